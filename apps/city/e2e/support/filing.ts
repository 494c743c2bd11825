import { randomInt, randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import { expect } from "vitest";

export type Filed = { readonly reference: string; readonly location: string };

/** In the middle of Clark Freeport. */
export const somewhere = { lon: "120.5547", lat: "15.1634" };

export function reportForm(fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  const report = {
    submission: randomUUID(),
    service: "graffiti",
    words: "Paint all over the wall of the gate.",
    ...somewhere,
    ...fields,
  };
  for (const [name, value] of Object.entries(report)) form.set(name, value);
  return form;
}

/** Posts a form as the page's own script does. */
export function post(url: string, form: FormData, accept = "application/json"): Promise<Response> {
  return fetch(`${url}/report`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: {
      accept,
      origin: url,
      "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
    },
  });
}

export async function file(
  url: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Filed> {
  const response = await post(url, reportForm(fields));
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  // As the form's own script gets it.
  return (await response.json()) as Filed;
}

/** Later steps open only after the earlier ones; these requests load nothing into the browser. */
export async function fillDraft({ request }: BrowserContext, at: string): Promise<void> {
  const { origin } = new URL(at);
  const answers = { place: somewhere, words: { words: "Paint" }, what: { service: "graffiti" } };
  for (const [step, form] of Object.entries(answers)) {
    const options = { form, headers: { origin }, maxRedirects: 0 };
    const response = await request.post(`/report/${step}`, options);
    expect([step, response.status()]).toEqual([step, 303]);
  }
}
