import type { Hono } from "hono";
import { findOfficer, requireOfficer, type Officer } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import { renderPage } from "#web/page";
import { findClosing } from "../repo/closings.ts";
import { closedLooks, findLook, openLooks, type Look } from "../repo/second-looks.ts";
import { canSeeLook, canSettle } from "../rules.ts";
import { settlementSchema } from "../schema.ts";
import { settleLook } from "../service/second-look.ts";
import { SecondLook, type LookProblem, type SecondLookProps } from "../views/second-look.tsx";
import { looksPath, SecondLooks } from "../views/second-looks.tsx";
import type { PageDeps } from "./deps.ts";

function overseer(c: AppContext): Officer {
  return requireOfficer(c, ["unit-head", "city-admin", "auditor"]);
}

async function listPage(c: AppContext, { db, clock }: PageDeps): Promise<Response> {
  const officer = overseer(c);
  const city = c.get("city");
  const unit = officer.role === "unit-head" ? officer.unit : null;
  const lists = await Promise.all([
    openLooks(db, city.slug, unit),
    closedLooks(db, city.slug, unit),
  ]);
  const [open = [], closed = []] = lists.map((looks) =>
    looks.filter((look) => canSeeLook(officer, look)),
  );
  return renderPage(c, {
    title: () => m.satisfaction_looks_title(),
    view: () => <SecondLooks {...{ city, open, closed }} now={clock.now()} />,
    unlisted: true,
  });
}

async function lookFor(c: AppContext, { db }: PageDeps, officer: Officer): Promise<Look> {
  const id = c.req.param("id") ?? "";
  const look = isUuid(id) ? await findLook(db, c.get("city").slug, id) : undefined;
  if (!look) throw new AppError(platformErrors.notFound);
  if (!canSeeLook(officer, look)) throw new AppError(platformErrors.notAllowed);
  return look;
}

function mayOf(officer: Officer, look: Look): SecondLookProps["may"] {
  if (canSettle(officer, look)) return "settle";
  return officer.id === look.answeredBy ? "own" : "read";
}

async function lookPage(
  c: AppContext,
  { db }: PageDeps,
  { officer, look }: { readonly officer: Officer; readonly look: Look },
  typed = { finding: "", note: "" },
  problems: readonly LookProblem[] = [],
): Promise<Response> {
  const city = c.get("city");
  const [closing, closer] = await Promise.all([
    findClosing(db, city.slug, look.caseId, look.round),
    look.closedBy === null ? undefined : findOfficer(db, city.slug, look.closedBy),
  ]);
  const may = mayOf(officer, look);
  return renderPage(c, {
    title: () => m.satisfaction_look_title({ reference: look.reference }),
    view: () => (
      <SecondLook
        {...{ city, look, closing, may, typed, problems }}
        closedBy={closer?.name ?? null}
      />
    ),
    unlisted: true,
    ...(problems.length > 0 ? { status: 422, hasErrors: true } : {}),
  });
}

async function settle(c: AppContext, deps: PageDeps): Promise<Response> {
  const officer = overseer(c);
  const look = await lookFor(c, deps, officer);
  if (!canSettle(officer, look)) throw new AppError(platformErrors.notAllowed);
  const values = await formValues(c);
  const typed = { finding: oneOf(values, "finding"), note: oneOf(values, "note") };
  const settlement = settlementSchema.safeParse(typed);
  if (!settlement.success) {
    const wrong = settlement.error.issues.map(({ path }) => path[0]);
    const problems = (["finding", "note"] as const).filter((field) => wrong.includes(field));
    return lookPage(c, deps, { officer, look }, typed, problems);
  }
  await settleLook(deps, officer, c.get("city"), { id: look.id, ...settlement.data });
  return c.redirect(looksPath, 303);
}

export function secondLookPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get(looksPath, (c) => listPage(c, deps));
  routes.get(`${looksPath}/:id`, async (c) => {
    const officer = overseer(c);
    return lookPage(c, deps, { officer, look: await lookFor(c, deps, officer) });
  });
  routes.post(`${looksPath}/:id`, (c) => settle(c, deps));
}
