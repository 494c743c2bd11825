import { z } from "zod";
import { channels, helpGrounds, type Case } from "#features/cases";
import { locales, type Locale } from "#platform/locale";

export const maxWords = 4000;
export const maxPhotos = 4;
export const maxPhotoBytes = 20 * 1024 * 1024;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => (value === "" ? null : value));

/** How to reach the resident: all of it optional, none of it public. */
export const contactSchema = z.object({
  name: text(120).nullable(),
  email: z.union([z.literal("").transform(() => null), z.email().max(254)]).nullable(),
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^$|^\+?[\d\s().-]{7,}$/)
    .transform((value) => (value === "" ? null : value))
    .nullable(),
});

/**
 * One filing, whole, as every channel hands it in: the pages, the counter, Open311, an import.
 * `submission` makes it happen once however often it is sent.
 */
export const filingSchema = z.object({
  submission: z.uuid(),
  service: z.string().min(1),
  words: z.string().trim().min(1).max(maxWords),
  language: z.enum(locales),
  channel: z.enum(channels),
  lon: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  /** Barangay, area, gate or landmark chosen from the city's list. */
  place: z.string().nullable(),
  /** Landmark or address in the resident's words. */
  address: z.string().trim().max(300).nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  photos: z.array(z.uuid()).max(maxPhotos),
  contact: contactSchema,
  /** Why the resident is helped first; for officers alone. */
  help: z.enum(helpGrounds).optional(),
});
export type Filing = z.infer<typeof filingSchema>;

export type Photo = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly by: "resident" | "officer";
};

/** What was filed, as far as the public may read it. */
export type Report = {
  readonly caseId: string;
  readonly language: Locale;
  /** Masked: no phone numbers, e-mail addresses or the like. Empty for a private case. */
  readonly words: string;
  readonly address: string | null;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly supporters: number;
};

/** A case together with what was filed: what lists and pages show. */
export type ReportedCase = { readonly case: Case; readonly report: Report };
