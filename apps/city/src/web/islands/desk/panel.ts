import { linkOf, referenceOf, rowsOf } from "./rows.ts";

export type Panel = {
  /** Opens the case beside the list; when it stands there already, on its own page. */
  readonly open: (row: HTMLElement) => void;
  readonly close: () => boolean;
};

/** Narrower than this there is no room beside the list: the case's own page opens. */
const wide = matchMedia("(min-width: 64em)");

export function startPanel(queue: HTMLElement): Panel {
  const panel = queue.querySelector<HTMLElement>("#queue-panel");
  const body = panel?.querySelector<HTMLElement>("[data-panel-body]");
  let shown = "";

  const mark = () => {
    for (const row of rowsOf(queue))
      row.toggleAttribute("data-open", shown !== "" && referenceOf(row) === shown);
  };
  const close = () => {
    if (!panel || panel.hidden) return false;
    const row = rowsOf(queue).find((each) => referenceOf(each) === shown);
    panel.hidden = true;
    shown = "";
    mark();
    if (row) linkOf(row)?.focus();
    return true;
  };
  const open = (row: HTMLElement) => {
    const link = linkOf(row);
    if (!link) return;
    if (!panel || !body || !wide.matches || shown === referenceOf(row)) {
      location.assign(link.href);
      return;
    }
    shown = referenceOf(row);
    panel.hidden = false;
    mark();
    void fill(body, link.href, () => shown === referenceOf(row));
  };

  panel?.querySelector("[data-panel-close]")?.addEventListener("click", close);
  queue.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("h2 a") : null;
    const row = link?.closest<HTMLElement>("[data-reference]");
    // Another button or a modifier asks for a new tab or a download: the browser's business.
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!row || !isPlain || !wide.matches) return;
    event.preventDefault();
    open(row);
  });
  panel?.addEventListener("submit", (event) => {
    const form = event.target;
    if (!body || !(form instanceof HTMLFormElement) || !isPress(form)) return;
    event.preventDefault();
    const [reference, page] = [shown, form.action.replace(/\/act$/, "")];
    void press(form).then(
      () => fill(body, page, () => shown === reference),
      // Refused, or no network: the case's own page shows why.
      () => location.assign(page),
    );
  });
  return { open, close };
}

/** A step without words of its own, such as taking the case: no reason to leave the list. */
function isPress(form: HTMLFormElement): boolean {
  return form.action.endsWith("/act") && form.elements.length <= 3;
}

/** Sends it as the browser would; the list hears of it as it hears of colleagues. */
async function press(form: HTMLFormElement): Promise<void> {
  const response = await fetch(form.action, { method: "POST", body: new FormData(form) });
  if (!response.ok) throw new Error(`status ${response.status}`);
}

async function fill(
  body: HTMLElement,
  address: string,
  isStillWanted: () => boolean,
): Promise<void> {
  body.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(`${address}/panel`);
    if (!response.ok || response.redirected) throw new Error(`status ${response.status}`);
    const html = await response.text();
    if (!isStillWanted()) return;
    body.innerHTML = html;
  } catch {
    // The network is away or the case is no longer ours: its own page says which.
    if (!isStillWanted()) return;
    body.textContent = body.dataset["failed"] ?? "";
  }
  body.removeAttribute("aria-busy");
  body.scrollIntoView({ block: "nearest" });
  const title = body.querySelector<HTMLElement>("[data-panel-title]");
  body.parentElement?.scrollTo({ top: 0 });
  title?.focus({ preventScroll: true });
}
