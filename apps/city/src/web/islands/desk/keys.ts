import type { Bulk } from "./bulk.ts";
import type { Panel } from "./panel.ts";
import { currentRow, linkOf, move, rememberNext } from "./rows.ts";

/** The forms of a case that a key leads to. */
const forms: Readonly<Record<string, string>> = {
  t: "assign",
  r: "answer",
  e: "finish",
  m: "merge",
};

/** Single keys over the queue, unless the officer turned them off (WCAG 2.1.4). */
export function startKeys(queue: HTMLElement, panel: Panel, bulk: Bulk): void {
  const dialog = queue.querySelector<HTMLDialogElement>("[data-keys-dialog]");
  const showHelp = () => {
    if (dialog?.open) dialog.close();
    else dialog?.showModal();
  };
  queue.querySelector("[data-keys-open]")?.addEventListener("click", (event) => {
    event.preventDefault();
    showHelp();
  });
  const openForm = (kind: string) => {
    const row = currentRow(queue);
    const link = row && linkOf(row);
    if (!link) return;
    rememberNext(queue);
    location.assign(`${link.href}?do=${kind}#do`);
  };
  const keys: Readonly<Record<string, () => void>> = {
    j: () => move(queue, 1),
    k: () => move(queue, -1),
    o: () => {
      const row = currentRow(queue);
      if (row) panel.open(row);
    },
    x: bulk.tick,
    a: () => bulk.apply("take"),
    c: () => bulk.apply("accept"),
    u: bulk.undo,
    "/": () => search(queue),
    "?": showHelp,
    ...Object.fromEntries(Object.entries(forms).map(([key, kind]) => [key, () => openForm(kind)])),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !dialog?.open && panel.close()) return;
    if (queue.dataset["keys"] === "off" || !isForUs(event, dialog)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Never while somebody types or chooses, never with a modifier, and in the help only its own key. */
function isForUs(event: KeyboardEvent, dialog: HTMLDialogElement | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return false;
  if (dialog?.open && event.key !== "?") return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target instanceof HTMLInputElement) return target.type === "checkbox";
  return !target.isContentEditable && !target.matches("textarea, select");
}

function search(queue: HTMLElement): void {
  const field = queue.querySelector<HTMLInputElement>('input[name="q"]');
  const details = field?.closest("details");
  if (details) details.open = true;
  field?.focus();
}
