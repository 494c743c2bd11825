import { z } from "zod";

const column = z.string().min(1);

/** Which column of a table says what; docs/import-csv.md explains each with an example. */
export const csvMapSchema = z.strictObject({
  source: z.string().min(1),
  delimiter: z.string().length(1).default(","),
  /** Of dates that do not name a zone themselves. */
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", {
      message: "is no time zone, such as Asia/Manila",
    }),
  /** `iso`, or made of YYYY, MM, DD, HH, mm and ss. */
  dateFormat: z
    .string()
    .refine(
      (format) => format === "iso" || ["YYYY", "MM", "DD"].every((part) => format.includes(part)),
      {
        message: "is iso, or has YYYY, MM and DD",
      },
    )
    .default("iso"),
  columns: z.strictObject({
    id: column,
    received: column,
    service: column,
    words: column,
    status: column.optional(),
    closed: column.optional(),
    answer: column.optional(),
    address: column.optional(),
    lat: column.optional(),
    lon: column.optional(),
  }),
  /** What the status column says of a report that is at its end. */
  closedStatuses: z.array(z.string()).default([]),
  /** Their name of a service to our code; what is not named becomes a service of its own. */
  services: z.record(z.string(), z.string()).default({}),
  /** Our name of an answer to their column. */
  attributes: z.record(z.string(), column).default({}),
});
export type CsvMap = z.infer<typeof csvMapSchema>;
