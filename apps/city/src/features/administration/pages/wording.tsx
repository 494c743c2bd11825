import type { Hono } from "hono";
import { selectCity, type City, type Wording, type Words } from "#features/cities";
import {
  exampleNotice,
  isWordingKind,
  wordingFaults,
  wordingParts,
  type WordingFault,
  type WordingKind,
} from "#features/notices";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv, type FormValues } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { markOf } from "../rules/changes.ts";
import { inThree } from "../rules/typed-service.ts";
import { saveWording } from "../service/settings.ts";
import { noticeName, pathLabel } from "../views/labels.ts";
import { paths } from "../views/paths.ts";
import type { Conflict, Problem } from "../views/parts.tsx";
import { WordingList, WordingView } from "../views/wording.tsx";
import { byAdmin, refusalOf, requireReader } from "./saving.ts";

const nothing: Words = { en: "", fil: "", ko: "" };
const noWording: Wording = { subject: nothing, opening: nothing, closing: nothing };

type Form = {
  readonly mark: string;
  readonly typed: Wording;
  readonly problems?: readonly Problem[];
  readonly conflict?: Conflict | null;
};

function previewIn(city: City, kind: WordingKind, wording: Wording) {
  const worded = { ...city, wording: { ...city.wording, [kind]: wording } };
  return {
    en: exampleNotice(worded, kind, "en"),
    fil: exampleNotice(worded, kind, "fil"),
    ko: exampleNotice(worded, kind, "ko"),
  };
}

function wordingPage(c: AppContext, kind: WordingKind, form: Form) {
  const { canChange } = requireReader(c);
  const city = c.get("city");
  const { mark, typed, problems = [], conflict = null } = form;
  const isRefused = problems.length > 0 || conflict !== null;
  return renderPage(c, {
    title: () => noticeName(kind),
    view: () => (
      <WordingView
        {...{ city, kind, mark, typed, problems, conflict, canChange }}
        preview={problems.length > 0 ? null : previewIn(city, kind, typed)}
        isOwn={city.wording?.[kind] !== undefined}
      />
    ),
    status: conflict ? 409 : isRefused ? 422 : 200,
    hasErrors: isRefused,
    unlisted: true,
    address: `${paths.notices}/${kind}`,
  });
}

function kindOf(c: AppContext): WordingKind {
  const kind = c.req.param("kind") ?? "";
  if (!isWordingKind(kind)) throw new AppError(platformErrors.notFound);
  return kind;
}

function typedIn(values: FormValues): Wording {
  const { subject, opening, closing } = Object.fromEntries(
    wordingParts.map((part) => [part, inThree(values, part)]),
  );
  return { subject: subject ?? nothing, opening: opening ?? nothing, closing: closing ?? nothing };
}

function sayFault({ part, locale, fault, name }: WordingFault): string {
  const where = pathLabel([part, locale]);
  const placeholder = `{${name}}`;
  switch (fault) {
    case "unknown":
      return m.administration_wording_unknown({ where, placeholder });
    case "missing":
      return m.administration_wording_missing({ where, placeholder });
    case "too-long":
      return m.administration_wording_too_long({ where, count: name });
  }
}

function isEmpty(wording: Wording): boolean {
  return wordingParts.every((part) => Object.values(wording[part]).every((words) => words === ""));
}

async function conflictPage(deps: Deps, c: AppContext, kind: WordingKind, typed: Wording) {
  const fresh = await selectCity(deps.db, c.get("city").slug);
  const stored = fresh?.wording?.[kind];
  return wordingPage(c, kind, { mark: markOf(stored), typed, conflict: { stored, typed } });
}

async function submit(deps: Deps, c: AppContext) {
  const by = byAdmin(c);
  const kind = kindOf(c);
  const values = await formValues(c);
  const [typed, mark] = [typedIn(values), oneOf(values, "mark")];
  const faults = wordingFaults(c.get("city"), kind, typed);
  const problems = faults.map((fault): Problem => {
    return { field: `${fault.part}-${fault.locale}`, say: () => sayFault(fault) };
  });
  if (problems.length > 0 || oneOf(values, "do") !== "save")
    return wordingPage(c, kind, { mark, typed, problems });
  const wording = isEmpty(typed) ? null : typed;
  const refusal = await refusalOf(() => saveWording(deps, by, { kind, mark, wording }));
  if (refusal) return conflictPage(deps, c, kind, typed);
  return c.redirect(`${paths.notices}?saved=1`, 303);
}

export function wordingPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(paths.notices, (c) => {
    const { canChange } = requireReader(c);
    const city = c.get("city");
    const saved = c.req.query("saved") !== undefined;
    return renderPage(c, {
      title: m.administration_notices_title,
      view: () => <WordingList {...{ city, saved, canChange }} />,
      unlisted: true,
    });
  });
  routes.get(`${paths.notices}/:kind`, (c) => {
    requireReader(c);
    const kind = kindOf(c);
    const stored = c.get("city").wording?.[kind];
    return wordingPage(c, kind, { mark: markOf(stored), typed: stored ?? noWording });
  });
  routes.post(`${paths.notices}/:kind`, (c) => submit(deps, c));
  routes.post(`${paths.notices}/:kind/back`, async (c) => {
    const by = byAdmin(c);
    const kind = kindOf(c);
    const mark = oneOf(await formValues(c), "mark");
    const refusal = await refusalOf(() => saveWording(deps, by, { kind, mark, wording: null }));
    if (refusal) return conflictPage(deps, c, kind, noWording);
    return c.redirect(`${paths.notices}?saved=1`, 303);
  });
}
