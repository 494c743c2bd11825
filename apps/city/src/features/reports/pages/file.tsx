import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { inLocale, m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import {
  clientAddress,
  formValues,
  oneOf,
  wantsProblem,
  type AppContext,
  type AppEnv,
} from "#platform/http";
import { isLocale } from "#platform/locale";
import { renderPage } from "#web/page";
import { checkAll, filingOf, type Problem } from "../form/check.ts";
import { nothingTyped, typedFrom, type Typed } from "../form/typed.ts";
import { privatePhotoPath } from "../photo-link.ts";
import { unclaimedPhotos } from "../repo/photos.ts";
import { maxPhotoBytes, maxPhotos } from "../schema.ts";
import { fileReport, type Filed } from "../service/file-report.ts";
import { statusPath } from "../status-link.ts";
import { fieldId } from "#web/components";
import { problemText } from "../views/problems.tsx";
import { ReportForm } from "../views/report-form.tsx";
import { keepPrivate, residentOf, type PageDeps } from "./deps.ts";

// The photos, and a megabyte for words and the wrapping of a form.
const maxFormBytes = maxPhotos * maxPhotoBytes + 1024 * 1024;

/** Refuses a form that is too large before all of it has arrived. */
export const formLimit = bodyLimit({
  maxSize: maxFormBytes,
  onError: () => {
    throw new AppError(platformErrors.tooLarge);
  },
});

export function isBusy(c: AppContext, deps: PageDeps): boolean {
  const address = clientAddress(c, deps.config.trustProxy);
  return !deps.byAddress.allow(`${c.get("city").slug} ${address}`);
}

/** Small pictures of photos nobody has sent yet, for the one who chose them. */
export function keptPhotos(c: AppContext, deps: PageDeps, ids: readonly string[]) {
  const { slug } = c.get("city");
  return new Map(ids.map((id) => [id, privatePhotoPath(deps.vault, slug, id, "small")]));
}

type Shown = {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status?: 422 | 429;
};

function formPage(c: AppContext, deps: PageDeps, { typed, problems, status }: Shown) {
  keepPrivate(c);
  return renderPage(c, {
    title: () => m.reports_file_title(),
    description: () => m.reports_file_lead(),
    islands: ["report-form"],
    address: "/report",
    ...(status ? { status, hasErrors: true } : { withoutScripts: "/report/photo" }),
    view: () => (
      <ReportForm
        city={c.get("city")}
        typed={typed}
        problems={problems}
        photos={keptPhotos(c, deps, typed.photos)}
        signedInAs={residentOf(c) === null ? null : c.get("chrome").signedInAs}
        mapPicker={c.get("assets")("map-picker")}
      />
    ),
  });
}

/** Files what passed the checks, for the resident who sends it. */
export async function fileTyped(
  c: AppContext,
  deps: PageDeps,
  typed: Typed,
  language = c.get("locale"),
): Promise<Filed> {
  const person = residentOf(c);
  const filing = filingOf(c.get("city"), typed, {
    language,
    channel: "web",
    photos: typed.photos,
  });
  return fileReport(deps, c.get("city"), filing, {
    person,
    actor: { kind: "resident", id: person },
    officer: null,
    receivedAt: deps.clock.now(),
  });
}

export function statusOf(c: AppContext, deps: PageDeps, filed: Filed): string {
  return statusPath(deps.vault, c.get("city").slug, filed.case.id);
}

/** For the form's own script: each problem with the field it belongs to. */
function problemList(c: AppContext, problems: readonly Problem[], status: 422 | 429) {
  const list = inLocale(c.get("locale"), () =>
    problems.map((problem) => ({ field: fieldId(problem.field), message: problemText(problem) })),
  );
  return c.json({ problems: list }, status);
}

async function send(c: AppContext, deps: PageDeps): Promise<Response> {
  const city = c.get("city");
  const isScript = wantsProblem(c);
  const values = await formValues(c);
  const before = typedFrom(values);
  const typed = { ...before, photos: await unclaimedPhotos(deps.db, city.slug, before.photos) };
  const refused = async (problems: readonly Problem[], status: 422 | 429, kept: Typed = typed) =>
    isScript
      ? problemList(c, problems, status)
      : formPage(c, deps, { typed: kept, problems, status });
  if (isBusy(c, deps)) return refused([{ field: "words", code: "too-many-tries" }], 429);
  const problems = checkAll(city, typed);
  // A script still has the photos; a plain form would lose them, so they are taken in first.
  if (isScript && problems.length > 0) return refused(problems, 422);
  const taken = await deps.intake(city, values, typed.photos, "resident");
  const complete = { ...typed, photos: taken.ids };
  const all = [...taken.problems, ...problems];
  if (all.length > 0) return refused(all, 422, complete);
  // A report that waited on a phone is in the language it was written in, not today's.
  const language = oneOf(values, "language");
  const filed = await fileTyped(c, deps, complete, isLocale(language) ? language : undefined);
  const location = statusOf(c, deps, filed);
  if (isScript) return c.json({ reference: filed.case.reference, location }, 201);
  return c.redirect(location, 303);
}

export function filePages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/report", (c) => {
    const service = c.req.query("service") ?? "";
    return formPage(c, deps, { typed: { ...nothingTyped(), service }, problems: [] });
  });
  routes.post("/report", formLimit, (c) => send(c, deps));
}
