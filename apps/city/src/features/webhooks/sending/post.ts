import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Failure } from "../schema.ts";
import { hostOf, mayConnect, type Reach } from "./address.ts";

/** One attempt: an answer with its status, or the reason why there was none. */
export type Attempt = {
  readonly status: number | null;
  readonly failure: Failure | null;
  /** The beginning of the answer, for people who look for a mistake. */
  readonly answer: string;
  readonly retryAfterInSeconds: number | null;
  readonly durationInMs: number;
};

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export type PostOptions = {
  readonly reach: Reach;
  /** The system's resolver, unless a test plays a hostile one. */
  readonly resolve?: Resolve;
  readonly timeoutInMs?: number;
};

/** Standard Webhooks recommends 15 to 30 seconds. */
const answerWithinMs = 15_000;
const keptBytes = 2048;
const readAtMostBytes = 64 * 1024;

class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/**
 * The addresses that may be connected to, judged in the connection itself: a name that resolves
 * elsewhere a moment later (DNS rebinding) is connected to where it was judged, or not at all.
 */
function checkedLookup(reach: Reach, resolve: Resolve): LookupFunction {
  const look = async (...[host, options, done]: Parameters<LookupFunction>) => {
    let allowed: LookupAddress[];
    try {
      const found = await resolve(host);
      allowed = found.filter(({ address }) => mayConnect(reach, host, address));
    } catch (error) {
      // The socket takes it from here; `failureOf` knows its code.
      return done(error instanceof Error ? error : new Error(String(error)), "");
    }
    const [first] = allowed;
    if (!first) return done(new AddressRefused(), "");
    return options.all ? done(null, allowed) : done(null, first.address, first.family);
  };
  return (host, options, done) => void look(host, options, done);
}

function failureOf(error: unknown, timedOut: boolean): Failure {
  if (timedOut) return "timeout";
  if (error instanceof AddressRefused) return "address-refused";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "unknown-host";
  return /CERT|TLS|SSL|EPROTO|SIGNATURE|ALTNAME/.test(code) ? "tls" : "no-connection";
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfterOf(response: IncomingMessage): number | null {
  const text = response.headers["retry-after"];
  if (text === undefined) return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

/** PostgreSQL takes no NUL in a text; other signs that control a terminal have no place either. */
function shown(bytes: Buffer): string {
  return bytes
    .subarray(0, keptBytes)
    .toString("utf8")
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "\ufffd");
}

/** Reads until the end or until enough is read; how an answer ends changes nothing about its status. */
function readBody(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let kept = Buffer.alloc(0);
    let read = 0;
    const end = () => resolve(shown(kept));
    response.on("data", (part: Buffer) => {
      read += part.length;
      if (kept.length < keptBytes) kept = Buffer.concat([kept, part]);
      if (read >= readAtMostBytes) response.destroy();
    });
    response.on("end", end);
    response.on("close", end);
    response.on("error", end);
  });
}

function send(url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const start = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = start(url, options, resolve);
    request.on("error", reject);
    request.end(body);
  });
}

/**
 * Posts a body once. Redirects are not followed, proxies of the environment not used, connections
 * not kept: each attempt goes to an address that was judged for it. Never rejects.
 */
export async function postWebhook(
  address: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  { reach, resolve = resolveBySystem, timeoutInMs = answerWithinMs }: PostOptions,
): Promise<Attempt> {
  const url = new URL(address);
  const host = hostOf(url);
  const began = performance.now();
  const none = { status: null, answer: "", retryAfterInSeconds: null };
  const durationInMs = () => Math.round(performance.now() - began);
  // A bare address is connected to without being looked up.
  if (isIP(host) !== 0 && !mayConnect(reach, host, host))
    return { ...none, failure: "address-refused", durationInMs: durationInMs() };
  const deadline = AbortSignal.timeout(timeoutInMs);
  const options: RequestOptions = {
    method: "POST",
    agent: false,
    lookup: checkedLookup(reach, resolve),
    signal: deadline,
    headers: {
      ...message.headers,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(message.body),
      "user-agent": "Tugon-Webhooks/1",
    },
  };
  try {
    const response = await send(url, options, message.body);
    const answer = await readBody(response);
    return {
      status: response.statusCode ?? null,
      failure: null,
      answer,
      retryAfterInSeconds: retryAfterOf(response),
      durationInMs: durationInMs(),
    };
  } catch (error) {
    const failure = failureOf(error, deadline.aborted);
    return { ...none, failure, durationInMs: durationInMs() };
  }
}
