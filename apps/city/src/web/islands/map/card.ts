/** One marker's worth of reports, as the server sends it. */
export type Spot = {
  readonly id: string;
  readonly count: number;
  /** Shape and colour of the marker. */
  readonly look: "open" | "late" | "done";
  readonly title: string;
  readonly state: string;
  readonly words: string;
  readonly language: string;
  readonly url: string;
};

let opener: Element | null = null;

/** Shows a report over the map, focus on it, and gives the focus back when it is closed. */
export function openCard(
  frame: HTMLElement,
  spot: Spot,
  texts: { open: string; close: string },
): void {
  closeCard(frame);
  opener = document.activeElement;
  const card = document.createElement("section");
  card.className = "map-card";
  card.ariaLabel = spot.title;
  card.tabIndex = -1;
  const words = part("p", "map-card-words", spot.words);
  words.lang = spot.language;
  const link = part("a", "", texts.open) as HTMLAnchorElement; // made from "a"
  link.href = spot.url;
  const close = part("button", "map-card-close", "×") as HTMLButtonElement; // made from "button"
  close.type = "button";
  close.ariaLabel = texts.close;
  close.addEventListener("click", () => closeCard(frame));
  card.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeCard(frame);
  });
  card.append(
    close,
    part("p", "map-card-title", spot.title),
    words,
    part("p", "muted small", spot.state),
    link,
  );
  frame.append(card);
  card.focus();
}

export function closeCard(frame: HTMLElement): void {
  const card = frame.querySelector(".map-card");
  const hadFocus = card?.contains(document.activeElement) ?? false;
  card?.remove();
  if (hadFocus && opener instanceof HTMLElement) opener.focus();
  opener = null;
}

function part(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
