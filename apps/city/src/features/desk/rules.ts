import { maskPersonalData } from "@tugon/triage";
import type { CaseAction, CaseEventType } from "#features/cases";
import type { City, Service } from "#features/cities";
import type { Officer } from "#features/identity";
import type { StoredEvent } from "#platform/events";

import type { QueueView } from "./queue/query.ts";
import type { DeskKind, TemplateInput } from "./schema.ts";

/** Which cases an officer's queue may hold. */
export type Reach = {
  readonly officer: string;
  /** Officers on leave for whom this one acts. */
  readonly standsInFor: readonly string[];
  /** Null for those who see every unit. */
  readonly unit: string | null;
  /** Empty for all of the unit's. */
  readonly services: readonly string[];
};

/** The queue's side of `canSee` in the rules of cases. */
export function reachOf(officer: Officer, standsInFor: readonly string[] = []): Reach {
  const seesAll = officer.role === "city-admin" || officer.role === "auditor";
  return {
    officer: officer.id,
    standsInFor,
    unit: seesAll ? null : officer.unit,
    services: seesAll ? [] : officer.services,
  };
}

/** What an officer most likely wants to see first. */
export function firstView(officer: Officer): QueueView {
  return officer.role === "officer" ? "mine" : "unit";
}

/** Only a unit head shows a list to the whole unit. */
export function canShareView(officer: Officer): boolean {
  return officer.role === "unit-head";
}

type OfficerAction = Extract<CaseAction, { kind: DeskKind }>;

const leaves: Readonly<Record<DeskKind, CaseEventType>> = {
  take: "case.taken",
  assign: "case.assigned",
  return: "case.returned",
  accept: "case.accepted",
  plan: "case.planned",
  ask: "case.asked",
  note: "case.noted",
  mark: "case.marked",
  conflict: "case.conflict-declared",
  extend: "case.extended",
  pause: "case.paused",
  resume: "case.resumed",
  visit: "case.visited",
  answer: "case.answered",
  finish: "case.done",
  "hand-over": "case.handed-over",
  decline: "case.declined",
  close: "case.closed",
  sign: "case.signed",
  "send-back": "case.sent-back",
  merge: "case.merged",
  split: "case.split",
};

/** What an action says, apart from photos: those get a new id each time they are sent. */
function saidBy(action: OfficerAction): Readonly<Record<string, string | number | null>> {
  switch (action.kind) {
    case "sign":
    case "take":
    case "accept":
    case "resume":
      return {};
    case "split":
      return { service: action.service, words: action.words };
    case "assign":
      return { unit: action.unit, officer: action.officer };
    case "mark":
      return { ground: action.ground };
    case "conflict":
    case "ask":
    case "note":
    case "visit":
    case "send-back":
      return { words: action.words };
    case "plan":
      return { forDay: action.forDay, words: maskPersonalData(action.words).masked };
    case "merge":
    case "return":
      return { words: maskPersonalData(action.words).masked };
    case "hand-over":
      return { to: action.to, words: maskPersonalData(action.words).masked };
    case "extend":
      return { by: action.by, words: maskPersonalData(action.words).masked };
    case "pause":
    case "decline":
    case "close":
      return { reason: action.reason, words: maskPersonalData(action.words).masked };
    case "answer":
    case "finish":
      return { words: maskPersonalData(action.words).masked };
  }
}

/** Did this very action of this officer leave the event? Then it was sent twice, and that is fine. */
export function isRepeat(
  event: StoredEvent | undefined,
  action: OfficerAction,
  officer: string,
): boolean {
  if (event?.type !== leaves[action.kind]) return false;
  if (event.actor.kind !== "officer" || event.actor.id !== officer) return false;
  const left: Record<string, unknown> = Object.assign({}, event.public, event.private);
  return Object.entries(saidBy(action)).every(([name, value]) => left[name] === value);
}

export type TemplateFields = {
  readonly reference: string;
  readonly service: string;
  readonly place: string;
  readonly due: string;
  readonly today: string;
  readonly officer: string;
  readonly unit: string;
};
export const templateFields = [
  "reference",
  "service",
  "place",
  "due",
  "today",
  "officer",
  "unit",
] as const;

/** Puts the case into a template's words; a brace that is no field stays as it was written. */
export function fillTemplate(words: string, fields: TemplateFields): string {
  return words.replaceAll(/\{(\w+)\}/g, (written, name: string) => {
    const field = templateFields.find((each) => each === name);
    return field ? fields[field] : written;
  });
}

/** The fields in these words that do not exist, so that a typing mistake is not sent to residents. */
export function unknownFields(words: string): string[] {
  const written = [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  return written.filter((name) => !templateFields.some((field) => field === name));
}

function serviceOf(city: City, code: string | null): Service | undefined {
  return city.services.find((service) => service.code === code);
}

/** Administrators write for every service, a unit head for the services of the unit. */
export function canEditTemplate(
  officer: Officer,
  city: City,
  template: Pick<TemplateInput, "service">,
): boolean {
  if (officer.role === "city-admin") return true;
  return officer.role === "unit-head" && serviceOf(city, template.service)?.unit === officer.unit;
}
