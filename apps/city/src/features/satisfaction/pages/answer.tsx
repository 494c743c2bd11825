import type { Hono } from "hono";
import type { ComponentChildren } from "preact";
import { isClosed, type Case } from "#features/cases";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { FormAnswers, FormCode } from "../form/items.ts";
import { readForm, type Problem } from "../form/read.ts";
import { findClosing } from "../repo/closings.ts";
import { lookOfClosing } from "../repo/second-looks.ts";
import { hasForm, mayChange } from "../rules.ts";
import { scoreSchema, type Score } from "../schema.ts";
import { fillForm, rate } from "../service/rate.ts";
import { AfterClosing } from "../views/after-closing.tsx";
import { SatisfactionForm } from "../views/form.tsx";
import { caseBehind, type PageDeps } from "./deps.ts";

/** What stands on the resident's page once the case has ended; nothing before. */
export async function afterClosing(
  deps: PageDeps,
  c: AppContext,
  subject: Case,
  path: string,
): Promise<ComponentChildren> {
  if (!isClosed(subject.state)) return null;
  const city = c.get("city");
  const [closing, look] = await Promise.all([
    findClosing(deps.db, city.slug, subject.id, subject.reopenings),
    lookOfClosing(deps.db, city.slug, subject.id, subject.reopenings),
  ]);
  const now = deps.clock.now();
  return <AfterClosing {...{ city, path, closing, look, now }} picked={pickedIn(c)} />;
}

/** The answer that a message's link carries. Reading a page records nothing: scanners follow links. */
function pickedIn(c: AppContext): Score | null {
  const picked = scoreSchema.safeParse(c.req.query("rating"));
  return picked.success ? picked.data : null;
}

function formPage(
  c: AppContext,
  { subject, path }: { readonly subject: Case; readonly path: string },
  valueOf: (name: string) => string,
  problems: readonly Problem[] = [],
) {
  return renderPage(c, {
    title: () => m.satisfaction_form_title(),
    unlisted: true,
    address: `${path}/satisfaction`,
    ...(problems.length > 0 ? { status: 422, hasErrors: true } : {}),
    view: () => <SatisfactionForm reference={subject.reference} {...{ path, valueOf, problems }} />,
  });
}

/** Only the form's own fields are read from the answers, so that any name may be asked for. */
function valuesOf(form: FormAnswers | null, suggestion: string | null) {
  return (name: string): string =>
    name === "suggestion" ? (suggestion ?? "") : (form?.[name as FormCode] ?? "");
}

async function showForm(c: AppContext, deps: PageDeps): Promise<Response> {
  const subject = await caseBehind(c, deps);
  const city = c.get("city");
  const path = `/s/${c.req.param("token")}`;
  if (!hasForm(city)) throw new AppError(platformErrors.notFound);
  const closing = await findClosing(deps.db, city.slug, subject.id, subject.reopenings);
  const isOpen = mayChange(closing?.filledAt ?? null, deps.clock.now());
  if (!isClosed(subject.state) || !isOpen) return c.redirect(path, 303);
  return formPage(
    c,
    { subject, path },
    valuesOf(closing?.form ?? null, closing?.suggestion ?? null),
  );
}

async function takeForm(c: AppContext, deps: PageDeps): Promise<Response> {
  const subject = await caseBehind(c, deps);
  const city = c.get("city");
  const path = `/s/${c.req.param("token")}`;
  if (!hasForm(city)) throw new AppError(platformErrors.notFound);
  const values = await formValues(c);
  const valueOf = (name: string) => oneOf(values, name);
  const { filled, problems } = readForm(valueOf);
  if (problems.length > 0) return formPage(c, { subject, path }, valueOf, problems);
  await fillForm(deps, city, subject.id, filled);
  return c.redirect(`${path}#rating`, 303);
}

/** Before the pages of reports, whose `/s/:token/…` would take any address. */
export function answerPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.post("/s/:token/rating", async (c) => {
    const subject = await caseBehind(c, deps);
    const score = scoreSchema.safeParse(oneOf(await formValues(c), "score"));
    if (!score.success) throw new AppError(platformErrors.invalidInput);
    await rate(deps, c.get("city"), subject.id, score.data);
    return c.redirect(`/s/${c.req.param("token")}#rating`, 303);
  });
  routes.get("/s/:token/satisfaction", (c) => showForm(c, deps));
  routes.post("/s/:token/satisfaction", (c) => takeForm(c, deps));
}
