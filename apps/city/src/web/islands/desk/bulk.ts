import { currentRow, rememberNext, rowsOf, say, tickOf } from "./rows.ts";

export type Bulk = {
  /** Does it to the ticked cases, or to the one in hand when none is ticked. */
  readonly apply: (action: "take" | "accept") => void;
  readonly tick: () => void;
  readonly undo: () => void;
};

export function startBulk(queue: HTMLElement): Bulk {
  const form = document.querySelector<HTMLFormElement>("form#bulk");
  let lastTicked: HTMLElement | null = null;
  const ticked = () => rowsOf(queue).filter((row) => tickOf(row)?.checked);
  const tell = () =>
    say(queue, (queue.dataset["ticked"] ?? "").replace("%n", String(ticked().length)));

  // With Shift, everything between the tick before and this one.
  queue.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== "case") return;
    const row = event.target.closest<HTMLElement>("[data-reference]");
    if (event.shiftKey && row && lastTicked?.isConnected)
      setBetween(rowsOf(queue), [lastTicked, row], event.target.checked);
    lastTicked = row;
    tell();
  });
  form?.addEventListener("submit", () => rememberNext(queue));
  endUndo(queue);

  return {
    apply: (action) => {
      const select = form?.querySelector<HTMLSelectElement>('select[name="action"]');
      const row = currentRow(queue);
      const own = row && tickOf(row);
      if (!form || !select || (ticked().length === 0 && !own)) return;
      if (own && ticked().length === 0) own.checked = true;
      select.value = action;
      form.requestSubmit();
    },
    tick: () => {
      const row = currentRow(queue);
      const box = row && tickOf(row);
      if (!box) return;
      box.checked = !box.checked;
      lastTicked = row;
      tell();
    },
    undo: () => {
      rememberNext(queue);
      queue.querySelector<HTMLFormElement>("form[data-undo]")?.requestSubmit();
    },
  };
}

function setBetween(
  rows: readonly HTMLElement[],
  [from, to]: readonly [HTMLElement, HTMLElement],
  isTicked: boolean,
): void {
  const [first = 0, last = 0] = [rows.indexOf(from), rows.indexOf(to)].toSorted((a, b) => a - b);
  for (const row of rows.slice(first, last + 1)) {
    const box = tickOf(row);
    if (box) box.checked = isTicked;
  }
}

/** The offer to take it back goes when it would be refused. */
function endUndo(queue: HTMLElement): void {
  const form = queue.querySelector<HTMLFormElement>("form[data-undo]");
  if (form) setTimeout(() => form.remove(), Number(form.dataset["undo"]));
}
