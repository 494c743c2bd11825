/** What a load process is told. */
export type Plan = {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Whole HTTP/1.1 requests as they go over the wire, asked in turn. */
  readonly requests: readonly string[];
};

/** What it has seen. A status of 400 or more, and a broken connection, is an error. */
export type Outcome = {
  readonly requests: number;
  readonly errors: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};
