import { isOverdue } from "#features/cases";
import { byteOrderMark, csvLine, type CsvValue } from "#platform/csv";
import type { FeedReport } from "../repo/feeds.ts";
import { nameOf, type FeedContext } from "./feed-context.ts";

const columns = [
  "reference",
  "service",
  "service_name",
  "state",
  "late",
  "received_at",
  "due_at",
  "closed_at",
  "unit_name",
  "place",
  "place_name",
  "address",
  "longitude",
  "latitude",
  "language",
  "words",
  "supporters",
  "url",
] as const;

function row(report: FeedReport, { city, locale, site, now }: FeedContext): string {
  const cells: Record<(typeof columns)[number], CsvValue> = {
    reference: report.reference,
    service: report.service,
    service_name: nameOf(city.services, report.service, locale),
    state: report.state,
    late: isOverdue(report, now),
    received_at: report.receivedAt.toISOString(),
    due_at: report.dueAt.toISOString(),
    closed_at: report.closedAt?.toISOString() ?? null,
    unit_name: nameOf(city.units, report.unit, locale),
    place: report.place,
    place_name: nameOf(city.places, report.place, locale),
    address: report.address,
    longitude: report.lon,
    latitude: report.lat,
    language: report.language,
    words: report.words,
    supporters: report.supporters,
    url: `${site}/reports/${report.reference}`,
  };
  return csvLine(columns.map((column) => cells[column]));
}

export async function* csvRows(
  context: FeedContext,
  pages: AsyncIterable<readonly FeedReport[]>,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns);
  for await (const page of pages) yield page.map((report) => row(report, context)).join("");
}
