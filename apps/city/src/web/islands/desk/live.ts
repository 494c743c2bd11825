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
  // What happened between the page's own request and now is told too.
  const stream = new EventSource(`${place.dataset["live"]}?age=${Math.ceil(performance.now())}`);
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
  // Rows must not move under a finger or a pointer; the keyboard's focus moves with its row.
  const held = changed.filter((part) => part.matches(":hover"));
  for (const part of changed) if (!held.includes(part)) renew(part, fresh);
  if (held.length > 0) offer(place, place.dataset["waiting"] ?? "");
  else told(place);
}

function changedParts(fresh: Document): HTMLElement[] {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-live-part]")];
  return parts.filter((part) => gist(fresh.getElementById(part.id)) !== gist(part));
}

/** The markup without "3 minutes ago" and the mark of the open case, which are no news. */
function gist(part: HTMLElement | null): string {
  return part?.innerHTML.replaceAll(/<time[^>]*>[^<]*| data-open=""/g, "") ?? "";
}

function replace(place: HTMLElement, fresh: Document): void {
  for (const part of changedParts(fresh)) renew(part, fresh);
  told(place);
}

function told(place: HTMLElement): void {
  const way = place.querySelector<HTMLElement>("button");
  if (way) way.hidden = true;
  say(place, place.dataset["updated"] ?? "");
}

/** A part as it is now, with the ticks and the focus where they were, on the screen too. */
function renew(part: HTMLElement, fresh: Document): void {
  const ids = [...part.querySelectorAll("[id]")].map(({ id }) => id);
  const ticked = [...part.querySelectorAll<HTMLInputElement>("input:checked")].map(({ id }) => id);
  const open = part.querySelector<HTMLElement>("[data-open]")?.dataset["reference"];
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  const top = focused?.getBoundingClientRect().top ?? 0;
  const after = ids.slice(Math.max(ids.indexOf(focused?.id ?? ""), 0));
  part.innerHTML = fresh.getElementById(part.id)?.innerHTML ?? "";
  for (const id of ticked) {
    const box = document.getElementById(id);
    if (box instanceof HTMLInputElement) box.checked = true;
  }
  part.querySelector(`[data-reference="${open ?? ""}"]`)?.setAttribute("data-open", "");
  if (focused) refocus(part, after, top);
}

/** The focus on its row again, or on the next one when the row has left. */
function refocus(part: HTMLElement, ids: readonly string[], top: number): void {
  const focusable = ids.map((id) => document.getElementById(id));
  const next =
    focusable.find((each) => each?.matches("a, input, button")) ?? part.querySelector("a");
  next?.focus({ preventScroll: true });
  if (next) scrollBy({ top: next.getBoundingClientRect().top - top, behavior: "instant" });
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
