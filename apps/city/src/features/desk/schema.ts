import { z } from "zod";
import { wordsSchema } from "#features/cities";

/** What officers do to a case in a form of their own, the likely ones first. */
export const formKinds = [
  "finish",
  "answer",
  "plan",
  "ask",
  "note",
  "visit",
  "assign",
  "mark",
  "conflict",
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
