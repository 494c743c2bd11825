import { wallTimeAt } from "@tugon/clock";
import {
  formatDateTime,
  type AnsweredAttribute,
  type ExtendedServiceRequest,
  type RequestsQuery,
} from "@tugon/open311";
import { wordsIn, type City, type Service } from "#features/cities";
import { isClosed, type CaseEventType } from "#features/cases";
import { photosOf } from "#features/reports";
import type { Db } from "#platform/db";
import { parseReference } from "#platform/ids";
import type { Locale } from "#platform/locale";
import {
  selectByFilters,
  selectByReference,
  selectHistory,
  type HistoryRow,
  type RequestRow,
} from "./repo.ts";

/** Where things are read, for whom, and the address that photos hang under. */
export type Reading = {
  readonly db: Db;
  readonly city: City;
  readonly locale: Locale;
  readonly origin: string;
};

/** Steps whose words the city has said to the public. */
const told: readonly CaseEventType[] = [
  "case.planned",
  "case.answered",
  "case.done",
  "case.handed-over",
  "case.declined",
  "case.closed",
  "case.merged",
];

/** What is shown as history besides. Notes, questions and replies stay between city and resident. */
const shown: readonly CaseEventType[] = [
  ...told,
  "case.received",
  "case.assigned",
  "case.accepted",
  "case.confirmed",
  "case.reopened",
];

/** Minutes east of Greenwich that the city's clocks show at a moment. */
function zoneAt(at: Date, timeZone: string): number {
  const { day, time } = wallTimeAt(at, timeZone);
  return Math.round((Date.parse(`${day}T${time}Z`) - at.getTime()) / 60_000);
}

function answersOf(service: Service | undefined, row: RequestRow, locale: Locale) {
  return (service?.attributes ?? []).flatMap((attribute): AnsweredAttribute[] => {
    const given = row.attributes[attribute.code] ?? [];
    return (typeof given === "string" ? [given] : given).map((value) => ({
      code: attribute.code,
      label: wordsIn(attribute.description, locale),
      name: wordsIn(
        attribute.values.find(({ key }) => key === value)?.name ?? {
          en: value,
          fil: value,
          ko: value,
        },
        locale,
      ),
      value,
    }));
  });
}

function extensionsOf(
  { city, locale }: Reading,
  row: RequestRow,
  history: readonly HistoryRow[],
  time: (at: Date) => string,
): Partial<ExtendedServiceRequest> {
  const service = city.services.find((candidate) => candidate.code === row.service);
  const mediaUrl = row.attributes[mediaUrlKey];
  return {
    attributes: answersOf(service, row, locale),
    extended_attributes: {
      state: row.state,
      supporters: String(row.supporters),
      // What the caller sent: never fetched, and not vouched for as our own photo would be.
      ...(typeof mediaUrl === "string" ? { sent_media_url: mediaUrl } : {}),
    },
    notes: history.map(({ at, type, words }) => ({
      datetime: time(at),
      description: words,
      type: type.replace("case.", ""),
    })),
  };
}

/** Where the address of a picture elsewhere is kept among the answers; no attribute code has a `_`. */
export const mediaUrlKey = "media_url";

function asRequest(
  reading: Reading,
  row: RequestRow,
  more: { history: readonly HistoryRow[]; photo: string | undefined; extensions: boolean },
): ExtendedServiceRequest {
  const { city, locale, origin } = reading;
  const service = city.services.find((candidate) => candidate.code === row.service);
  const unit = city.units.find((candidate) => candidate.code === row.unit);
  const closed = isClosed(row.state);
  const time = (at: Date) => formatDateTime(at, zoneAt(at, city.timeZone));
  const said = more.history.findLast(
    ({ words, type }) => words && told.some((one) => one === type),
  );
  return {
    service_request_id: row.reference,
    status: closed ? "closed" : "open",
    status_notes: said?.words ?? null,
    service_name: service ? wordsIn(service.names, locale) : row.service,
    service_code: row.service,
    description: row.words,
    agency_responsible: unit ? wordsIn(unit.names, locale) : row.unit,
    service_notice: null,
    requested_datetime: time(row.receivedAt),
    updated_datetime: time((closed ? row.closedAt : null) ?? row.updatedAt),
    expected_datetime: time(row.dueAt),
    address: row.address,
    address_id: row.place,
    zipcode: null,
    lat: row.lat,
    long: row.lon,
    media_url: more.photo === undefined ? null : `${origin}/photos/${more.photo}.jpg`,
    ...(more.extensions ? extensionsOf(reading, row, more.history, time) : {}),
  };
}

/** Three statements whatever the number of rows: the cases, what was said, the photos. */
async function complete(
  reading: Reading,
  rows: readonly RequestRow[],
  extensions: boolean,
): Promise<ExtendedServiceRequest[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const [history, photos] = await Promise.all([
    selectHistory(reading.db, reading.city.slug, ids, extensions ? shown : told),
    photosOf(reading.db, reading.city.slug, ids),
  ]);
  const byCase = Map.groupBy(history, (event) => event.stream);
  return rows.map((row) =>
    asRequest(reading, row, {
      history: byCase.get(row.id) ?? [],
      photo: photos.get(row.id)?.[0]?.id,
      extensions,
    }),
  );
}

/** Identifiers as people type them; one that is none of ours finds nothing. */
async function byIds(reading: Reading, ids: readonly string[]): Promise<RequestRow[]> {
  const references = ids.map(parseReference).filter((reference) => reference !== null);
  const rows = await selectByReference(reading.db, reading.city.slug, references);
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  return [...new Set(references)].flatMap((reference) => byReference.get(reference) ?? []);
}

export async function listRequests(
  reading: Reading,
  query: RequestsQuery,
): Promise<ExtendedServiceRequest[]> {
  const rows =
    query.by === "ids"
      ? await byIds(reading, query.ids)
      : await selectByFilters(reading.db, reading.city.slug, {
          services: query.serviceCodes,
          statuses: query.statuses,
          start: query.start,
          end: query.end,
          limit: query.pageSize,
          offset: (query.page - 1) * query.pageSize,
        });
  return complete(reading, rows, query.extensions);
}

export async function findRequest(
  reading: Reading,
  id: string,
  extensions: boolean,
): Promise<ExtendedServiceRequest | undefined> {
  const [found] = await complete(reading, await byIds(reading, [id]), extensions);
  return found;
}
