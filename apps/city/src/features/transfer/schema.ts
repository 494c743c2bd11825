/** One report as another system tells it, whatever format it came in. */
export type Incoming = {
  /** Its number there. */
  readonly sourceId: string;
  readonly service: { readonly code: string; readonly name: string };
  readonly words: string;
  readonly address: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly receivedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
  /** What the city said in the end. */
  readonly answer: string;
  readonly attributes: Readonly<Record<string, string>>;
};

/** Stable names of the reasons, for whoever sorts a list of refusals; the documents explain each. */
export type RefusalCode =
  | "unreadable"
  | "no-number"
  | "no-service"
  | "no-date"
  | "bad-date"
  | "future-date"
  | "too-long";

export type Refusal = {
  readonly code: RefusalCode;
  /** In words. */
  readonly reason: string;
  /** Its number there, where one can be made out; else empty. */
  readonly sourceId: string;
  /** What could not be taken, shortened. */
  readonly value: string;
};

/** Where a row stands: the file or page, and its line (of a table) or its place in the list, from 1. */
export type Position = { readonly page: string; readonly row: number };

/** A row that was read, or why it was not. */
export type ReadRow = { readonly position: Position } & (
  | { readonly ok: true; readonly value: Incoming }
  | { readonly ok: false; readonly refusal: Refusal }
);

/** What an import did: each row of the source is counted in exactly one of the three. */
export type ImportResult = {
  readonly imported: number;
  /** Reports that an earlier run, or an earlier row, had brought. */
  readonly known: number;
  readonly refused: readonly RefusalCount[];
};

export type RefusalCount = {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly string[];
};

/** What an import reads, and how much of it has been read: from 0 to 1, or null when nobody knows. */
export type Rows = {
  readonly rows: AsyncIterable<ReadRow>;
  readonly part: () => number | null;
};
