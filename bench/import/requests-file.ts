import { createWriteStream } from "node:fs";
import { chmod } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createRandom } from "../city/generate.ts";
import { readSamples, type Sample } from "../city/samples.ts";

const dayMs = 24 * 3_600_000;
const historyDays = 5 * 365;
const answer = "Our crew has been there and the work is finished. Thank you for telling us.";

/** One request of the other system, as GeoReport names its fields. */
export type Row = {
  readonly service_request_id: string;
  readonly status: "open" | "closed";
  readonly status_notes: string | null;
  readonly service_code: string;
  readonly service_name: string;
  readonly description: string;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly address: string;
  readonly lat: number;
  readonly long: number;
};

function rowOf(index: number, sample: Sample, at: Date, random: () => number): Row {
  const isClosed = random() < 0.9;
  const later = new Date(at.getTime() + random() * 6 * dayMs);
  return {
    service_request_id: `old-${index}`,
    status: isClosed ? "closed" : "open",
    status_notes: isClosed ? answer : null,
    service_code: sample.service.code,
    service_name: sample.service.names.en,
    description: sample.words,
    requested_datetime: at.toISOString(),
    updated_datetime: (isClosed ? later : at).toISOString(),
    address: sample.address,
    lat: sample.lat + (random() - 0.5) * 0.02,
    long: sample.lon + (random() - 0.5) * 0.02,
  };
}

/** `count` requests over five years, oldest first: real sentences in three languages. */
export function* generateRows(count: number, now: Date): Generator<Row> {
  const random = createRandom(7);
  const samples = readSamples(now);
  const step = (historyDays * dayMs) / count;
  const first = now.getTime() - (historyDays + 7) * dayMs;
  for (let index = 0; index < count; index += 1) {
    const sample = samples[Math.floor(random() * samples.length)];
    if (sample) yield rowOf(index, sample, new Date(first + index * step), random);
  }
}

function* jsonOf(rows: Iterable<Row>): Generator<string> {
  let before = "[";
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ",\n";
  }
  yield "]\n";
}

export const columns: readonly (keyof Row)[] = [
  "service_request_id",
  "status",
  "status_notes",
  "service_code",
  "service_name",
  "description",
  "requested_datetime",
  "updated_datetime",
  "address",
  "lat",
  "long",
];

function* csvOf(rows: Iterable<Row>): Generator<string> {
  const cell = (value: string | number | null) =>
    value === null ? "" : `"${String(value).replaceAll('"', '""')}"`;
  for (const row of rows) yield `${columns.map((column) => cell(row[column])).join(",")}\n`;
}

/** Writes the rows for the importer, and the same for PostgreSQL's own COPY. */
export async function writeFiles(rows: () => Iterable<Row>, json: string, csv: string) {
  await pipeline(Readable.from(jsonOf(rows())), createWriteStream(json));
  await pipeline(Readable.from(csvOf(rows())), createWriteStream(csv));
  // The server of the database reads it itself, as a user of its own.
  await chmod(csv, 0o644);
}
