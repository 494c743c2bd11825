import type { Locale } from "#platform/locale";

type Spot = { readonly lon: number; readonly lat: number; readonly locale: Locale };

const fixed = (degrees: number) => degrees.toFixed(5);

/** A small drawn map with a pin. `in` and not `lang`, which would change the reader's language. */
export function mapImagePath({ lon, lat, locale }: Spot): string {
  return `/map/base.svg?lon=${fixed(lon)}&lat=${fixed(lat)}&in=${locale}`;
}

/** All of the city, drawn. */
export function cityImagePath(locale: Locale): string {
  return `/map/base.svg?in=${locale}`;
}

export function mapStylePath(locale: Locale): string {
  return `/map/style.json?in=${locale}`;
}
