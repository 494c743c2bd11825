import { z } from "zod";
import {
  attributeSchema,
  citySchema,
  institutionSchema,
  placeSchema,
  serviceSchema,
  unitSchema,
  wordingSchema,
  wordsSchema,
  type City,
} from "#features/cities";
import { templateSchema } from "#features/desk";

/** The kinds of things an administrator sets; each is changed, recorded and compared by itself. */
export const sections = [
  "institution",
  "unit",
  "service",
  "order",
  "place",
  "calendar",
  "wording",
  "template",
] as const;
export type Section = (typeof sections)[number];

export const whats = ["added", "changed", "removed"] as const;
export type What = (typeof whats)[number];

/** One thing that became another. `before` is missing for a new one, `after` for a removed one. */
export type Change = {
  readonly section: Section;
  readonly code: string;
  readonly what: What;
  readonly before: unknown;
  readonly after: unknown;
};

const line = z.string().trim().min(1).max(200);
/** Not every city has a charter, and imported services come without. */
const lineOrNone = z.string().trim().max(200);
const paragraph = z.string().trim().min(1).max(2000);
const lines = wordsSchema.extend({ en: line, fil: line, ko: line });
const paragraphs = wordsSchema.extend({ en: paragraph, fil: paragraph, ko: paragraph });
/** "HH:MM" on the city's clocks. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const listed = new Set(["singlevaluelist", "multivaluelist"]);

const fieldInput = attributeSchema
  .extend({
    description: lines,
    values: z.array(z.object({ key: line, name: lines })).max(100),
  })
  .refine(({ datatype, values }) => listed.has(datatype) === values.length > 0, {
    path: ["values"],
  });

/** What a service may be saved as; stricter than what an imported city may bring. */
export const serviceInput = serviceSchema.extend({
  group: lines,
  names: lines,
  descriptions: paragraphs,
  charterItem: wordsSchema.extend({ en: lineOrNone, fil: lineOrNone, ko: lineOrNone }),
  attributes: z.array(fieldInput).max(40),
});

export const unitInput = unitSchema.extend({ names: lines, contact: line });
export const institutionInput = institutionSchema.extend({ names: lines });
export const placeInput = placeSchema.extend({
  names: lines,
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
});

export const closureInput = z.object({
  day: z.iso.date(),
  names: lines,
  from: time.exactOptional(),
});

export const hoursInput = z
  .object({
    opensAt: time,
    closesAt: time,
    breaks: z.array(z.object({ from: time, to: time })).max(10),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ["closesAt"] })
  .refine(({ opensAt, closesAt, breaks }) => isInOrder(opensAt, breaks, closesAt), {
    path: ["breaks"],
  });

function isInOrder(
  opensAt: string,
  breaks: readonly { from: string; to: string }[],
  closesAt: string,
): boolean {
  const times = [opensAt, ...breaks.flatMap(({ from, to }) => [from, to]), closesAt];
  return (
    times.every((each, index) => index === 0 || (times[index - 1] ?? "") <= each) &&
    breaks.every(({ from, to }) => from < to)
  );
}

export type Hours = z.infer<typeof hoursInput>;
export type Calendar = Hours & Pick<City, "closures">;

/** Everything that an administrator sets, and nobody's data. */
export const settingsSchema = z.object({
  institutions: z.array(institutionInput),
  units: z.array(unitInput),
  services: z.array(serviceInput),
  places: z.array(placeInput),
  calendar: hoursInput.and(z.object({ closures: z.array(closureInput) })),
  wording: z.record(z.string(), wordingSchema),
  templates: z.array(templateSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Who the city is: read when a city is made from a file, never changed by one. */
const identitySchema = citySchema
  .pick({
    slug: true,
    names: true,
    referencePrefix: true,
    timeZone: true,
    hosts: true,
    centre: true,
    bounds: true,
    holidays: true,
    contact: true,
  })
  .extend({ names: lines });

export const fileFormat = "tugon-settings";

export const settingsFileSchema = z.object({
  format: z.literal(fileFormat),
  version: z.literal(1),
  city: identitySchema,
  settings: settingsSchema,
});
export type SettingsFile = z.infer<typeof settingsFileSchema>;
