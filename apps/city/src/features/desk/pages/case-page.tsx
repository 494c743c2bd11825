import type { ContentfulStatusCode } from "hono/utils/http-status";
import {
  canAct,
  canAssign,
  canReturn,
  canSee,
  canSign,
  findCaseByReference,
  isClosed,
  isPossible,
  isFiler,
  isOpenToFiler,
  needsAnother,
  readClocks,
  type Case,
  type DutyClock,
} from "#features/cases";
import type { City } from "#features/cities";
import { listOfficers, requireOfficer, type Officer } from "#features/identity";
import { absencesAt } from "#features/leave";
import {
  boxAround,
  findReport,
  hasExactWords,
  listReports,
  metresBetween,
  nearMetres,
  photosOf,
} from "#features/reports";
import { AppError, platformErrors } from "#platform/errors";
import { readStream } from "#platform/events";
import type { AppContext } from "#platform/http";
import { parseReference } from "#platform/ids";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { noOthers, othersOf } from "../repo/case.ts";
import { deskKinds, type DeskKind } from "../schema.ts";
import type { Revealed } from "../service/look.ts";
import { CaseView, type ReadCase } from "../views/case.tsx";
import { casePath, type CaseFormState } from "../views/case-form.tsx";
import type { Near } from "../views/case-facts.tsx";
import type { CaseEvent } from "../views/history.tsx";
import { serviceName } from "../views/labels.ts";
import type { Problem } from "../views/problems.ts";

export type OpenedCase = { readonly officer: Officer; readonly city: City; readonly subject: Case };

/** The case of the address, whoever may see it; the caller decides. */
export async function addressedCase(deps: Deps, c: AppContext): Promise<OpenedCase> {
  const officer = requireOfficer(c);
  const city = c.get("city");
  const reference = parseReference(c.req.param("reference") ?? "");
  const subject = reference && (await findCaseByReference(deps.db, city.slug, reference));
  if (!subject) throw new AppError(platformErrors.notFound);
  return { officer, city, subject };
}

/** The case of the address, if this officer may see it. Others learn that they may not, no more. */
export async function openedCase(deps: Deps, c: AppContext): Promise<OpenedCase> {
  const opened = await addressedCase(deps, c);
  if (!canSee(opened.officer, opened.subject)) throw new AppError(platformErrors.notAllowed);
  return opened;
}

/** What the law allows on the main clock just now. */
function clockAllows(kind: DeskKind, subject: Case, clocks: readonly DutyClock[]): boolean {
  const main = clocks[0]?.clock;
  if (main === undefined || main.state === "waiting") return false;
  const isRunning = main.state === "running" && subject.pause === null;
  if (kind === "extend") return isRunning && main.nextExtension !== undefined;
  if (kind === "pause") return isRunning && main.rule.pauses.length > 0;
  return subject.pause !== null;
}

const clockKinds: readonly DeskKind[] = ["extend", "pause", "resume"];

function possibleFor(
  officer: Officer,
  subject: Case,
  { clocks, isOwn }: Pick<ReadCase, "clocks" | "isOwn">,
): DeskKind[] {
  return deskKinds.filter((kind) => {
    if (isOwn && !isOpenToFiler(kind)) return false;
    if (kind === "take" && subject.officer === officer.id) return false;
    if (kind === "sign" || kind === "send-back") return canSign(officer, subject);
    if (kind === "return" && !canReturn(subject)) return false;
    if (needsAnother(officer, subject, kind)) return false;
    if (clockKinds.includes(kind) && !clockAllows(kind, subject, clocks)) return false;
    const permitted = kind === "assign" ? canAssign : canAct;
    return isPossible(subject.state, kind) && permitted(officer, subject);
  });
}

const nearLimit = 6;

async function findNear(deps: Deps, { city, subject }: OpenedCase): Promise<Near[]> {
  const { lon, lat } = subject;
  if (lon === null || lat === null || isClosed(subject.state)) return [];
  const found = await listReports(
    deps.db,
    city.slug,
    {
      services: [subject.service],
      states: ["received", "accepted", "planned", "handed-over", "reopened"],
      box: boxAround(lon, lat, nearMetres),
    },
    { limit: nearLimit },
  );
  return found
    .filter((each) => each.case.id !== subject.id)
    .map((each) => ({
      ...each,
      metres: metresBetween({ lon, lat }, { lon: each.case.lon ?? lon, lat: each.case.lat ?? lat }),
    }))
    .toSorted((left, right) => left.metres - right.metres);
}

export type CasePage = {
  readonly form?: CaseFormState | null;
  readonly did?: DeskKind | null;
  readonly staleSince?: number | null;
  readonly revealed?: Revealed | null;
  readonly purposeProblems?: readonly Problem[];
  readonly status?: ContentfulStatusCode;
};

export async function casePage(
  deps: Deps,
  c: AppContext,
  opened: OpenedCase,
  page: CasePage = {},
): Promise<Response> {
  const { city, subject } = opened;
  const { form = null, purposeProblems = [] } = page;
  const read = await readOpened(deps, opened);
  return renderPage(c, {
    title: () => `${subject.reference} ${serviceName(city, subject.service)}`,
    view: () => (
      <CaseView
        {...read}
        {...{ form, purposeProblems }}
        revealed={page.revealed ?? null}
        did={page.did ?? null}
        staleSince={page.staleSince ?? null}
      />
    ),
    islands: ["desk"],
    unlisted: true,
    status: page.status ?? 200,
    hasErrors: (form?.problems.length ?? 0) + purposeProblems.length > 0,
    address: casePath(subject),
  });
}

/** All that an officer sees of a case, on its own page or beside the queue. */
export async function readOpened(deps: Deps, opened: OpenedCase): Promise<ReadCase> {
  const { city, officer, subject } = opened;
  const { db } = deps;
  const now = deps.clock.now();
  const [reported, stream, photos, officers, absences, others, near, isSealed, isOwn] =
    await Promise.all([
      findReport(db, city.slug, subject.id),
      readStream(db, city.slug, subject.id),
      photosOf(db, city.slug, [subject.id]),
      listOfficers(db, city.slug),
      absencesAt(db, city, now),
      subject.person === null ? noOthers : othersOf(db, city.slug, subject.person, subject.id),
      findNear(deps, opened),
      hasExactWords(db, city.slug, subject.id),
      isFiler(db, deps.vault, subject, officer),
    ]);
  if (!reported) throw new AppError(platformErrors.notFound);
  // The stream of a case holds the events of a case.
  const events = stream as readonly CaseEvent[];
  const clocks = readClocks(city, subject, events, now);
  return {
    city,
    officer,
    officers,
    absences,
    subject,
    events,
    others,
    near,
    clocks,
    now,
    report: reported.report,
    photos: photos.get(subject.id) ?? [],
    hasExactWords: isSealed,
    isOwn,
    possible: possibleFor(officer, subject, { clocks, isOwn }),
  };
}
