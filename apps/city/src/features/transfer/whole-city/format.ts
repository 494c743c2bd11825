import { z } from "zod";

/*
 * A city as one file: lines of UTF-8 text, usually under gzip. docs/city-file.md tells it in full.
 *   1        the header
 *   then     the rows of each table, in the order and number that the header names; one JSON object
 *            a line, made by PostgreSQL itself, so that no value passes through another notation
 *   then     one line for each file of a photo
 *   last     {"end":true}: without it the file was cut short
 */
export const formatVersion = 1;

const count = z.number().int().nonnegative();

export const headerSchema = z.object({
  tugon: z.literal("city"),
  format: z.number().int(),
  city: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Tells whether an installation has the secret that sealed the private columns. */
  keyCheck: z.string(),
  /** Steps of the schema that the rows are made for. */
  schema: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: count })),
  /** How many of the city's events each subscriber had handled. */
  handled: z.record(z.string(), count),
  files: count,
});
export type Header = z.infer<typeof headerSchema>;

export const fileSchema = z.object({
  photo: z.uuid(),
  size: z.enum(["full", "small"]),
  /** Null when the store had lost it. */
  base64: z.base64().nullable(),
});
export type PhotoFile = z.infer<typeof fileSchema>;

export const endLine = JSON.stringify({ end: true });

/** Tables that stay behind, and why. Everything else with a city goes along by itself. */
export const leftBehind: Readonly<Record<string, string>> = {
  sessions: "whoever was signed in signs in again: a copied session would be valid twice",
  sign_in_attempts: "codes of the last minutes",
  passkey_challenges: "challenges of the last minutes",
  bulk_acts: "what can be taken back for half a minute",
  webhook_deliveries: "what was on its way; it can be replayed from the log of events",
  subscriber_positions: "counted from transactions of this database; `handled` in the header",
};
