import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

// Shows each passkey button where the browser can use passkeys, and carries the answer to the server.
for (const place of document.querySelectorAll<HTMLElement>("[data-passkey]")) offer(place);

function offer(place: HTMLElement): void {
  const button = place.querySelector("button");
  if (!button || !("PublicKeyCredential" in globalThis)) return;
  place.hidden = false;
  button.addEventListener("click", () => void use(place, button));
}

async function use(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  button.ariaDisabled = "true";
  say(place, "");
  try {
    location.assign(await run(place));
  } catch (error) {
    // Closing the browser's own window is an answer, not a failure; it deserves no red words.
    if (!(error instanceof Error) || error.name !== "NotAllowedError")
      say(place, wordsOf(error, place));
    button.ariaDisabled = null;
  }
}

class Refusal extends Error {}

/** What both browser calls take; each reads the members of its own ceremony. */
type Asked = {
  readonly id: string;
  readonly options: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;
};

/** Returns the page to go to. */
async function run(place: HTMLElement): Promise<string> {
  const { passkey, options = "", answer = "", next = "" } = place.dataset;
  const asked = await post<Asked>(options, {});
  const response =
    passkey === "create"
      ? await startRegistration({ optionsJSON: asked.options })
      : await startAuthentication({ optionsJSON: asked.options });
  const done = await post<{ next: string }>(`${answer}?${new URLSearchParams({ next })}`, {
    id: asked.id,
    response,
  });
  return done.next;
}

// What our own server answers; a refusal is a problem document (RFC 9457) in the reader's language.
async function post<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refusal((answer as { title?: string }).title);
  return answer as Answer;
}

function wordsOf(error: unknown, place: HTMLElement): string {
  return error instanceof Refusal ? error.message : (place.dataset["failed"] ?? "");
}

function say(place: HTMLElement, words: string): void {
  const message = place.querySelector("[data-message]");
  if (message) message.textContent = words;
}
