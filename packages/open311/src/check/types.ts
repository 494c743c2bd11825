import type { Probe } from "./probe.ts";

export type Format = "xml" | "json";

/** The part of the Fetch standard the checker uses, so that it runs in Node, a browser or a worker. */
export type Fetch = (
  url: string,
  init: {
    readonly method: "GET" | "POST";
    readonly headers: Record<string, string>;
    readonly body?: string;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

export interface CheckOptions {
  readonly fetch: Fetch;
  /** The present moment; date limits are judged against it. */
  readonly now: Date;
  readonly apiKey?: string;
  readonly jurisdiction?: string;
  /** Also post test requests. They are real to the server: point this at a test endpoint. */
  readonly write?: boolean;
  /** Where test requests are placed; without it, where the server's newest request is. */
  readonly place?: { readonly lat: number; readonly long: number };
  /** Sections or identifiers of the checks to run; without it, all. */
  readonly only?: readonly string[];
  /** Told of each result as it comes. */
  readonly onResult?: (result: CheckResult) => void;
}

export type Verdict =
  | { readonly outcome: "pass" }
  | { readonly outcome: "fail"; readonly reason: string }
  | { readonly outcome: "skip"; readonly reason: string };

/** What a check cannot run without. */
type Need = "json" | "write";

export interface Check {
  readonly id: string;
  readonly section: string;
  /** What the standard asks for, in our own words. */
  readonly sentence: string;
  readonly needs?: readonly Need[];
  readonly run: (probe: Probe) => Promise<Verdict>;
}

export type CheckResult = Verdict &
  Pick<Check, "id" | "section" | "sentence"> & {
    /** The requests made for it, as `GET url`. */
    readonly requests: readonly string[];
  };

export interface CheckReport {
  /** The GeoReport v2 endpoint that was found. */
  readonly endpoint: string;
  readonly results: readonly CheckResult[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
