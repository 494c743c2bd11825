import { isOverdue } from "#features/cases";
import type { FeedReport } from "../repo/feeds.ts";
import { nameOf, type FeedContext } from "./feed-context.ts";

function feature(report: FeedReport, { city, locale, site, now }: FeedContext) {
  const { lon, lat, reference } = report;
  return {
    type: "Feature",
    id: reference,
    // RFC 7946, 3.2: a feature without a place has a null geometry.
    geometry: lon === null || lat === null ? null : { type: "Point", coordinates: [lon, lat] },
    properties: {
      reference,
      service: report.service,
      service_name: nameOf(city.services, report.service, locale),
      state: report.state,
      late: isOverdue(report, now),
      received_at: report.receivedAt.toISOString(),
      due_at: report.dueAt.toISOString(),
      closed_at: report.closedAt?.toISOString() ?? null,
      place: report.place,
      place_name: nameOf(city.places, report.place, locale),
      address: report.address,
      language: report.language,
      words: report.words,
      supporters: report.supporters,
      url: `${site}/reports/${reference}`,
    },
  };
}

/** RFC 7946, in parts that make one document. */
export async function* geojsonParts(
  context: FeedContext,
  pages: AsyncIterable<readonly FeedReport[]>,
): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = "\n";
  for await (const page of pages) {
    const texts = page.map((report) => JSON.stringify(feature(report, context)));
    yield separator + texts.join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}
