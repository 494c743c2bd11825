import { civilDateAt, dayNumber } from "@tugon/clock";
import { findPlaceAt, isInsideCity, type City, type Service } from "#features/cities";
import { AppError } from "#platform/errors";
import { reportErrors } from "./errors.ts";
import type { Filing } from "./schema.ts";

/** Reports of one kind this near are probably the same thing. */
export const nearMetres = 60;

const metresPerDegree = 111_320;

/** A box of `metres` around a point, as [west, south, east, north]; exact enough below a few km. */
export function boxAround(lon: number, lat: number, metres: number) {
  const dLat = metres / metresPerDegree;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return { west: lon - dLon, south: lat - dLat, east: lon + dLon, north: lat + dLat };
}

/** Distance in metres, on a plane: good for neighbours. */
export function metresBetween(
  from: { lon: number; lat: number },
  to: { lon: number; lat: number },
): number {
  const x = (to.lon - from.lon) * Math.cos(((from.lat + to.lat) / 2) * (Math.PI / 180));
  return Math.hypot(x, to.lat - from.lat) * metresPerDegree;
}

type Located = {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly place: string | null;
};

/** A barangay says most; then the landmark that was named; then the area around the point. */
function placeOf(city: City, lon: number, lat: number, named: string | null): string | null {
  const around = findPlaceAt(city.places, lon, lat);
  return around?.kind === "barangay" ? around.code : (named ?? around?.code ?? null);
}

/**
 * Where a filing is. A point decides its barangay; a place from the list stands for its centre;
 * words alone are enough for an officer to go by.
 */
export function locate(
  city: City,
  filing: Pick<Filing, "lon" | "lat" | "place" | "address">,
): Located {
  const { lon, lat } = filing;
  if (lon !== null && lat !== null) {
    if (!isInsideCity(city, lon, lat)) throw new AppError(reportErrors.outsideCity);
    return { lon, lat, place: placeOf(city, lon, lat, filing.place) };
  }
  const place = city.places.find((candidate) => candidate.code === filing.place);
  if (place) return { lon: place.lon, lat: place.lat, place: place.code };
  if (!filing.address) throw new AppError(reportErrors.placeNeeded);
  return { lon: null, lat: null, place: null };
}

/** The service of a filing, if people may file it now. */
export function openService(city: City, code: string): Service {
  const service = city.services.find((candidate) => candidate.code === code);
  if (!service) throw new AppError(reportErrors.unknownService, { service: code });
  if (!service.isOpen) throw new AppError(reportErrors.closedService, { service: code });
  return service;
}

/** Midnights from one moment to a later one, as people count days; 0 within one day. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  return dayNumber(civilDateAt(to, timeZone)) - dayNumber(civilDateAt(from, timeZone));
}
