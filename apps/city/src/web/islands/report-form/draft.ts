import { drop, keep, readAll } from "../outbox/store.ts";

const pauseMs = 600;

type Fields = readonly (readonly [string, string])[];

/** What is in the form, without files and without what only this page knows. */
export function fieldsOf(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && name !== "submission" ? [[name, value] as const] : [],
  );
}

function fill(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of fields) {
    for (const control of form.elements) {
      if (control instanceof HTMLInputElement && control.name === name) {
        if (control.type === "checkbox") control.checked ||= control.value === value;
        else if (control.type !== "file") control.value = value;
      } else if (
        (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) &&
        control.name === name
      )
        control.value = value;
    }
  }
}

/** Keeps what is typed on this phone, so that a reload or a dead battery loses nothing. */
export function keptDraft(form: HTMLFormElement, blobs: () => readonly Blob[]) {
  let pause = 0;
  const save = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      // A phone without room for drafts can still send.
      keep("drafts", { id: "draft", fields: fieldsOf(form), photos: [...blobs()] }).catch(
        () => undefined,
      );
    }, pauseMs);
  };
  const forget = async () => {
    clearTimeout(pause);
    await drop("drafts", "draft").catch(() => undefined);
  };
  /** The photos of the draft that was put back; null when there was none. */
  const restore = async (): Promise<readonly Blob[] | null> => {
    const [draft] = await readAll("drafts").catch(() => []);
    if (
      !draft ||
      !(
        draft.photos.length > 0 || draft.fields.some(([name, value]) => name !== "service" && value)
      )
    )
      return null;
    fill(form, draft.fields);
    return draft.photos;
  };
  return { save, forget, restore };
}
