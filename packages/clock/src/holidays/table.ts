import type { Holiday, HolidayName } from "../calendar.ts";

/** One holiday and the days it fell or falls on. */
export interface Observance {
  readonly name: HolidayName;
  readonly source: string;
  readonly on: readonly string[];
  /** Days that a proclamation may still move. */
  readonly provisionallyOn?: readonly string[];
}

/** By day. Two holidays on one day keep both names. */
export function holidaysByDay(
  observances: readonly Observance[],
): Readonly<Record<string, Holiday>> {
  const days: Record<string, Holiday> = {};
  for (const { name, source, on, provisionallyOn = [] } of observances) {
    for (const day of on) days[day] = joined(days[day], { ...name, source });
    for (const day of provisionallyOn)
      days[day] = joined(days[day], { ...name, source, provisional: true });
  }
  return days;
}

function joined(one: Holiday | undefined, other: Holiday): Holiday {
  if (one === undefined) return other;
  return {
    en: `${one.en} · ${other.en}`,
    fil: `${one.fil} · ${other.fil}`,
    ko: `${one.ko} · ${other.ko}`,
    source: `${one.source}; ${other.source}`,
    // The office is closed for certain when one of the two holidays is certain.
    ...(one.provisional && other.provisional ? { provisional: true } : {}),
  };
}
