import { Readable } from "node:stream";
import { cleanText } from "@tugon/open311";
import { parse } from "csv-parse";
import type { ReadRow } from "../schema.ts";
import type { CsvMap } from "./csv-map.ts";
import { createDateReader } from "./dates.ts";
import { maxRowBytes } from "./split-json.ts";

type Cells = Readonly<Record<string, string | undefined>>;

function degrees(text: string): number | null {
  const number = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

function createRowReader(map: CsvMap) {
  const readDate = createDateReader(map.dateFormat, map.timeZone);
  const { columns } = map;
  return (cells: Cells): ReadRow => {
    const cell = (name: string | undefined) =>
      name === undefined ? "" : cleanText(cells[name] ?? "").trim();
    const id = cell(columns.id);
    const refuse = (reason: string): ReadRow => ({ ok: false, reason, example: id });
    if (id === "") return refuse("It has no number.");
    const name = cell(columns.service);
    if (name === "") return refuse("It names no service.");
    const receivedAt = readDate(cell(columns.received));
    if (!receivedAt) return refuse("Its date of receipt cannot be read.");
    const closed = cell(columns.closed);
    const closedAt = closed === "" ? null : readDate(closed);
    if (closed !== "" && !closedAt) return refuse("Its date of closing cannot be read.");
    const isClosed = columns.status
      ? map.closedStatuses.includes(cell(columns.status))
      : closedAt !== null;
    const answers = Object.entries(map.attributes).map(
      ([code, from]) => [code, cell(from)] as const,
    );
    return {
      ok: true,
      value: {
        sourceId: id,
        service: { code: map.services[name] ?? name, name },
        words: cell(columns.words) || name,
        address: cell(columns.address) || null,
        lat: degrees(cell(columns.lat)),
        lon: degrees(cell(columns.lon)),
        receivedAt,
        closedAt: isClosed ? (closedAt ?? receivedAt) : null,
        answer: cell(columns.answer),
        attributes: Object.fromEntries(answers.filter(([, value]) => value !== "")),
      },
    };
  };
}

/** Reads a table with a first line of names, of any length in little memory. */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  map: CsvMap,
): AsyncGenerator<ReadRow> {
  const wanted = [...Object.values(map.columns), ...Object.values(map.attributes)];
  const parser = parse({
    bom: true,
    delimiter: map.delimiter,
    columns: (names: string[]) => {
      const missing = wanted.filter((name) => name !== undefined && !names.includes(name));
      if (missing.length > 0) throw new Error(`The table has no column ${missing.join(", ")}.`);
      return names;
    },
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxRowBytes,
  });
  const source = Readable.from(chunks);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  const readRow = createRowReader(map);
  for await (const cells of parser) yield readRow(cells as Cells);
}
