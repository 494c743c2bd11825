/**
 * What can go wrong with the embedded database as a whole. Errors of one
 * statement stay pg's own `DatabaseError`, with its SQLSTATE in `code`.
 */
export type EmbeddedErrorCode =
  /** Another living process holds the data directory. */
  | "directory-in-use"
  /** The directory holds a database of another PostgreSQL major version. */
  | "directory-of-other-version"
  /** The directory holds files, but no database that was ever finished. */
  | "directory-not-a-database"
  /** A commit did not reach fsync: what is stored would not survive a power cut. */
  | "not-durable"
  /** The device is full. What was acknowledged is kept; the statement was not. */
  | "disk-full"
  /** The worker thread ended on its own; nothing more can be asked of it. */
  | "worker-died"
  /** `close()` was called. */
  | "closed";

export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** SQLSTATE 53100, `disk_full` (PostgreSQL manual, appendix A). */
const DISK_FULL = "53100";

/**
 * True when a statement failed because the device is full, on the embedded
 * database and on a server alike. Nothing was lost: the caller may tell its
 * client to try again later (HTTP 507).
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === DISK_FULL || (error instanceof EmbeddedError && error.code === "disk-full");
}
