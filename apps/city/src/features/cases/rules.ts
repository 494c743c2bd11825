import type { Officer } from "#features/identity";
import type { Case, CaseActionKind, CaseState } from "./schema.ts";

const underWay = ["received", "accepted", "planned", "handed-over", "reopened"] as const;

/** From which states an action is possible. Ends stay ends, but for a resident who disagrees. */
const allowedFrom: Readonly<Record<CaseActionKind, readonly CaseState[]>> = {
  take: underWay,
  assign: underWay,
  return: underWay,
  accept: ["received", "reopened"],
  plan: ["received", "accepted", "planned", "reopened"],
  ask: underWay,
  note: [...underWay, "done", "confirmed", "declined", "closed"],
  answer: underWay,
  visit: underWay,
  finish: underWay,
  sign: underWay,
  "send-back": underWay,
  merge: underWay,
  split: underWay,
  "hand-over": ["received", "accepted", "planned", "reopened"],
  decline: underWay,
  mark: underWay,
  conflict: underWay,
  extend: underWay,
  pause: underWay,
  resume: underWay,
  close: [...underWay, "done"],
  reply: underWay,
  confirm: ["done"],
  "not-fixed": ["done", "declined", "closed"],
};

/** Where an action leads; actions that are not here leave the state as it is. */
const leadsTo: Partial<Readonly<Record<CaseActionKind, CaseState>>> = {
  accept: "accepted",
  plan: "planned",
  finish: "done",
  "hand-over": "handed-over",
  decline: "declined",
  merge: "closed",
  close: "closed",
  confirm: "confirmed",
  "not-fixed": "reopened",
};

/** A resident may say "it is not fixed" once; after that a person decides with them. */
export const maxReopenings = 1;

export function isPossible(state: CaseState, action: CaseActionKind): boolean {
  return allowedFrom[action].includes(state);
}

/** Only what another institution passed on, and nobody here has acted on, can be sent back. */
export function canReturn({ state, passedFrom }: Pick<Case, "state" | "passedFrom">): boolean {
  return passedFrom !== null && isPossible(state, "return");
}

/** What leaves open whether a case that came from elsewhere is ours; everything else accepts it. */
export function leavesOpen(action: CaseActionKind): boolean {
  return action === "take" || besideTheCase.includes(action);
}

export function stateAfter(state: CaseState, action: CaseActionKind): CaseState {
  return leadsTo[action] ?? state;
}

/** Has the city met its duty? (Open311 `closed`.) */
export function isClosed(state: CaseState): boolean {
  return state === "done" || state === "confirmed" || state === "closed" || state === "declined";
}

/** Time that the law does not count makes nothing late. */
export function isOverdue(subject: Pick<Case, "state" | "dueAt" | "pause">, now: Date): boolean {
  return !isClosed(subject.state) && subject.pause === null && subject.dueAt < now;
}

/** What an officer may still do to a case that they ended and that the resident did not accept. */
const besideTheCase: readonly CaseActionKind[] = ["assign", "note", "visit", "mark", "conflict"];

/** A second look is somebody else's: nobody judges an answer of their own. */
export function needsAnother(
  officer: Pick<Officer, "id">,
  subject: Pick<Case, "reopenings" | "closedAt" | "endedBy">,
  action: CaseActionKind,
): boolean {
  if (subject.closedAt !== null || subject.reopenings === 0) return false;
  return subject.endedBy === officer.id && !besideTheCase.includes(action);
}

type Scope = Pick<Case, "unit" | "service" | "officer" | "conflicts">;

function isInScope(officer: Officer, subject: Scope): boolean {
  const serviceFits = officer.services.length === 0 || officer.services.includes(subject.service);
  return subject.unit === officer.unit && serviceFits;
}

/**
 * Auditors and city administrators see every case; others those of their unit and services.
 * Whoever declared a conflict of interest (RA 6713, section 9) sees it no more than the public does.
 */
export function canSee(officer: Officer, subject: Scope): boolean {
  if (subject.conflicts.includes(officer.id)) return false;
  if (officer.role === "city-admin" || officer.role === "auditor") return true;
  return isInScope(officer, subject) || subject.officer === officer.id;
}

/** An auditor sees all and changes nothing. */
export function canAct(officer: Officer, subject: Scope): boolean {
  return officer.role !== "auditor" && canSee(officer, subject);
}

/** An officer hands on what they hold; a unit head or administrator hands on anything in reach. */
export function canAssign(officer: Officer, subject: Scope): boolean {
  if (!canAct(officer, subject)) return false;
  return officer.role !== "officer" || subject.officer === null || subject.officer === officer.id;
}

/** What an officer may do to a report of their own: let go of it, nothing that judges or moves it. */
export function isOpenToFiler(action: CaseActionKind): boolean {
  return action === "assign" || action === "conflict" || action === "return";
}

type Colleague = Pick<Officer, "id" | "role" | "unit" | "services" | "isActive">;

/**
 * Who holds a case after this officer stepped aside: whoever held it before; nobody, so that all the
 * others may take it; or the head of the unit when nobody else is there to see it.
 */
export function holderAfterConflict(
  officer: Pick<Officer, "id">,
  subject: Scope,
  colleagues: readonly Colleague[],
): string | null {
  if (subject.officer !== null && subject.officer !== officer.id) return subject.officer;
  const free = colleagues.filter(
    ({ id, isActive, unit, services }) =>
      isActive &&
      id !== officer.id &&
      !subject.conflicts.includes(id) &&
      unit === subject.unit &&
      (services.length === 0 || services.includes(subject.service)),
  );
  if (free.some(({ role }) => role === "officer")) return null;
  return free.find(({ role }) => role === "unit-head")?.id ?? null;
}
