import { z } from "zod";

/** A sentence or name in the three languages of the interface. */
export const wordsSchema = z.object({ en: z.string(), fil: z.string(), ko: z.string() });
export type Words = z.infer<typeof wordsSchema>;

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words with dashes");
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** RA 11032, section 9(b): how long an application may take, by how hard it is. */
const lawClasses = ["simple", "complex", "highly-technical"] as const;
export type LawClass = (typeof lawClasses)[number];

/** What kind of petition a Korean city takes a filing for: decree on civil petitions, articles 14 to 17. */
const petitions = [
  "question-on-law",
  "question",
  "suggestion",
  "grievance",
  "grievance-at-supervisor",
  "other",
] as const;

/** A shorter time than the law's, which the city promises in its charter. */
const promiseSchema = z.object({
  unit: z.enum(["working-days", "working-hours", "running-hours"]),
  count: z.number().int().positive(),
});
export type Promised = z.infer<typeof promiseSchema>;

const attributeValue = z.object({ key: z.string().min(1), name: wordsSchema });
export type AttributeValue = z.infer<typeof attributeValue>;

/** One question that a service asks besides the words: an Open311 attribute. */
export const attributeSchema = z.object({
  /** Open311 leaves the form of these codes open; imported cities bring theirs. */
  code: z.string().min(1).max(64),
  datatype: z.enum(["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
  required: z.boolean(),
  order: z.number().int().positive(),
  /** False: only shown, not asked (Open311 `variable`). */
  asked: z.boolean(),
  description: wordsSchema,
  values: z.array(attributeValue),
});
export type Attribute = z.infer<typeof attributeSchema>;

export const institutionSchema = z.object({
  code,
  names: wordsSchema,
  /** Bound by the 72 hours of the 8888 hotline (Executive Order 6 of 2016): counsel says for whom. */
  hotline: z.boolean().default(false),
});
export type Institution = z.infer<typeof institutionSchema>;

export const unitSchema = z.object({
  code,
  institution: code,
  names: wordsSchema,
  /** How people reach the unit: shown on receipts and answers. */
  contact: z.string(),
});
export type Unit = z.infer<typeof unitSchema>;

export const serviceSchema = z.object({
  code,
  group: wordsSchema,
  names: wordsSchema,
  descriptions: wordsSchema,
  /** Everyday words that point to this service. */
  words: z.object({ en: z.array(z.string()), fil: z.array(z.string()), ko: z.array(z.string()) }),
  unit: code,
  lawClass: z.enum(lawClasses),
  /** Read in Korean cities only. */
  petition: z.enum(petitions).default("other"),
  promise: promiseSchema.nullable().default(null),
  charterItem: wordsSchema,
  /** A private service's reports are never shown to the public. */
  /** Signatures that an answer which ends a case needs before it goes out. */
  signatures: z.number().int().min(0).max(3).default(0),
  isPublic: z.boolean(),
  isOpen: z.boolean(),
  /** Done needs a photo. */
  evidenceRequired: z.boolean(),
  attributes: z.array(attributeSchema),
  kind: z.enum(["realtime", "batch"]),
});
export type Service = z.infer<typeof serviceSchema>;

/** A city's own sentences in one kind of notice; where one is empty, the sentence that comes with the software stands. */
export const wordingSchema = z.object({
  subject: wordsSchema,
  opening: wordsSchema,
  closing: wordsSchema,
});
export type Wording = z.infer<typeof wordingSchema>;

export type Ring = [number, number][];

export const placeSchema = z.object({
  code,
  kind: z.enum(["area", "barangay", "landmark", "gate"]),
  names: wordsSchema,
  /** The place it is part of. */
  parent: code.exactOptional(),
  /** Its number in the Philippine Standard Geographic Code. */
  psgc: z
    .string()
    .regex(/^\d{10}$/)
    .exactOptional(),
  lon: z.number(),
  lat: z.number(),
  /** Outer rings, WGS84; null for a point. */
  outline: z.array(z.array(lonLat)).nullable(),
});
export type Place = z.infer<typeof placeSchema>;

/** Extra days on which the city's offices are closed. */
const closureSchema = z.object({
  day: z.string(),
  names: wordsSchema,
  /** "HH:MM": work was suspended for the rest of the day, as with a typhoon. */
  from: z.string().exactOptional(),
});
export type Closure = z.infer<typeof closureSchema>;

/** The tenant, whole: small enough to be held in memory by every process. */
export const citySchema = z.object({
  slug: code,
  names: wordsSchema,
  referencePrefix: z.string().regex(/^[A-Z]{2,5}$/),
  timeZone: z.string(),
  hosts: z.array(z.string()),
  isDemo: z.boolean(),
  centre: lonLat,
  /** West, south, east, north. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  holidays: z.enum(["philippines", "korea"]),
  closures: z.array(closureSchema),
  opensAt: z.string(),
  closesAt: z.string(),
  /** Hours in which the office rests; a Korean day from 9 to 18 has its eight hours only so. */
  breaks: z.array(z.object({ from: z.string(), to: z.string() })).default([]),
  contact: z.object({ phone: z.string(), email: z.string(), counter: wordsSchema }),
  institutions: z.array(institutionSchema),
  units: z.array(unitSchema),
  services: z.array(serviceSchema),
  places: z.array(placeSchema),
  /** By kind of notice. */
  wording: z.record(z.string(), wordingSchema).exactOptional(),
});
export type City = z.infer<typeof citySchema>;

/** The drawn base: outline, water, roads, labelled as schematic. GeoJSON, kept as it came. */
export const baseMapSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      properties: z.object({ kind: z.string(), names: wordsSchema.optional() }).loose(),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
    }),
  ),
});
export type BaseMap = z.infer<typeof baseMapSchema>;
