import { searchTerms } from "@tugon/triage";
import { demoReports } from "../../apps/city/src/demo/reports/index.ts";
import { demoCity } from "../../apps/city/src/demo/as-city.ts";
import type { Service } from "../../apps/city/src/features/cities/schema.ts";

/** What somebody once wrote, in one of three languages, with what a search finds it by. */
export type Sample = {
  readonly service: Service;
  readonly words: string;
  readonly language: string;
  readonly place: string;
  readonly address: string;
  readonly lon: number;
  readonly lat: number;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly terms: readonly string[];
};

/** The demo's reports about public services that may be filed now: real sentences of real length. */
export function readSamples(now: Date): readonly Sample[] {
  return demoReports(now).flatMap((report) => {
    const service = demoCity.services.find(({ code }) => code === report.serviceCode);
    if (!service?.isPublic || !service.isOpen || service.kind !== "realtime") return [];
    const { text: words, language, place, attributes } = report;
    return [
      {
        service,
        words,
        language,
        place: place.code,
        address: place.words,
        lon: place.lon,
        lat: place.lat,
        attributes,
        terms: searchTerms(`${words} ${place.words}`),
      },
    ];
  });
}
