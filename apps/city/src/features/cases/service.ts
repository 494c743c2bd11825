import type { Fact, RefusalCode } from "@tugon/clock";
import type { City } from "#features/cities";
import { findOfficer, type Officer } from "#features/identity";
import type { Clock } from "#platform/clock";
import type { Database, Db } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import {
  appendEvent,
  readStream,
  type Actor,
  type NewEvent,
  type StoredEvent,
} from "#platform/events";
import { newReference, uuidv7 } from "#platform/ids";
import { apply, needsHistory, type Context } from "./actions.ts";
import { firstChase } from "./chase.ts";
import { calendarOf, openingOf, readClocks, refusalOf } from "./clock/index.ts";
import { caseErrors } from "./errors.ts";
import type { CaseEventType } from "./events.ts";
import { findCase, insertCase, saveCase, type Alongside } from "./repo.ts";
import { canAct, canAssign, isPossible, maxReopenings } from "./rules.ts";
import type { Case, CaseAction, Channel } from "./schema.ts";

export type OpenCase = {
  readonly service: string;
  readonly channel: Channel;
  readonly isPublic: boolean;
  readonly person: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly place: string | null;
  readonly actor: Actor;
  /** When it reached the city; for paper and phone this may be earlier than now. */
  readonly receivedAt: Date;
};

const referenceAttempts = 5;

/**
 * Opens a case: its number, its owner and its clock begin together, with what the caller keeps
 * `alongside`. All of it is one statement, in the caller's transaction or without one.
 */
export async function openCase(
  db: Db,
  city: City,
  filing: OpenCase,
  now: Date,
  alongside?: (opened: Case) => Alongside,
): Promise<Case> {
  const service = city.services.find((candidate) => candidate.code === filing.service);
  if (!service) throw new AppError(platformErrors.invalidInput);
  const { due, dueDay, clocks } = openingOf(city, service, filing.receivedAt);
  const chase = firstChase(due, calendarOf(city), now);
  for (let attempt = 0; attempt < referenceAttempts; attempt += 1) {
    const fresh: Case = {
      city: city.slug,
      id: uuidv7(now),
      reference: newReference(city.referencePrefix, filing.receivedAt.getUTCFullYear()),
      version: 1,
      state: "received",
      service: service.code,
      unit: service.unit,
      officer: null,
      channel: filing.channel,
      isPublic: filing.isPublic && service.isPublic,
      person: filing.person,
      lon: filing.lon,
      lat: filing.lat,
      place: filing.place,
      receivedAt: filing.receivedAt,
      dueAt: due,
      pause: null,
      updatedAt: now,
      askedAt: null,
      plannedFor: null,
      closedAt: null,
      answeredAt: null,
      reopenings: 0,
      ...chase,
    };
    const received = {
      at: now,
      actor: filing.actor,
      public: {
        reference: fresh.reference,
        service: fresh.service,
        unit: fresh.unit,
        channel: fresh.channel,
        isPublic: fresh.isPublic,
        dueAt: due.toISOString(),
        dueDay,
        clocks,
      },
    };
    if (await insertCase(db, fresh, received, alongside?.(fresh))) return fresh;
  }
  throw new AppError(platformErrors.unexpected);
}

export type Deps = Pick<Database, "db"> & { readonly clock: Clock; readonly wake: () => void };

export type Act = {
  readonly city: City;
  readonly id: string;
  /** The version on the page the actor saw. */
  readonly seenVersion: number;
  readonly action: CaseAction;
  /** An assignment that may be taken back until then is told to nobody before. */
  readonly undoUntil?: Date;
};

export async function load(tx: Db, city: City, id: string): Promise<Case> {
  const subject = await findCase(tx, city.slug, id);
  if (!subject) throw new AppError(platformErrors.notFound);
  return subject;
}

function checkVersion(subject: Case, seenVersion: number): void {
  if (subject.version !== seenVersion)
    throw new AppError(caseErrors.changedMeanwhile, { reference: subject.reference });
}

function checkPossible(subject: Case, action: CaseAction): void {
  if (!isPossible(subject.state, action.kind))
    throw new AppError(caseErrors.notPossible, { state: subject.state, action: action.kind });
}

/** Rules that need more than the case itself. */
async function checkAssignment(tx: Db, city: City, action: CaseAction): Promise<void> {
  if (action.kind !== "assign") return;
  if (!city.units.some((unit) => unit.code === action.unit))
    throw new AppError(caseErrors.unknownUnit);
  if (action.officer === null) return;
  const officer = await findOfficer(tx, city.slug, action.officer);
  if (!officer?.isActive || officer.unit !== action.unit)
    throw new AppError(caseErrors.unknownOfficer);
}

function checkEvidence(city: City, subject: Case, action: CaseAction): void {
  if (action.kind !== "finish" || action.photos.length > 0) return;
  const service = city.services.find((candidate) => candidate.code === subject.service);
  if (service?.evidenceRequired) throw new AppError(caseErrors.evidenceNeeded);
}

/** What the law says to more time, or to time that is not to count. */
function checkClock(
  city: City,
  subject: Case,
  action: CaseAction,
  { history, now }: { history: readonly StoredEvent[]; now: Date },
): void {
  const fact = factOf(action, now);
  if (!fact) return;
  const [main] = readClocks(city, subject, history, now);
  const reason = main
    ? refusalOf(city, main, subject, history, fact)
    : ("pause-unknown" satisfies RefusalCode);
  if (reason) throw new AppError(caseErrors.clockRefuses, { reason });
}

function factOf(action: CaseAction, at: Date): Fact | undefined {
  switch (action.kind) {
    case "extend":
      return {
        kind: "extended",
        at,
        by: action.by,
        reason: action.words,
        consent: action.consent,
      };
    case "pause":
      return { kind: "paused", at, reason: action.reason };
    case "resume":
      return { kind: "resumed", at };
    default:
      return undefined;
  }
}

export async function record(
  tx: Db,
  subject: Case,
  action: CaseAction,
  context: Omit<Context, "history">,
): Promise<Case> {
  const history = needsHistory(action) ? await readStream(tx, subject.city, subject.id) : [];
  checkClock(context.city, subject, action, { history, now: context.now });
  const { next, event } = apply(subject, action, { ...context, history });
  if (!(await saveCase(tx, next, subject.version)))
    throw new AppError(caseErrors.changedMeanwhile, { reference: subject.reference });
  await appendEvent(tx, {
    city: subject.city,
    stream: subject.id,
    seq: next.version,
    at: context.now,
    actor: context.actor,
    ...event,
  } as NewEvent<CaseEventType>);
  return next;
}

/** An officer does something to a case. Refused when somebody else was faster. */
export async function actAsOfficer(deps: Deps, officer: Officer, act: Act): Promise<Case> {
  const { city, action } = act;
  const next = await deps.db.transaction().execute(async (tx) => {
    const subject = await load(tx, city, act.id);
    const permitted = action.kind === "assign" ? canAssign : canAct;
    if (!permitted(officer, subject)) throw new AppError(platformErrors.notAllowed);
    checkVersion(subject, act.seenVersion);
    checkPossible(subject, action);
    checkEvidence(city, subject, action);
    await checkAssignment(tx, city, action);
    const actor: Actor = { kind: "officer", id: officer.id };
    const undo = act.undoUntil && { undo: { undoUntil: act.undoUntil.toISOString() } };
    return record(tx, subject, action, { city, actor, now: deps.clock.now(), ...undo });
  });
  deps.wake();
  return next;
}

/**
 * The resident who filed replies, confirms or says that it is not fixed. The caller has checked that
 * it is that resident.
 */
export async function actAsResident(
  deps: Deps,
  person: string | null,
  act: Act & { readonly action: Extract<CaseAction, { kind: "reply" | "confirm" | "not-fixed" }> },
): Promise<Case> {
  const next = await deps.db.transaction().execute(async (tx) => {
    const subject = await load(tx, act.city, act.id);
    checkVersion(subject, act.seenVersion);
    checkPossible(subject, act.action);
    if (act.action.kind === "not-fixed" && subject.reopenings >= maxReopenings)
      throw new AppError(caseErrors.reopenedOften);
    const actor: Actor = { kind: "resident", id: person };
    return record(tx, subject, act.action, { city: act.city, actor, now: deps.clock.now() });
  });
  deps.wake();
  return next;
}
