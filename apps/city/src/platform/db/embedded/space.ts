import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { Client } from "pg";
import { EmbeddedError } from "./errors.ts";

const megabyte = 1024 * 1024;

/**
 * Three segments of the log. PostgreSQL answers a full disk with an error when a
 * table cannot grow, but gives up altogether (PANIC) when the log cannot.
 */
const reserveInBytes = 48 * megabyte;
/** Room for a segment more before writes are taken again, so that it does not flicker. */
const enoughInBytes = reserveInBytes + 16 * megabyte;
const checkEveryMs = 200;

/** SQLSTATE 25006, `read_only_sql_transaction`. */
const readOnly = "25006";

/**
 * Stops writing while there is still room for the log: reads go on, nothing
 * acknowledged is lost, and writes are taken again by themselves when there is
 * space. A single statement that writes more than the reserve can still bring
 * PostgreSQL down; then the next start recovers.
 */
export class SpaceGuard {
  readonly #folder: string;
  readonly #client: Client;
  #checkedAt = 0;
  #low = false;

  constructor(directory: string, client: Client) {
    this.#folder = dirname(directory);
    this.#client = client;
  }

  /** Call before a statement outside a transaction; looks at most every 200 ms. */
  async check(now = Date.now()): Promise<void> {
    if (now - this.#checkedAt < checkEveryMs) return;
    this.#checkedAt = now;
    const { bavail, bsize } = statfsSync(this.#folder);
    const low = bavail * bsize < (this.#low ? enoughInBytes : reserveInBytes);
    if (low === this.#low) return;
    await this.#client.query(`set default_transaction_read_only = ${low ? "on" : "off"}`);
    this.#low = low;
  }

  /** A write that was refused because of the guard, said as what it is. */
  explain(error: unknown): unknown {
    if (!this.#low || !(error instanceof Error) || !("code" in error) || error.code !== readOnly)
      return error;
    return new EmbeddedError(
      "disk-full",
      `Less than ${reserveInBytes / megabyte} MB are free in ${this.#folder}, so nothing more is written until there ` +
        "is room. Nothing that was stored is lost, and reading goes on.",
      { cause: error },
    );
  }
}
