import { z } from "zod";

/** "How was it?", from very good to very bad. */
export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

export const scoreSchema = z.coerce
  .number()
  .refine((value): value is Score => scores.some((score) => score === value));

/** What whoever looked again found. A case itself is reopened by its resident alone. */
export const findings = ["right-as-it-was", "answered-anew", "could-not-reach"] as const;
export type Finding = (typeof findings)[number];

export const maxNoteCharacters = 2000;
export const settlementSchema = z.object({
  finding: z.enum(findings),
  note: z.string().trim().min(1).max(maxNoteCharacters),
});
export type Settlement = z.infer<typeof settlementSchema>;

/** Why a second look was opened: the one tap, or the first statement of the form. */
export type Cause = "rating" | "form";
