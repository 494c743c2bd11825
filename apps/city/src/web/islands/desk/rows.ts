/** The rows of the queue. The one in hand is the one with the focus: there is no second cursor. */

const nextKey = "desk-next";

export function rowsOf(queue: HTMLElement): HTMLElement[] {
  return [...queue.querySelectorAll<HTMLElement>("[data-reference]")];
}

export function referenceOf(row: HTMLElement): string {
  return row.dataset["reference"] ?? "";
}

export function linkOf(row: HTMLElement): HTMLAnchorElement | null {
  return row.querySelector("h2 a");
}

export function tickOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[name="case"]');
}

/** The row in hand, or the one whose case stands open beside the list. */
export function currentRow(queue: HTMLElement): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-reference]");
  return focused ?? queue.querySelector<HTMLElement>("[data-open]");
}

function focusRow(row: HTMLElement | undefined): void {
  const link = row && linkOf(row);
  link?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

export function move(queue: HTMLElement, by: 1 | -1): void {
  const rows = rowsOf(queue);
  const current = currentRow(queue);
  const at = current ? rows.indexOf(current) + by : 0;
  focusRow(rows[Math.min(Math.max(at, 0), rows.length - 1)]);
}

/** Remembers over the next page where to go on: at this case, or at the one that follows it. */
export function rememberNext(queue: HTMLElement): void {
  const rows = rowsOf(queue);
  const current = currentRow(queue);
  const at = current ? rows.indexOf(current) : 0;
  sessionStorage.setItem(nextKey, rows.slice(at).map(referenceOf).join(" "));
}

/** Goes on where the page before stood, so that the next key acts on the next case. */
export function focusNext(queue: HTMLElement): void {
  const references = sessionStorage.getItem(nextKey)?.split(" ") ?? [];
  sessionStorage.removeItem(nextKey);
  const rows = rowsOf(queue);
  const next = references
    .map((reference) => rows.find((row) => referenceOf(row) === reference))
    .find((row) => row !== undefined);
  if (references.length > 0) focusRow(next ?? rows[0]);
}

/** Says something to those who hear the page. */
export function say(queue: HTMLElement, words: string): void {
  const spoken = queue.querySelector("[data-said]");
  if (spoken) spoken.textContent = words;
}
