import type { Incoming } from "../schema.ts";
import { refuse, type Verdict } from "../reading/refuse.ts";

/** The first year that is a date and not an empty field read as one. */
const firstYear = 1970;
const dayMs = 24 * 3600 * 1000;
/** Longer ones are mistakes of the file, and no index of the database holds them. */
const longestNumber = 200;
const longestName = 500;
const longestWords = 20_000;
const longestAttribute = 4000;

function tooLong(report: Incoming): { what: string; value: string } | null {
  const { sourceId, service, words, address, answer, attributes } = report;
  const limits = [
    ["number", sourceId, longestNumber],
    ["service", service.code, longestName],
    ["service's name", service.name, longestName],
    ["text", words, longestWords],
    ["answer", answer, longestWords],
    ["address", address ?? "", longestName],
    ...Object.entries(attributes).map(
      ([code, value]) => [`"${code.slice(0, 40)}"`, value, longestAttribute] as const,
    ),
  ] as const;
  const found = limits.find(([, text, limit]) => text.length > limit);
  return found
    ? { what: `Its ${found[0]} is longer than ${found[2]} characters.`, value: found[1] }
    : null;
}

/** What every source is held to, whatever its format. A day of grace for dates: clocks differ. */
export function accept(report: Incoming, now: Date): Verdict {
  const { sourceId, receivedAt, closedAt } = report;
  const latest = now.getTime() + dayMs;
  const about = (value: string) => ({ sourceId, value });
  if (Number.isNaN(receivedAt.getTime()))
    return refuse("bad-date", "Its date cannot be read.", about(""));
  if (receivedAt.getUTCFullYear() <= firstYear)
    return refuse("bad-date", "Its date is 1970 or before.", about(receivedAt.toISOString()));
  if (receivedAt.getTime() > latest)
    return refuse("future-date", "Its date lies in the future.", about(receivedAt.toISOString()));
  if (closedAt && closedAt.getTime() > latest)
    return refuse(
      "future-date",
      "Its date of closing lies in the future.",
      about(closedAt.toISOString()),
    );
  const long = tooLong(report);
  return long ? refuse("too-long", long.what, about(long.value)) : { ok: true, value: report };
}
