import { Readable } from "node:stream";
import { cleanText } from "@tugon/open311";
import { CsvError, parse } from "csv-parse";
import type { ReadRow } from "../schema.ts";
import { refuse, type Verdict } from "./refuse.ts";
import type { CsvMap } from "./csv-map.ts";
import { createDateReader } from "./dates.ts";
import { maxRowBytes } from "./split-json.ts";

const endlessCodes: ReadonlySet<string> = new Set(["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"]);

type Cells = Readonly<Record<string, string | undefined>>;
/** As csv-parse gives it: `lines` is the last line of the record. */
type Read = { readonly record: Cells; readonly info: { readonly lines: number } };

function degrees(text: string): number | null {
  const number = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

function createRowReader(map: CsvMap) {
  const readDate = createDateReader(map.dateFormat, map.timeZone);
  const { columns } = map;
  return (cells: Cells): Verdict => {
    const cell = (name: string | undefined) =>
      name === undefined ? "" : cleanText(cells[name] ?? "").trim();
    const id = cell(columns.id);
    const about = (value: string) => ({ sourceId: id, value });
    if (id === "")
      return refuse(
        "no-number",
        "It has no number.",
        about(Object.values(cells).filter(Boolean).join(" ")),
      );
    const name = cell(columns.service);
    if (name === "") return refuse("no-service", "It names no service.", about(""));
    const received = cell(columns.received);
    const receivedAt = readDate(received);
    if (!receivedAt)
      return refuse("bad-date", "Its date of receipt cannot be read.", about(received));
    const closed = cell(columns.closed);
    const closedAt = closed === "" ? null : readDate(closed);
    if (closed !== "" && !closedAt)
      return refuse("bad-date", "Its date of closing cannot be read.", about(closed));
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
  page: string,
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
    info: true,
    relax_column_count: true,
    // A mark in the middle of a cell is part of the text, as people type it.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowBytes,
  });
  const source = Readable.from(chunks);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  const readRow = createRowReader(map);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Read>) {
      line = info.lines;
      yield { position: { page, row: line }, ...readRow(record) };
    }
  } catch (error) {
    // What follows such a mark cannot be told apart into rows, so that nothing of it may be read.
    if (error instanceof CsvError && endlessCodes.has(error.code))
      throw new Error(`A quotation mark opens after line ${line} and is never closed.`, {
        cause: error,
      });
    throw error;
  }
}
