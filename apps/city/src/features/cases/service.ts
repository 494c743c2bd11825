import type { City } from "#features/cities";
import { findOfficer, hasEmail, listOfficers, type Officer } from "#features/identity";
import type { Clock } from "#platform/clock";
import type { Database, Db, Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import {
  appendEvent,
  readStream,
  type Actor,
  type NewEvent,
  type StoredEvent,
} from "#platform/events";
import { parseReference } from "#platform/ids";
import type { Vault } from "#platform/secrets";
import { apply, needsHistory } from "./actions.ts";
import type { ActionOnTwo, Context, Outcome, OwnAction } from "./outcome.ts";
import { clockRefusal } from "./clock-refusal.ts";
import { caseErrors } from "./errors.ts";
import type { CaseEventType } from "./events.ts";
import { mergeOutcomes, mergeRefusal, splitOutcome } from "./merging.ts";
import { findCase, findCaseByReference, saveCase } from "./repo.ts";
import {
  canAct,
  canAssign,
  canReturn,
  holderAfterConflict,
  isOpenToFiler,
  isPossible,
  maxReopenings,
  needsAnother,
} from "./rules.ts";
import type { Case, CaseAction } from "./schema.ts";
import { canSign, proposalFor } from "./signing.ts";

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
  const isRefused = action.kind === "return" && !canReturn(subject);
  if (isRefused || !isPossible(subject.state, action.kind))
    throw new AppError(caseErrors.notPossible, { state: subject.state, action: action.kind });
}

/** Rules that need more than the case itself. */
async function checkAssignment(
  tx: Db,
  vault: Vault,
  { city, subject, action }: { city: City; subject: Case; action: CaseAction },
): Promise<void> {
  if (action.kind !== "assign") return;
  if (!city.units.some((unit) => unit.code === action.unit))
    throw new AppError(caseErrors.unknownUnit);
  if (action.officer === null) return;
  const officer = await findOfficer(tx, city.slug, action.officer);
  if (!officer?.isActive || officer.unit !== action.unit)
    throw new AppError(caseErrors.unknownOfficer);
  if (needsAnother(officer, subject, "take")) throw new AppError(caseErrors.secondLook);
  if (subject.conflicts.includes(officer.id)) throw new AppError(caseErrors.conflicted);
  if (await isFiler(tx, vault, subject, officer)) throw new AppError(caseErrors.ownReport);
}

/** Is it the officer's own report? The same e-mail is the same human being; it is compared sealed. */
export async function isFiler(
  tx: Db,
  vault: Vault,
  { city, person }: Pick<Case, "city" | "person">,
  officer: Pick<Officer, "email">,
): Promise<boolean> {
  return person !== null && (await hasEmail(tx, vault, { city, person, email: officer.email }));
}

function checkEvidence(city: City, subject: Case, action: CaseAction): void {
  if (action.kind !== "finish" || action.photos.length > 0) return;
  const service = city.services.find((candidate) => candidate.code === subject.service);
  if (service?.evidenceRequired) throw new AppError(caseErrors.evidenceNeeded);
}

function checkClock(
  city: City,
  subject: Case,
  action: OwnAction,
  { history, now }: { history: readonly StoredEvent[]; now: Date },
): void {
  const reason = clockRefusal(city, subject, action, { history, now });
  if (reason) throw new AppError(caseErrors.clockRefuses, { reason });
}

type Now = Omit<Context, "history">;

/** Saves what became of a case together with the event that says so. */
async function save(
  tx: Db,
  subject: Case,
  { next, event }: Outcome,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  if (!(await saveCase(tx, next, subject.version)))
    throw new AppError(caseErrors.changedMeanwhile, { reference: subject.reference });
  await appendEvent(tx, {
    city: subject.city,
    stream: subject.id,
    seq: next.version,
    at: now,
    actor,
    ...event,
  } as NewEvent<CaseEventType>);
}

export async function record(
  tx: Db,
  subject: Case,
  action: OwnAction,
  context: Now,
): Promise<Case> {
  const history = needsHistory(action) ? await readStream(tx, subject.city, subject.id) : [];
  checkClock(context.city, subject, action, { history, now: context.now });
  const outcome = apply(subject, action, { ...context, history });
  await save(tx, subject, outcome, context);
  return outcome.next;
}

async function merge(
  tx: Db,
  officer: Officer,
  subject: Case,
  { action, ...context }: Now & { readonly action: Extract<CaseAction, { kind: "merge" }> },
): Promise<{ ended: Case; main: Case }> {
  const reference = parseReference(action.into);
  const main = reference ? await findCaseByReference(tx, subject.city, reference) : undefined;
  const reason = mergeRefusal(officer, subject, main);
  if (!main || reason) throw new AppError(caseErrors.mergeRefused, { reason: reason ?? "unknown" });
  const { ended, joined } = mergeOutcomes(subject, main, { ...context, words: action.words });
  await save(tx, subject, ended, context);
  await save(tx, main, joined, context);
  return { ended: ended.next, main };
}

/** What another feature does for an action on two cases, in its transaction: it has rows of both. */
export type Companions = {
  readonly merged: (
    tx: Tx,
    merged: { readonly ended: Case; readonly main: Pick<Case, "id" | "reference"> },
  ) => Promise<void>;
  /** Files a part of a case on its own, as old as the whole, and gives the case that it opened. */
  readonly splitOff: (
    tx: Tx,
    part: {
      readonly city: City;
      readonly subject: Case;
      readonly service: string;
      readonly words: string;
      readonly officer: Officer;
    },
  ) => Promise<Case>;
};

async function actOnTwo(
  tx: Tx,
  officer: Officer,
  { subject, companions, ...context }: Now & { subject: Case; companions: Companions },
  action: ActionOnTwo,
): Promise<Case> {
  if (action.kind === "merge") {
    const { ended, main } = await merge(tx, officer, subject, { ...context, action });
    await companions.merged(tx, { ended, main });
    return ended;
  }
  const { service, words } = action;
  const part = await companions.splitOff(tx, {
    city: context.city,
    subject,
    service,
    words,
    officer,
  });
  const outcome = splitOutcome(subject, part, { words, now: context.now });
  await save(tx, subject, outcome, context);
  return outcome.next;
}

function isOnTwo(action: CaseAction): action is ActionOnTwo {
  return action.kind === "merge" || action.kind === "split";
}

/** An officer does something to a case. Refused when somebody else was faster. */
export async function actAsOfficer(
  deps: Deps & { readonly vault: Vault },
  officer: Officer,
  act: Act,
  companions?: Companions,
): Promise<Case> {
  const { city, action } = act;
  const next = await deps.db.transaction().execute(async (tx) => {
    const subject = await load(tx, city, act.id);
    const permitted = action.kind === "assign" ? canAssign : canAct;
    if (!permitted(officer, subject)) throw new AppError(platformErrors.notAllowed);
    if (needsAnother(officer, subject, action.kind)) throw new AppError(caseErrors.secondLook);
    checkVersion(subject, act.seenVersion);
    checkPossible(subject, action);
    checkEvidence(city, subject, action);
    await checkAssignment(tx, deps.vault, { city, subject, action });
    if (!isOpenToFiler(action.kind) && (await isFiler(tx, deps.vault, subject, officer)))
      throw new AppError(caseErrors.ownReport);
    const actor: Actor = { kind: "officer", id: officer.id };
    const undo = act.undoUntil && { undo: { undoUntil: act.undoUntil.toISOString() } };
    const context = { city, actor, now: deps.clock.now(), ...undo };
    if (action.kind === "sign" && !canSign(officer, subject))
      throw new AppError(caseErrors.notToSign);
    if (action.kind === "conflict") {
      const colleagues = await listOfficers(tx, city.slug);
      const holder = holderAfterConflict(officer, subject, colleagues);
      return record(tx, subject, { ...action, holder }, context);
    }
    const proposal = proposalFor(city, subject, officer, action);
    if (proposal) return record(tx, subject, { kind: "propose", proposal }, context);
    if (!isOnTwo(action)) return record(tx, subject, action, context);
    if (!companions) throw new AppError(platformErrors.unexpected);
    return actOnTwo(tx, officer, { ...context, subject, companions }, action);
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
