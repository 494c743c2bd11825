import { z } from "zod";
import { caseStates } from "#features/cases";
import { wordsSchema } from "#features/cities";
import { isUuid } from "#platform/ids";

/** The officer's ways to look at the queue; each has a tab. */
export const queueViews = [
  "mine",
  "unassigned",
  "unit",
  "waiting",
  "late",
  "unconfirmed",
  "all",
] as const;
export type QueueView = (typeof queueViews)[number];

/** The last row of the page above: its moment in the order of the view, and its id. */
export type Cursor = { readonly at: Date; readonly id: string };

export function cursorText({ at, id }: Cursor): string {
  return `${at.getTime().toString(36)}_${id}`;
}

function readCursor(text: string): Cursor | null {
  const [time = "", id = ""] = text.split("_");
  if (!/^[0-9a-z]{1,9}$/.test(time) || !isUuid(id)) return null;
  return { at: new Date(Number.parseInt(time, 36)), id };
}

const maxSearchCharacters = 200;
const blankAsNull = (text: string) => (text === "" ? null : text);

/** The address of a queue. What is not understood is as if it were not there: a list must come. */
export const queueQuerySchema = z.object({
  view: z.enum(queueViews).nullable().catch(null).default(null),
  q: z
    .string()
    .trim()
    .transform((text) => blankAsNull(text.slice(0, maxSearchCharacters)))
    .catch(null)
    .default(null),
  service: z.string().transform(blankAsNull).catch(null).default(null),
  state: z.enum(caseStates).nullable().catch(null).default(null),
  after: z.string().transform(readCursor).catch(null).default(null),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

/** What officers do to a case in a form of their own, the likely ones first. */
export const formKinds = [
  "finish",
  "answer",
  "plan",
  "ask",
  "note",
  "visit",
  "assign",
  "return",
  "extend",
  "pause",
  "hand-over",
  "decline",
  "close",
  "merge",
  "split",
  "send-back",
] as const;
export type FormKind = (typeof formKinds)[number];

/** What officers do with one press. */
export const pressKinds = ["sign", "take", "accept", "resume"] as const;
export type DeskKind = FormKind | (typeof pressKinds)[number];

export const deskKinds: readonly DeskKind[] = [...pressKinds, ...formKinds];

/** The actions that tell the resident something, and so may begin from a template. */
export const templateActions = [
  "finish",
  "answer",
  "plan",
  "ask",
  "hand-over",
  "decline",
  "close",
] as const satisfies readonly FormKind[];
export type TemplateAction = (typeof templateActions)[number];

const shortText = z.string().trim().min(1).max(120);
const longText = z.string().trim().min(1).max(2000);

export const templateSchema = z.object({
  service: z.string().nullable(),
  action: z.enum(templateActions),
  names: wordsSchema.extend({ en: shortText, fil: shortText, ko: shortText }),
  words: wordsSchema.extend({ en: longText, fil: longText, ko: longText }),
});
export type TemplateInput = z.infer<typeof templateSchema>;

/** A beginning of an answer. Those that come with the software have a name for an id, the city's own a UUID. */
export type Template = TemplateInput & {
  readonly id: string;
  readonly isOwn: boolean;
  /** Counts the changes; 0 for those that come with the software. */
  readonly version: number;
};
