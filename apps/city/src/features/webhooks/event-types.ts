import type { EventOf, EventType, StoredEvent } from "#platform/events";

type Field<Type extends EventType> = keyof EventOf<Type>["public"] & string;
type Fields = { readonly [Type in EventType]?: readonly Field<Type>[] };

/**
 * Which events may leave, and which fields of their public part. What is not named here stays: a
 * new kind of event, or a new field, is sent only when somebody has decided so. Identifiers of
 * officers and internal notes are left out on purpose.
 */
const sentFields = {
  "case.received": ["service", "unit", "channel", "dueAt", "dueDay"],
  "case.taken": [],
  "case.assigned": ["fromUnit", "unit"],
  "case.returned": ["fromUnit", "unit", "words"],
  "case.accepted": [],
  "case.planned": ["forDay", "words"],
  "case.asked": [],
  "case.replied": [],
  "case.answered": ["words"],
  "case.done": ["words", "photos"],
  "case.handed-over": ["to", "words"],
  "case.declined": ["reason", "words"],
  "case.closed": ["reason", "words"],
  "case.merged": ["into", "words"],
  "case.confirmed": [],
  "case.extended": ["words", "dueAt"],
  "case.paused": ["reason", "words"],
  "case.resumed": ["dueAt"],
  "case.reopened": ["words", "from", "dueAt"],
  "report.supported": ["supporters"],
  "desk.service-opened": ["service"],
  "desk.service-closed": ["service"],
} as const satisfies Fields;

export type PublicType = keyof typeof sentFields;

export const publicTypes = Object.keys(sentFields) as readonly PublicType[]; // its own keys

/** By the feature whose events they are. */
export const typeGroups = ["case", "report", "desk"] as const;
export type TypeGroup = (typeof typeGroups)[number];

export function typesOf(group: TypeGroup): readonly PublicType[] {
  return publicTypes.filter((type) => type.startsWith(`${group}.`));
}

export function isPublicType(type: string): type is PublicType {
  return publicTypes.some((known) => known === type);
}

type Subject = Pick<StoredEvent, "type" | "stream" | "public">;

/** The case an event is about; null when it is about the city as a whole. */
export function caseIdOf(event: Subject): string | null {
  if (event.type.startsWith("case.")) return event.stream;
  const { caseId } = event.public as { readonly caseId?: string }; // as its feature declares it
  return caseId ?? null;
}

/** The fields of an event that are sent, as they were written. */
export function sentPartOf(event: Subject): Readonly<Record<string, unknown>> {
  if (!isPublicType(event.type)) return {};
  const all = event.public as Readonly<Record<string, unknown>>; // every public part is an object
  const fields: readonly string[] = sentFields[event.type];
  return Object.fromEntries(fields.map((field) => [field, all[field] ?? null]));
}
