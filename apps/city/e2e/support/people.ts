import type { Browser, Cookie, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { visit, type Visit, type Visitor } from "./visitor.ts";

/** By address of the city and name: who has signed in before comes back with the same session. */
const sessions = new Map<string, Cookie[]>();

/** Lets a member of the demo's staff in, by name. */
export async function officerVisits(
  browser: Browser,
  name: string,
  options: Visit = {},
): Promise<Visitor> {
  const visitor = await visit(browser, options);
  const key = `${options.at ?? inject("address")} ${name}`;
  const session = sessions.get(key);
  if (session === undefined) {
    await signIn(visitor, name);
    const cookies = await visitor.context.cookies();
    // The language is the visitor's own, not the session's.
    sessions.set(
      key,
      cookies.filter(({ httpOnly }) => httpOnly),
    );
  } else {
    await visitor.context.addCookies(session);
    await visitor.open("/desk");
  }
  return visitor;
}

async function signIn({ page, open }: Visitor, name: string): Promise<void> {
  await open("/sign-in");
  const way = page.locator('button[name="officer"]', { hasText: name });
  // The page shows a few at once; the others are folded away.
  if (!(await way.isVisible()))
    await page.locator("details", { has: way }).locator("summary").click();
  await way.click();
  await page.waitForURL("**/desk");
}

export type Mail = { readonly subject: string; readonly text: string };

/** The newest mail to an address that says what we look for; notices go out a moment after the act. */
export async function mailTo(email: string, wanted: RegExp, at = inject("address")): Promise<Mail> {
  const list = new URL(`/mailbox?${new URLSearchParams({ to: email })}`, at);
  for (let tries = 0; tries < 100; tries += 1) {
    const page = await (await fetch(list)).text();
    for (const [, path = ""] of page.matchAll(/href="(\/mailbox\/[0-9a-f-]{36})"/g)) {
      const message = await (await fetch(new URL(path, at))).text();
      const subject = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(message)?.[1] ?? "");
      const text = plain(/<pre[^>]*>([\s\S]*?)<\/pre>/.exec(message)?.[1] ?? "");
      if (wanted.test(`${subject}\n${text}`)) return { subject, text };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${email} says ${wanted}`);
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** The six digits that a mail brings. */
export async function codeFor(email: string, at?: string): Promise<string> {
  const { text } = await mailTo(email, /\b\d{6}\b/, at);
  return /\b\d{6}\b/.exec(text)?.[0] ?? "";
}

/** An address that nobody else in the run uses. */
export function newEmail(name: string): string {
  return `${name}.${Math.random().toString(36).slice(2, 10)}@example.org`;
}

/** The page of a report, from the address in a mail. */
export function statusPathIn({ text }: Mail): string {
  const path = /\/s\/[\w-]{43}/.exec(text)?.[0];
  expect(path).toBeDefined();
  return path ?? "";
}

export async function referenceOn(page: Page): Promise<string> {
  const text = await page.locator("main").innerText();
  return /CLK-\d\d-[0-9A-Z]{6}/.exec(text)?.[0] ?? "";
}
