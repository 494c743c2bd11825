// Keeps a desk page in step with colleagues. The stream only says "something happened": the page
// itself is fetched again, so what an officer may see is decided in one place, on the server.
const livePlace = document.querySelector<HTMLElement>("[data-live]");
if (livePlace && "EventSource" in globalThis) follow(livePlace);

const retryMs = 30_000;
/** Pages of one office would otherwise all ask in the same moment. */
const spreadMs = 600;

function follow(place: HTMLElement): void {
  let isDue = false;
  let waiting = 0;
  let held: Document | null = null;
  place.querySelector("button")?.addEventListener("click", () => {
    if (held) replace(place, held);
  });
  const look = () => {
    // A hidden tab asks when it is looked at again.
    if (document.hidden) isDue = true;
    else waiting ||= setTimeout(refresh, Math.random() * spreadMs);
  };
  const refresh = async () => {
    waiting = 0;
    isDue = false;
    try {
      held = await fetchPage();
      compare(place, held);
    } catch {
      // The network is away; the stream says so, and its return brings the next look.
      isDue = true;
    }
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && isDue) look();
  });
  listen(place, look);
}

function listen(place: HTMLElement, look: () => void): void {
  const stream = new EventSource(place.dataset["live"] ?? "");
  let wasLost = false;
  stream.addEventListener("changed", look);
  stream.addEventListener("open", () => {
    // What happened meanwhile was told to nobody.
    if (wasLost) {
      say(place, "");
      look();
    }
    wasLost = false;
  });
  stream.addEventListener("error", () => {
    if (!wasLost) say(place, place.dataset["lost"] ?? "");
    wasLost = true;
    // Refused, not interrupted: the browser gives up, we come back later.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(place, look), retryMs);
  });
}

async function fetchPage(): Promise<Document> {
  const response = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!response.ok || response.redirected) throw new Error(`status ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function compare(place: HTMLElement, fresh: Document): void {
  const { version } = place.dataset;
  if (version !== undefined) {
    const now = fresh.querySelector<HTMLElement>("[data-live]")?.dataset["version"];
    if (now !== version) offer(place, place.dataset["changed"] ?? "");
    return;
  }
  const changed = changedParts(fresh);
  if (changed.length === 0) return;
  // Rows must not move under a finger, a pointer or the keyboard's focus.
  if (changed.some((part) => part.matches(":hover, :focus-within")))
    offer(place, place.dataset["waiting"] ?? "");
  else replace(place, fresh);
}

function changedParts(fresh: Document): HTMLElement[] {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-live-part]")];
  return parts.filter((part) => gist(fresh.getElementById(part.id)) !== gist(part));
}

/** The markup without "3 minutes ago", which changes by itself and is no news. */
function gist(part: HTMLElement | null): string {
  return part?.innerHTML.replaceAll(/<time[^>]*>[^<]*/g, "") ?? "";
}

function replace(place: HTMLElement, fresh: Document): void {
  for (const part of changedParts(fresh))
    part.innerHTML = fresh.getElementById(part.id)?.innerHTML ?? "";
  const way = place.querySelector<HTMLElement>("button");
  if (way) way.hidden = true;
  say(place, place.dataset["updated"] ?? "");
}

/** Says that there is something new, and shows the way to it. */
function offer(place: HTMLElement, words: string): void {
  const way = place.querySelector<HTMLElement>("button, a");
  if (way) way.hidden = false;
  say(place, words);
}

function say(place: HTMLElement, words: string): void {
  const spoken = place.querySelector("[role=status]");
  if (spoken) spoken.textContent = words;
}
