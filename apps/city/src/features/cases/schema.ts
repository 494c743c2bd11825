import { z } from "zod";
import type { ChaseStep } from "./chase.ts";

/**
 * Where a case stands, as a resident understands it. `handed-over` is not an end: the case is
 * followed at the other body until it answers.
 */
export const caseStates = [
  "received",
  "accepted",
  "planned",
  "done",
  "confirmed",
  "closed",
  "handed-over",
  "declined",
  "reopened",
] as const;
export type CaseState = (typeof caseStates)[number];

export const declineReasons = [
  "not-the-citys-task",
  "not-possible",
  "not-enough-information",
  "no-problem-found",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const closeReasons = ["answered", "duplicate", "withdrawn", "no-reply"] as const;
export type CloseReason = (typeof closeReasons)[number];

/** How a filing reached the city. All get the same number, clock, notices and history. */
export const channels = ["web", "counter", "phone", "paper", "sms", "open311", "import"] as const;
export type Channel = (typeof channels)[number];

/**
 * Why a resident is helped first: older people (RA 9994), persons with disabilities (RA 7277), pregnancy
 * and others whom the law protects. The ground alone is kept, no detail: it is sensitive personal
 * information (RA 10173, section 3(l)), which only officers may read.
 */
export const helpGrounds = ["senior", "disability", "pregnancy", "other"] as const;
export type HelpGround = (typeof helpGrounds)[number];

const words = (max: number) => z.string().trim().min(1).max(max);
const civilDay = z.iso.date();
const photoIds = z.array(z.uuid()).max(6).readonly().default([]);

/** What an officer or resident does to a case: one of these, with exactly what it needs. */
export const caseActionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("take") }),
  z.object({ kind: z.literal("assign"), unit: z.string().min(1), officer: z.uuid().nullable() }),
  /** The other institution says that it is not theirs: back to those who passed it on. */
  z.object({ kind: z.literal("return"), words: words(2000) }),
  z.object({ kind: z.literal("accept") }),
  z.object({ kind: z.literal("plan"), forDay: civilDay, words: words(2000) }),
  z.object({ kind: z.literal("ask"), words: words(2000) }),
  z.object({
    kind: z.literal("note"),
    words: words(4000),
    /** Officers whom the note names, and who are told of it. */
    mentions: z.array(z.uuid()).max(20).readonly().default([]),
  }),
  z.object({ kind: z.literal("answer"), words: words(6000) }),
  /** Somebody went and looked: what they saw stays inside, that they came is public. */
  z.object({ kind: z.literal("visit"), words: words(4000), photos: photoIds }),
  z.object({ kind: z.literal("finish"), words: words(6000), photos: photoIds }),
  z.object({ kind: z.literal("hand-over"), to: words(200), words: words(6000) }),
  z.object({ kind: z.literal("decline"), reason: z.enum(declineReasons), words: words(6000) }),
  z.object({ kind: z.literal("close"), reason: z.enum(closeReasons), words: words(6000) }),
  /** Two things in one report: the other one becomes a case of its own. */
  z.object({ kind: z.literal("split"), service: z.string().min(1).max(80), words: words(4000) }),
  /** The same thing as another case, which is followed from now on; `into` is its reference. */
  z.object({ kind: z.literal("merge"), into: z.string().min(1).max(40), words: words(2000) }),
  z.object({
    kind: z.literal("extend"),
    by: z.coerce.number().int().min(1).max(1000),
    /** The resident agreed to a second extension. */
    consent: z.coerce.boolean().default(false),
    words: words(2000),
  }),
  z.object({ kind: z.literal("pause"), reason: z.string().min(1).max(60), words: words(2000) }),
  z.object({ kind: z.literal("resume") }),
  /** A head signs what an officer wants to end a case with, or sends it back. */
  z.object({ kind: z.literal("sign") }),
  z.object({ kind: z.literal("send-back"), words: words(2000) }),
  /** The officer has an interest of their own in it, and steps aside for good. */
  z.object({ kind: z.literal("conflict"), words: words(2000) }),
  /** Marks the resident for help, or takes the mark back. */
  z.object({ kind: z.literal("mark"), ground: z.enum(helpGrounds).nullable() }),
  z.object({ kind: z.literal("reply"), words: words(2000), photos: photoIds }),
  z.object({ kind: z.literal("confirm") }),
  z.object({ kind: z.literal("not-fixed"), words: words(2000), photos: photoIds }),
]);
export type CaseAction = z.infer<typeof caseActionSchema>;
export type CaseActionKind = CaseAction["kind"];

/** The actions that end a case, and so may need signatures. */
export type FinalAction = Extract<CaseAction, { kind: "finish" | "decline" | "close" }>;

/** An end that waits for signatures. */
export type Proposal = {
  readonly action: FinalAction;
  readonly by: string;
  readonly signed: readonly string[];
};

/** A case as everybody inside the city's software sees it; nothing private but `help` is in it. */
export type Case = {
  readonly city: string;
  readonly id: string;
  readonly reference: string;
  /** Counts the events of the case: whoever acts says which version they saw. */
  readonly version: number;
  readonly state: CaseState;
  readonly service: string;
  readonly unit: string;
  readonly officer: string | null;
  readonly channel: Channel;
  readonly isPublic: boolean;
  /** The resident who filed, when known: an id, never a name. */
  readonly person: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly place: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** Why the law's time does not run just now; null while it does. */
  readonly pause: string | null;
  readonly updatedAt: Date;
  /** Set while the resident owes us a reply. */
  readonly askedAt: Date | null;
  readonly plannedFor: string | null;
  /** When the city's duty was met: done, declined or closed. */
  readonly closedAt: Date | null;
  /** First answer of any kind that told the resident something. */
  readonly answeredAt: Date | null;
  readonly reopenings: number;
  /** The officer who ended it last: a resident who disagrees is heard by somebody else. */
  readonly endedBy: string | null;
  readonly proposal: Proposal | null;
  /** The unit of another institution that passed it on, until somebody here acts on it. */
  readonly passedFrom: string | null;
  /** The case under which this one is followed. */
  readonly mergedInto: string | null;
  /** Why the resident is helped first. For officers alone: never shown, sent or exported outside. */
  readonly help: HelpGround | null;
  /** Officers who declared a conflict of interest: the case is closed to them. */
  readonly conflicts: readonly string[];
  /** When somebody is reminded next, and who; null when nobody is left to remind. */
  readonly chaseAt: Date | null;
  readonly chaseStep: ChaseStep | null;
};
