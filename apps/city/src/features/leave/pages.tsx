import { civilDateAt } from "@tugon/clock";
import type { Hono } from "hono";
import { listOfficers, requireOfficer, type Officer } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import { selectLeaves } from "./repo.ts";
import { canStandIn, mayArrange, type LeaveProblem } from "./rules.ts";
import { leaveSchema } from "./schema.ts";
import { arrangeLeave, callOffLeave, type Deps } from "./service.ts";
import { LeaveForm, leavePath, LeaveList, type TypedLeave } from "./views.tsx";

type Asked = {
  readonly by: Officer;
  readonly officer: Officer;
  readonly officers: readonly Officer[];
};

/** The officer of the address, if this one may arrange their leave. */
async function askedFor(deps: Deps, c: AppContext): Promise<Asked> {
  const by = requireOfficer(c);
  const officers = await listOfficers(deps.db, c.get("city").slug);
  const officer = officers.find(({ id }) => id === c.req.param("id"));
  if (!officer) throw new AppError(platformErrors.notFound);
  if (!mayArrange(by, officer)) throw new AppError(platformErrors.notAllowed);
  return { by, officer, officers };
}

function todayOf(deps: Deps, c: AppContext): string {
  return civilDateAt(deps.clock.now(), c.get("city").timeZone);
}

async function listPage(deps: Deps, c: AppContext): Promise<Response> {
  const by = requireOfficer(c, ["officer", "unit-head", "city-admin"]);
  const city = c.get("city");
  const [officers, leaves] = await Promise.all([
    listOfficers(deps.db, city.slug),
    selectLeaves(deps.db, city.slug, todayOf(deps, c)),
  ]);
  const isArranged = ({ id }: Officer) => leaves.some((leave) => leave.officer === id);
  const shown = officers
    .filter((officer) => officer.isActive && mayArrange(by, officer))
    .toSorted((a, b) => Number(isArranged(b)) - Number(isArranged(a)));
  return renderPage(c, {
    title: () => m.leave_title(),
    view: () => (
      <LeaveList {...{ city, officers, shown, leaves }} isSaved={c.req.query("saved") === "1"} />
    ),
    unlisted: true,
  });
}

type Form = { readonly typed?: TypedLeave; readonly problem?: LeaveProblem };

async function formPage(
  deps: Deps,
  c: AppContext,
  { officer, officers }: Asked,
  { typed, problem }: Form = {},
): Promise<Response> {
  const today = todayOf(deps, c);
  const leaves = await selectLeaves(deps.db, c.get("city").slug, today);
  const kept = leaves.find((leave) => leave.officer === officer.id);
  const candidates = officers.filter((each) => canStandIn(each, officer));
  return renderPage(c, {
    title: () => m.leave_of({ name: officer.name }),
    view: () => (
      <LeaveForm
        {...{ officer, candidates, problem }}
        isKept={kept !== undefined}
        typed={typed ?? kept ?? { fromDay: "", toDay: "", standIn: "" }}
      />
    ),
    unlisted: true,
    status: problem ? 422 : 200,
    hasErrors: problem !== undefined,
    address: `${leavePath}/${officer.id}`,
  });
}

async function save(deps: Deps, c: AppContext): Promise<Response> {
  const asked = await askedFor(deps, c);
  const values = await formValues(c);
  const typed = {
    fromDay: oneOf(values, "fromDay"),
    toDay: oneOf(values, "toDay"),
    standIn: oneOf(values, "standIn"),
  };
  const input = leaveSchema.safeParse(typed);
  const leave = input.success ? { officer: asked.officer.id, ...input.data } : null;
  const isStandInMissing = typed.fromDay !== "" && typed.toDay !== "" && typed.standIn === "";
  const problem = leave
    ? await arrangeLeave(deps, asked.by, c.get("city"), asked.officer, leave)
    : isStandInMissing
      ? "stand-in"
      : "backwards";
  if (problem) return formPage(deps, c, asked, { typed, problem });
  return c.redirect(`${leavePath}?saved=1`, 303);
}

export function leavePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(leavePath, (c) => listPage(deps, c));
  routes.get(`${leavePath}/:id`, async (c) => formPage(deps, c, await askedFor(deps, c)));
  routes.post(`${leavePath}/:id`, (c) => save(deps, c));
  routes.post(`${leavePath}/:id/call-off`, async (c) => {
    const { by, officer } = await askedFor(deps, c);
    await callOffLeave(deps, by, c.get("city"), officer);
    return c.redirect(`${leavePath}?saved=1`, 303);
  });
}
