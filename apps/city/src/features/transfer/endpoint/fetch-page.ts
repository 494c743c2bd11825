import { shown } from "./address.ts";

export type Web = {
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
};

/** A page, or what the server said against it. */
export type Answer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly status: number; readonly words: string };

const attempts = 6;
const firstPauseMs = 1000;
/** A server that asks for more patience is left for another day. */
const longestPauseMs = 10 * 60_000;
const timeoutMs = 120_000;
/** A page of a thousand requests is one megabyte. */
const maxPageBytes = 32 * 1024 * 1024;
const longestWords = 300;

class TooLarge extends Error {}

async function readBody(response: Response, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxPageBytes)
      throw new TooLarge(
        `${shown(url)} sends more than ${maxPageBytes / 1024 / 1024} MB at once. Save it as a file and import that.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfterMs(response: Response, now: number): number | null {
  const text = response.headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

const isPassing = (status: number) => status === 408 || status === 429 || status >= 500;

type Attempt = Answer | { readonly again: string; readonly waitMs: number | null };

async function attempt(url: URL, web: Web): Promise<Attempt> {
  try {
    const response = await web.fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: "application/json, application/xml, text/xml", "user-agent": "Tugon" },
    });
    if (isPassing(response.status)) {
      await response.body?.cancel();
      const waitMs = retryAfterMs(response, web.now());
      return { again: `status ${response.status}`, waitMs };
    }
    const bytes = await readBody(response, url);
    if (response.ok) return { ok: true, bytes };
    const words = Buffer.from(bytes)
      .toString()
      .replace(/[\s\p{C}]+/gu, " ")
      .slice(0, longestWords);
    return { ok: false, status: response.status, words };
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    // Cut off, timed out or not there: the next attempt may do better, and the last one tells.
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return { again: cause instanceof Error ? cause.message : String(cause), waitMs: null };
  }
}

/** Asks for one page, patiently: what passes is waited for, as long as the server wishes. */
export async function fetchPage(url: URL, web: Web): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await attempt(url, web);
    if ("ok" in answer) return answer;
    const waitMs = answer.waitMs ?? firstPauseMs * 2 ** (tried - 1);
    if (tried === attempts || waitMs > longestPauseMs)
      throw new Error(`${shown(url)} cannot be read: ${answer.again}, ${tried} attempts.`);
    await web.sleep(waitMs);
  }
}
