import { parseDateTime } from "./datetime.ts";
import type { Page } from "./extensions.ts";
import type { Parsed } from "./result.ts";
import { bad, good } from "./result.ts";
import type { ErrorBody, RequestStatus } from "./types.ts";

/**
 * What a caller of GET requests asks for. A list of identifiers overrides every other filter, so the
 * two never stand together.
 */
export type RequestsQuery = IdsQuery | FiltersQuery;

export interface IdsQuery {
  readonly by: "ids";
  /** In the order asked, without repeats; at least one, at most `MAX_REQUESTS`. */
  readonly ids: readonly string[];
  readonly extensions: boolean;
  readonly jurisdiction_id: string | null;
}

export interface FiltersQuery extends Page {
  readonly by: "filters";
  /** Empty means every service. */
  readonly serviceCodes: readonly string[];
  /** Empty means every status. */
  readonly statuses: readonly RequestStatus[];
  /** Both ends included, compared with the time a request was made. */
  readonly start: Date;
  readonly end: Date;
  readonly extensions: boolean;
  readonly jurisdiction_id: string | null;
}

export type ParsedQuery =
  | { readonly ok: true; readonly value: RequestsQuery }
  | { readonly ok: false; readonly errors: readonly ErrorBody[] };

/** The most requests in one answer, and the most identifiers in one question. */
export const MAX_REQUESTS = 1000;
/** The longest span of one answer. An answer stops at whichever of the two limits comes first. */
export const MAX_SPAN_DAYS = 90;

const SPAN_MS = MAX_SPAN_DAYS * 86_400_000;
const MAX_PAGE = 1_000_000;

/**
 * Reads the query of GET requests.
 *
 * Without dates the span is the last 90 days. With one date it is the 90 days that begin or end
 * there. With both it may not be longer than 90 days. The caller gets at most 1,000 rows of that span;
 * the extensions `page` and `page_size` walk through the rest.
 *
 * @param now the moment the default span ends
 */
export function parseRequestsQuery(
  params: Iterable<readonly [string, string]>,
  now: Date,
): ParsedQuery {
  const given = collect(params);
  const one = (name: string): string | null => given.get(name)?.[0] ?? null;
  const list = (name: string): readonly string[] =>
    (given.get(name) ?? [])
      .flatMap((value) => value.split(","))
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const extensions = one("extensions")?.toLowerCase() === "true";
  const jurisdiction_id = one("jurisdiction_id");

  const ids = list("service_request_id");
  if (ids.length > MAX_REQUESTS) {
    return refused([
      `${ids.length} service_request_id values were sent. At most ${MAX_REQUESTS} are answered at once.`,
    ]);
  }
  if (ids.length > 0) {
    return { ok: true, value: { by: "ids", ids: [...new Set(ids)], extensions, jurisdiction_id } };
  }

  const span = readSpan(one("start_date"), one("end_date"), now);
  const statuses = readStatuses(list("status"));
  const page = readCount("page", one("page"), MAX_PAGE, 1);
  const pageSize = readCount("page_size", one("page_size"), MAX_REQUESTS, MAX_REQUESTS);
  if (!span.ok || !statuses.ok || !page.ok || !pageSize.ok) {
    return refused(
      [span, statuses, page, pageSize].flatMap((part) => (part.ok ? [] : [part.problem])),
    );
  }
  return {
    ok: true,
    value: {
      by: "filters",
      serviceCodes: [...new Set(list("service_code"))],
      statuses: statuses.value,
      ...span.value,
      page: page.value,
      pageSize: pageSize.value,
      extensions,
      jurisdiction_id,
    },
  };
}

function collect(
  params: Iterable<readonly [string, string]>,
): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, string[]>();
  for (const [name, raw] of params) {
    const value = raw.trim();
    const values = given.get(name);
    if (value === "") continue;
    if (values === undefined) given.set(name, [value]);
    else values.push(value);
  }
  return given;
}

function refused(problems: readonly string[]): ParsedQuery {
  return { ok: false, errors: problems.map((description) => ({ code: 400, description })) };
}

function readSpan(
  startText: string | null,
  endText: string | null,
  now: Date,
): Parsed<{ readonly start: Date; readonly end: Date }> {
  const start = startText === null ? null : readDate("start_date", startText);
  if (start !== null && !start.ok) return start;
  const end = endText === null ? null : readDate("end_date", endText);
  if (end !== null && !end.ok) return end;
  if (start === null) {
    const last = end?.value ?? now;
    return good({ start: new Date(last.getTime() - SPAN_MS), end: last });
  }
  const last = end?.value ?? new Date(start.value.getTime() + SPAN_MS);
  const length = last.getTime() - start.value.getTime();
  if (length < 0) return bad("start_date is later than end_date.", "start_date");
  if (length > SPAN_MS) {
    return bad(
      `start_date and end_date are more than ${MAX_SPAN_DAYS} days apart. Ask in shorter spans.`,
      "end_date",
    );
  }
  return good({ start: start.value, end: last });
}

/** A plus sign that the caller forgot to encode arrives as a space. */
function readDate(name: string, text: string): Parsed<Date> {
  const date = parseDateTime(text.replace(/ (\d{2}:\d{2})$/, "+$1"));
  return date.ok ? date : bad(`${name}: ${date.problem}`, name);
}

function readStatuses(words: readonly string[]): Parsed<readonly RequestStatus[]> {
  const statuses = new Set<RequestStatus>();
  for (const word of words) {
    const status = word.toLowerCase();
    if (status !== "open" && status !== "closed")
      return bad("status must be open or closed.", "status");
    statuses.add(status);
  }
  return good([...statuses]);
}

function readCount(
  name: string,
  text: string | null,
  max: number,
  fallback: number,
): Parsed<number> {
  if (text === null) return good(fallback);
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= max
    ? good(count)
    : bad(`${name} must be a whole number from 1 to ${max}.`, name);
}
