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

/** A row that was read, or why it was not. */
export type ReadRow =
  | { readonly ok: true; readonly value: Incoming }
  | { readonly ok: false; readonly reason: string; readonly example: string };

/** What an import did: each row of the source is counted in exactly one of the three. */
export type ImportResult = {
  readonly imported: number;
  /** Reports that an earlier run, or an earlier row, had brought. */
  readonly known: number;
  readonly refused: readonly Refusal[];
};

export type Refusal = {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly string[];
};
