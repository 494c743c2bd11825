import type { ReadRow, Rows } from "../schema.ts";
import { shown } from "./address.ts";
import type { Web } from "./fetch-page.ts";
import { createLister, type Listed, type Span } from "./lister.ts";

export type Walk = {
  readonly address: { readonly url: URL; readonly isGuess: boolean };
  /** The first moment that is asked for; null goes back until nothing comes any more. */
  readonly from: Date | null;
  readonly until: Date;
  readonly web: Web;
  /** Told what the server may have kept back. */
  readonly onGap: (words: string) => void;
};

const dayMs = 86_400_000;
/** A day less than GeoReport allows: some servers count both ends. */
const spanMs = 89 * dayMs;
/** Two years without a report are the end of a history. */
const emptySpans = 8;
/** Servers compare dates in zones of their own. */
const toleranceMs = dayMs;
const shortestSpanMs = 1000;
/** Answers in a row without anything new, after which a server is believed to have no end. */
const mostBarren = 500;

function keyOf(row: ReadRow): string {
  return row.ok ? row.value.sourceId : row.refusal.sourceId || row.refusal.value;
}

function isOutside(row: ReadRow, { start, end }: Span): boolean {
  if (!row.ok) return false;
  const time = row.value.receivedAt.getTime();
  return time < start.getTime() - toleranceMs || time > end.getTime() + toleranceMs;
}

function isSame(one: Listed, other: Listed): boolean {
  return (
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => keyOf(row) === keyOf(other.rows[index] ?? row))
  );
}

function halvesOf({ start, end }: Span): readonly [Span, Span] {
  const middle = new Date(Math.floor((start.getTime() + end.getTime()) / 2000) * 1000);
  return [
    { start: middle, end },
    { start, end: middle },
  ];
}

/** What has been read already, of this span and of the one before: the two touch. */
function createMemory(where: string) {
  let here = new Set<string>();
  let before = new Set<string>();
  let barren = 0;
  return {
    nextSpan: () => {
      before = here;
      here = new Set();
    },
    /** The rows that are new, remembered from now on. */
    take: ({ rows }: Listed): ReadRow[] => {
      const fresh = rows.filter((row) => {
        const key = keyOf(row);
        if (here.has(key) || before.has(key)) return false;
        here.add(key);
        return true;
      });
      barren = fresh.length > 0 ? 0 : barren + 1;
      if (barren > mostBarren)
        throw new Error(`${where} answers without end and brings nothing new.`);
      return fresh;
    },
    /** Most of it was read in the span before and does not belong into this one. */
    isRepeated: ({ rows }: Listed, span: Span): boolean =>
      rows.filter((row) => before.has(keyOf(row)) && isOutside(row, span)).length > rows.length / 2,
  };
}

/**
 * Reads a GeoReport server to its beginning. The standard gives at most 90 days and 1,000 requests in
 * one answer, so it is asked span by span, newest first, and page by page within a span. A server
 * that does not know pages, or shows the first ones only, is asked for ever shorter spans as long as
 * its answers may be cut off; one that knows neither pages nor dates is read once. Whatever it answers, there is an end.
 */
export function walkEndpoint({ address, from, until, web, onGap }: Walk): Rows {
  const lister = createLister(address, web);
  const memory = createMemory(shown(address.url));
  let honoursPages: boolean | null = null;
  let honoursDates = true;
  /** As many rows as any answer had: one that is as long may have been cut off. */
  let longest = 0;
  let reached = until;

  /** The pages after the first; returns whether the server stopped short of showing the last. */
  async function* readPages(span: Span, first: Listed): AsyncGenerator<ReadRow, boolean> {
    let before = first;
    for (let page = 2; ; page += 1) {
      const listed = await lister.list(span, page);
      const { length } = listed.rows;
      if (listed.isRefused) return before.rows.length === longest;
      const fresh = memory.take(listed);
      // Most of a repeated page is known, but something may have been filed meanwhile.
      honoursPages ??= length === 0 || fresh.length > length / 2;
      yield* fresh;
      // What a longer span has shown comes again in its half, before that which is new.
      if (length === 0 || !honoursPages || isSame(listed, before)) return false;
      before = listed;
      longest = Math.max(longest, length);
    }
  }

  /** A list that may have been cut off, in two parts. */
  async function* readHalves(span: Span): AsyncGenerator<ReadRow> {
    const [later, earlier] = halvesOf(span);
    const isShortest = span.end.getTime() - span.start.getTime() <= shortestSpanMs;
    const listed = isShortest ? null : [await lister.list(later, 1), await lister.list(earlier, 1)];
    const [laterList, earlierList] = listed ?? [];
    if (!laterList || !earlierList || isSame(laterList, earlierList))
      return onGap(
        `Of the requests from ${span.start.toISOString()} to ${span.end.toISOString()}, ` +
          `the server may have kept back some: it shows ${longest} and cannot be asked more closely.`,
      );
    yield* readListed(laterList, later);
    yield* readListed(earlierList, earlier);
  }

  async function* readListed(listed: Listed, span: Span): AsyncGenerator<ReadRow> {
    const { length } = listed.rows;
    longest = Math.max(longest, length);
    yield* memory.take(listed);
    if (length === 0) return;
    let mayBeCut = length === longest;
    if (honoursPages !== false && lister.takesPages()) {
      const isCut = yield* readPages(span, listed);
      if (honoursPages === true) mayBeCut = isCut;
    }
    if (mayBeCut && length > 1) yield* readHalves(span);
  }

  async function* rows(): AsyncGenerator<ReadRow> {
    let empty = 0;
    while (honoursDates && empty < emptySpans && reached > (from ?? new Date(0))) {
      const start = new Date(Math.max(reached.getTime() - spanMs, from?.getTime() ?? 0));
      const span = { start, end: reached };
      const listed = await lister.list(span, 1);
      honoursDates = !memory.isRepeated(listed, span);
      if (honoursDates) yield* readListed(listed, span);
      // With a beginning that somebody named, no silence is too long.
      empty = listed.rows.length > 0 || from !== null ? 0 : empty + 1;
      reached = start;
      memory.nextSpan();
    }
  }

  const part = () =>
    from && until > from
      ? (until.getTime() - reached.getTime()) / (until.getTime() - from.getTime())
      : null;
  return { rows: rows(), part };
}
