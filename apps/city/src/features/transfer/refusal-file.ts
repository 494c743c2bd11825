import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { byteOrderMark, csvLine } from "#platform/csv";
import type { Position, Refusal } from "./schema.ts";

const columns = ["source_id", "page", "row", "code", "reason", "value"];

/**
 * A table of what stayed out, written as it happens. Readable by its owner only: what the other
 * system held may be private.
 */
export async function openRefusalFile(path: string) {
  const file = createWriteStream(path, { mode: 0o600 });
  await once(file, "open");
  const written = finished(file);
  // A full disk is told by whoever writes next; until then Node must not end the process.
  written.catch(() => undefined);
  const write = async (cells: readonly (string | number)[]) => {
    if (!file.write(csvLine(cells))) await Promise.race([once(file, "drain"), written]);
  };
  file.write(byteOrderMark);
  await write(columns);
  return {
    add: ({ sourceId, code, reason, value }: Refusal, { page, row }: Position) =>
      write([sourceId, page, row, code, reason, value]),
    close: async () => {
      file.end();
      await written;
    },
  };
}
