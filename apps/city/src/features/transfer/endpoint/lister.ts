import { formatDateTime } from "@tugon/open311";
import { readOpen311 } from "../reading/open311.ts";
import type { ReadRow } from "../schema.ts";
import { asXml, shown } from "./address.ts";
import { fetchPage, type Web } from "./fetch-page.ts";

/** Both ends are part of it, to the second. */
export type Span = { readonly start: Date; readonly end: Date };

export type Listed = {
  readonly rows: readonly ReadRow[];
  /** The server would not show this page: nobody knows whether there is more. */
  readonly isRefused: boolean;
};

/** The most that GeoReport gives in one answer. */
const pageSize = 1000;
const pauseMs = 100;
const isNotHere = (status: number) => status === 404 || status === 406 || status === 415;
const isNotUnderstood = (status: number) => status === 400 || status === 422;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function rowsOf(bytes: Uint8Array, page: string, url: URL): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  if (bytes.length === 0) return rows;
  try {
    for await (const row of readOpen311(once(bytes), page)) rows.push(row);
    return rows;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`${shown(url)}, ${page}: ${words}`, { cause: error });
  }
}

/**
 * Lists the requests of one server, a question at a time, in the words that it turned out to
 * understand: JSON or XML, with pages or without.
 */
export function createLister(address: { url: URL; isGuess: boolean }, web: Web) {
  let { url } = address;
  let mayBeXml = address.isGuess;
  let takesPages = true;
  let hasAnswered = false;

  const question = ({ start, end }: Span, page: number): URL => {
    const asked = new URL(url);
    asked.searchParams.set("start_date", formatDateTime(start, "Z"));
    asked.searchParams.set("end_date", formatDateTime(end, "Z"));
    if (!takesPages) return asked;
    asked.searchParams.set("page", String(page));
    asked.searchParams.set("page_size", String(pageSize));
    return asked;
  };

  const list = async (span: Span, page: number): Promise<Listed> => {
    if (hasAnswered) await web.sleep(pauseMs);
    const name = `${formatDateTime(span.start, "Z")}/${formatDateTime(span.end, "Z")} page ${page}`;
    const answer = await fetchPage(question(span, page), web);
    if (answer.ok) {
      hasAnswered = true;
      return { rows: await rowsOf(answer.bytes, name, url), isRefused: false };
    }
    const { status, words } = answer;
    // Some say "not found" of a list that is empty, and refuse a page behind the last one.
    if (hasAnswered && (status === 404 || (page > 1 && isNotUnderstood(status))))
      return { rows: [], isRefused: page > 1 };
    if (!hasAnswered && isNotHere(status) && mayBeXml) {
      mayBeXml = false;
      url = asXml(url);
      return list(span, page);
    }
    if (!hasAnswered && isNotUnderstood(status) && takesPages) {
      takesPages = false;
      return list(span, page);
    }
    throw new Error(`${shown(url)} answers with status ${status}: ${words}`);
  };

  return { list, takesPages: () => takesPages };
}
