import { showOutbox } from "../outbox/panel.ts";
import { send, type Problem } from "../outbox/send.ts";
import { keep } from "../outbox/store.ts";
import { registerWorker } from "../outbox/worker.ts";
import { element, jsonOn, newSubmission } from "../texts.ts";
import { fieldsOf, keptDraft } from "./draft.ts";
import { nearReports } from "./near.ts";
import { photoField } from "./photos.ts";
import { placeTools } from "./place.ts";
import { serviceChoice } from "./service.ts";

type Texts = Readonly<
  Record<
    | "gpsBusy"
    | "gpsFound"
    | "gpsFailed"
    | "pointChosen"
    | "pointRemove"
    | "photoRemove"
    | "photoNumber"
    | "draftRestored"
    | "draftDiscard"
    | "offline"
    | "saved"
    | "failed",
    string
  >
>;

const showWaiting = showOutbox();
const found = document.querySelector<HTMLFormElement>("[data-report-form]");
if (found) begin(found);
registerWorker();

function begin(form: HTMLFormElement): void {
  const texts = jsonOn<Texts>(form, "[data-texts]");
  const look = nearReports(form);
  const photos = photoField(form, texts, () => changed());
  const draft = keptDraft(form, () => photos?.blobs() ?? []);
  const changed = () => {
    draft.save();
    look();
  };
  const place = placeTools(form, texts, changed);
  const service = serviceChoice(form, changed);
  form.addEventListener("input", changed);
  // The page may come from this phone's own store: each filling-in is a submission of its own.
  let submission = newSubmission();

  // What the server sent back with this page is newer than what the phone remembers.
  if (!document.querySelector("[data-error-summary]")) void putBack();
  showNetwork(texts);
  addEventListener("online", () => showNetwork(texts));
  addEventListener("offline", () => showNetwork(texts));

  document.addEventListener(
    "submit",
    (event) => {
      if (event.target !== form) return;
      event.preventDefault();
      event.stopPropagation();
      void submit();
    },
    { capture: true },
  );

  async function putBack(): Promise<void> {
    const kept = await draft.restore();
    if (!kept) return;
    photos?.restore(kept);
    place.show();
    service.show();
    look();
    noteDraft(texts, draft.forget);
  }

  let isSending = false;
  async function submit(): Promise<void> {
    if (isSending || !form) return;
    isSending = true;
    const button = document.querySelector<HTMLButtonElement>('button[form="report-form"]');
    const label = button?.innerHTML ?? "";
    if (button) button.textContent = button.dataset["once"] ?? label;
    const fields = [["submission", submission] as const, ...fieldsOf(form)];
    const report = {
      fields,
      photos: [...(photos?.blobs() ?? [])],
      language: document.documentElement.lang,
    };
    const answer = await send(report);
    isSending = false;
    if (button) button.innerHTML = label;
    if (answer.kind === "sent") {
      await draft.forget();
      location.assign(answer.location);
    } else if (answer.kind === "refused") showProblems(answer.problems, texts);
    else await putAside(report);
  }

  /** No network: the report waits on this phone, and the form is free for the next one. */
  async function putAside(
    report: Pick<Parameters<typeof send>[0], "fields" | "photos" | "language">,
  ) {
    try {
      await keep("outbox", {
        ...report,
        id: submission,
        createdAt: Date.now(),
        tries: 0,
        isRefused: false,
      });
    } catch {
      // Not even the phone has room: the words stay in the form.
      showProblems([], texts);
      return;
    }
    submission = newSubmission();
    await draft.forget();
    form?.reset();
    photos?.restore([]);
    for (const id of ["field-lon", "field-lat"]) {
      const input = document.getElementById(id);
      if (input instanceof HTMLInputElement) input.value = "";
    }
    // The counter under the words listens to typing only.
    for (const area of form?.querySelectorAll("textarea") ?? [])
      area.dispatchEvent(new Event("input"));
    service.show();
    clearProblems();
    await showWaiting?.();
    const panel = document.querySelector<HTMLElement>("[data-outbox]");
    panel?.setAttribute("tabindex", "-1");
    panel?.focus();
    panel?.scrollIntoView({ block: "start" });
  }
}

function noteDraft(texts: Texts, forget: () => Promise<void>): void {
  const note = document.querySelector<HTMLElement>("[data-draft-note]");
  if (!note) return;
  const again = element(
    "button",
    { type: "button", className: "button button-plain" },
    texts.draftDiscard,
  );
  again.addEventListener("click", () => void forget().then(() => location.reload()));
  note.replaceChildren(`${texts.draftRestored} `, again);
  note.hidden = false;
}

function showNetwork(texts: Texts): void {
  const bar = document.querySelector<HTMLElement>("[data-send-bar]");
  bar?.querySelector("[data-offline-note]")?.remove();
  if (navigator.onLine || !bar) return;
  const note = element("p", { className: "muted" }, texts.offline);
  note.dataset["offlineNote"] = "";
  bar.prepend(note);
}

function clearProblems(): void {
  for (const old of document.querySelectorAll("[data-problem], [data-error-summary]")) old.remove();
  for (const control of document.querySelectorAll("[aria-invalid]"))
    control.removeAttribute("aria-invalid");
  for (const group of document.querySelectorAll(".govuk-form-group--error"))
    group.classList.remove("govuk-form-group--error");
}

/** The server's reasons, at their fields and together above the button, which is where the eyes are. */
function showProblems(problems: readonly Problem[], texts: Texts): void {
  clearProblems();
  const box = document.querySelector<HTMLElement>("[data-send-errors]");
  const lines = problems.map(({ field, message }) => {
    const control = document.getElementById(field);
    const group = control?.closest(".govuk-form-group");
    const error = element("p", { className: "govuk-error-message", id: `${field}-error` }, message);
    error.dataset["problem"] = "";
    group?.classList.add("govuk-form-group--error");
    group?.querySelector("label, legend")?.after(error);
    control?.setAttribute("aria-invalid", "true");
    control?.setAttribute("aria-describedby", error.id);
    const link = element("a", { href: `#${field}` }, message);
    link.addEventListener("click", () => control?.focus());
    return element("li", {}, link);
  });
  const list = element("ul", { className: "govuk-error-summary__list" }, ...lines);
  const content = problems.length > 0 ? list : element("p", {}, texts.failed);
  const summary = element("div", { className: "govuk-error-summary", tabIndex: -1 }, content);
  summary.setAttribute("role", "alert");
  summary.dataset["problem"] = "";
  box?.replaceChildren(summary);
  summary.focus();
}
