import { guessLanguage, maskPersonalData, searchTerms } from "@tugon/triage";
import { findPlaceAt, isInsideCity, type City } from "#features/cities";
import { textsOf } from "#features/reports";
import type { Actor } from "#platform/events";
import { newReference, uuidv7 } from "#platform/ids";
import { isLocale } from "#platform/locale";
import type { Vault } from "#platform/secrets";
import type { CaseRow, EventRow, ReportRow } from "../repo/batch.ts";
import type { Incoming } from "../schema.ts";
import type { createDueDates } from "./due-dates.ts";
import { findService } from "./services.ts";

/** Notices go out for news only; who carries this name brings history. */
const importer: Actor = { kind: "system", id: "import" };

type Context = {
  readonly city: City;
  readonly source: string;
  readonly vault: Vault;
  readonly now: Date;
  readonly dueDates: ReturnType<typeof createDueDates>;
};

export type Rows = {
  readonly sourceId: string;
  readonly case: CaseRow;
  /** What names the case by its reference, which may be another in the end. */
  readonly report: (reference: string) => ReportRow;
  readonly events: (reference: string) => readonly EventRow[];
};

/** A point outside the city is a mistake of the old system; the report still happened. */
function placeOf(city: City, { lon, lat }: Incoming) {
  if (lon === null || lat === null || !isInsideCity(city, lon, lat))
    return { lon: null, lat: null, place: null };
  return { lon, lat, place: findPlaceAt(city.places, lon, lat)?.code ?? null };
}

/** What one imported report becomes: a case as it ended there, its words, its first and last event. */
export function rowsOf(context: Context, incoming: Incoming): Rows {
  const { city, source, vault, now, dueDates } = context;
  const service = findService(city, incoming.service);
  if (!service) throw new Error(`There is no service ${incoming.service.code}.`);
  const { receivedAt } = incoming;
  // A system that writes the day only may close a report before it was filed.
  const closedAt =
    incoming.closedAt && new Date(Math.max(incoming.closedAt.getTime(), receivedAt.getTime()));
  const id = uuidv7(now);
  const { due: dueAt, dueDay, clocks } = dueDates(service, receivedAt);
  const { shown, shownAddress, exact } = textsOf(vault, incoming, service.isPublic);
  const guessed = guessLanguage(incoming.words);
  const reference = newReference(city.referencePrefix, receivedAt.getUTCFullYear());
  const base = { stream: id, actor: importer };

  return {
    sourceId: incoming.sourceId,
    case: {
      id,
      reference,
      version: closedAt ? 2 : 1,
      state: closedAt ? "closed" : "received",
      service: service.code,
      unit: service.unit,
      isPublic: service.isPublic,
      ...placeOf(city, incoming),
      receivedAt,
      dueAt,
      updatedAt: closedAt ?? receivedAt,
      closedAt,
    },
    report: (finalReference) => ({
      caseId: id,
      language: isLocale(guessed) ? guessed : "en",
      words: shown,
      exactWords: exact && Buffer.from(exact).toString("hex"),
      address: shownAddress,
      attributes: incoming.attributes,
      terms: searchTerms(`${finalReference} ${shown} ${shownAddress ?? ""}`).join("\n"),
      source,
      sourceId: incoming.sourceId,
    }),
    events: (finalReference) => {
      const received: EventRow = {
        ...base,
        seq: 1,
        type: "case.received",
        at: receivedAt,
        public: {
          reference: finalReference,
          service: service.code,
          unit: service.unit,
          channel: "import",
          isPublic: service.isPublic,
          dueAt: dueAt.toISOString(),
          dueDay,
          clocks,
        },
      };
      if (!closedAt) return [received];
      const words = maskPersonalData(incoming.answer).masked;
      const closed: EventRow = {
        ...base,
        seq: 2,
        type: "case.closed",
        at: closedAt,
        public: { reason: "answered", words },
      };
      return [received, closed];
    },
  };
}
