import { searchTerms } from "@tugon/triage";
import { demoCity } from "../../apps/city/src/demo/as-city.ts";
import { newReference, uuidv7 } from "../../apps/city/src/platform/ids.ts";
import type { Sample } from "./samples.ts";

/** Rows as the tables want them, column by column, so that one statement writes thousands. */
export type Rows = Record<string, unknown[]>;

export type Batch = { readonly cases: Rows; readonly reports: Rows; readonly events: Rows };

const dayMs = 24 * 3_600_000;
const historyDays = 3 * 365;
/** Between two terms; no text holds it. */
export const termSeparator = "\u001f";

/** The same city at every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Ending = { readonly state: string; readonly types: readonly string[] };

/** Nearly all of a city's reports are finished; the newest are under way. */
function endingOf(ageInDays: number, roll: number): Ending {
  if (ageInDays < 20 && roll < 0.5) return { state: "received", types: [] };
  if (ageInDays < 60 && roll < 0.6) return { state: "accepted", types: ["case.accepted"] };
  if (roll < 0.7) return { state: "done", types: ["case.accepted", "case.done"] };
  if (roll < 0.8) return { state: "declined", types: ["case.declined"] };
  return { state: "confirmed", types: ["case.accepted", "case.done", "case.confirmed"] };
}

function publicPart(type: string): object {
  const words = "Our crew has been there and the work is finished. Thank you for telling us.";
  if (type === "case.done") return { words, photos: [] };
  if (type === "case.declined") return { reason: "not-possible", words };
  return {};
}

function push(rows: Rows, row: Record<string, unknown>): void {
  for (const [column, value] of Object.entries(row)) (rows[column] ??= []).push(value);
}

/** References are random; the application tries again when one is taken, and so do we. */
function createReferences() {
  const taken = new Set<string>();
  return (year: number): string => {
    let reference: string;
    do reference = newReference(demoCity.referencePrefix, year);
    while (taken.has(reference));
    taken.add(reference);
    return reference;
  };
}

type Making = {
  readonly now: Date;
  readonly random: () => number;
  readonly reference: (year: number) => string;
};

/** One report with its case and its history, filed at `at`. */
function addReport(batch: Batch, sample: Sample, at: Date, making: Making): void {
  const { now, random } = making;
  const ageInDays = (now.getTime() - at.getTime()) / dayMs;
  const { state, types } = endingOf(ageInDays, random());
  const isClosed = ["done", "declined", "confirmed"].includes(state);
  const later = new Date(Math.min(now.getTime(), at.getTime() + (1 + random() * 6) * dayMs));
  const id = uuidv7(at);
  const reference = making.reference(at.getUTCFullYear());
  const dueAt = new Date(at.getTime() + 5 * dayMs);
  const { service, words, language } = sample;
  push(batch.cases, {
    id,
    reference,
    version: types.length + 1,
    state,
    service: service.code,
    unit: service.unit,
    channel: "web",
    lon: sample.lon + (random() - 0.5) * 0.02,
    lat: sample.lat + (random() - 0.5) * 0.02,
    place: sample.place,
    received_at: at,
    due_at: dueAt,
    updated_at: types.length > 0 ? later : at,
    closed_at: isClosed ? later : null,
    answered_at: isClosed ? later : null,
  });
  push(batch.reports, {
    case_id: id,
    language,
    words,
    address: sample.address,
    attributes: JSON.stringify(sample.attributes),
    supporters: Math.floor(random() ** 4 * 12),
    search: [...sample.terms, ...searchTerms(reference)].join(termSeparator),
  });
  const received = {
    reference,
    service: service.code,
    unit: service.unit,
    channel: "web",
    isPublic: true,
    dueAt: dueAt.toISOString(),
    dueDay: dueAt.toISOString().slice(0, 10),
    clocks: [],
  };
  const event = { stream: id, actor: '{"kind":"resident","id":null}' };
  push(batch.events, {
    ...event,
    seq: 1,
    type: "case.received",
    at,
    public: JSON.stringify(received),
  });
  for (const [index, type] of types.entries())
    push(batch.events, {
      ...event,
      seq: index + 2,
      type,
      at: later,
      public: JSON.stringify(publicPart(type)),
    });
}

/** `count` reports over the last three years, oldest first, in batches. */
export function* generateReports(
  count: number,
  { samples, now, batchSize }: { samples: readonly Sample[]; now: Date; batchSize: number },
): Generator<Batch> {
  const random = createRandom(311);
  const making: Making = { now, random, reference: createReferences() };
  const step = (historyDays * dayMs) / count;
  const first = now.getTime() - historyDays * dayMs;
  for (let start = 0; start < count; start += batchSize) {
    const batch: Batch = { cases: {}, reports: {}, events: {} };
    for (let index = start; index < Math.min(count, start + batchSize); index += 1) {
      const sample = samples[Math.floor(random() * samples.length)];
      if (sample) addReport(batch, sample, new Date(first + index * step), making);
    }
    yield batch;
  }
}
