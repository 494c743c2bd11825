import { explain, runClock, type Clock } from "@tugon/clock";
import { calendarOf, dutiesOf } from "#features/cases";
import type { City, Service } from "#features/cities";
import type { Locale } from "#platform/locale";

/** When a report filed at `now` is due, and how that day is counted. */
export type DueExample = { readonly due: Date; readonly lines: readonly string[] };

export function dueExample(city: City, service: Service, now: Date, locale: Locale): DueExample {
  const [{ rule, pack }] = dutiesOf(city, service);
  const clock: Clock = runClock({
    rule,
    pack,
    calendar: calendarOf(city),
    facts: [{ kind: "started", at: now }],
  });
  if (clock.state === "waiting") throw new RangeError("a filing starts its clock");
  return { due: clock.due, lines: explain(clock, locale, "officer") };
}
