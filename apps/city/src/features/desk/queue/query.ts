import { z } from "zod";
import { caseStates, channels } from "#features/cases";
import { isUuid } from "#platform/ids";
import { locales } from "#platform/locale";

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

/** How open cases stand: by risk and time left, by the due date alone, or the newest first. */
export const queueOrders = ["risk", "due", "newest"] as const;
export type QueueOrder = (typeof queueOrders)[number];

export const dueChoices = ["late", "soon"] as const;

/** The last row of the page above: its number in the order of the list, and its id. */
export type Cursor = { readonly at: number; readonly id: string };

function cursorText({ at, id }: Cursor): string {
  return `${at.toString(36)}_${id}`;
}

function readCursor(text: string): Cursor | null {
  const [number = "", id = ""] = text.split("_");
  if (!/^[0-9a-z]{1,9}$/.test(number) || !isUuid(id)) return null;
  return { at: Number.parseInt(number, 36), id };
}

const maxSearchCharacters = 200;
const maxCodeCharacters = 80;
const blankAsNull = (text: string) => (text === "" ? null : text);
const code = z.string().max(maxCodeCharacters).transform(blankAsNull).catch(null).default(null);
const flag = z.literal("yes").nullable().catch(null).default(null);

const filterShape = {
  q: z
    .string()
    .trim()
    .transform((text) => blankAsNull(text.slice(0, maxSearchCharacters)))
    .catch(null)
    .default(null),
  service: code,
  state: z.enum(caseStates).nullable().catch(null).default(null),
  unit: code,
  place: code,
  channel: z.enum(channels).nullable().catch(null).default(null),
  language: z.enum(locales).nullable().catch(null).default(null),
  due: z.enum(dueChoices).nullable().catch(null).default(null),
  photo: flag,
  reopened: flag,
  help: flag,
};
export const filterNames = Object.keys(filterShape) as FilterName[];
export type FilterName = keyof typeof filterShape;

/** The address of a queue. What is not understood is as if it were not there: a list must come. */
export const queueQuerySchema = z.object({
  view: z.enum(queueViews).nullable().catch(null).default(null),
  order: z.enum(queueOrders).catch("risk").default("risk"),
  ...filterShape,
  after: z.string().transform(readCursor).catch(null).default(null),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

/** Everything of a list that has an address of its own: all but the page of it. */
export type QueueAddress = Omit<QueueQuery, "after">;

/** The same list has always the same text. */
export function queueText(query: QueueAddress): string {
  const fields = new URLSearchParams();
  if (query.view) fields.set("view", query.view);
  if (query.order !== "risk") fields.set("order", query.order);
  for (const name of filterNames) {
    const value = query[name];
    if (value !== null) fields.set(name, value);
  }
  return fields.toString();
}

export function queuePath(query: QueueAddress, after?: Cursor): string {
  const text = queueText(query);
  const page = after ? `after=${cursorText(after)}` : "";
  const all = [text, page].filter((part) => part !== "").join("&");
  return all === "" ? "/desk" : `/desk?${all}`;
}

/** A kept text of a list, read again as an address from outside would be. */
export function readQueueText(text: string): QueueAddress {
  const { after: _page, ...query } = queueQuerySchema.parse(
    Object.fromEntries(new URLSearchParams(text)),
  );
  return query;
}

/** A list as it is before anything is chosen. */
export const plainQueue = readQueueText("");

export function isNarrowed(query: QueueAddress): boolean {
  return filterNames.some((name) => query[name] !== null);
}
