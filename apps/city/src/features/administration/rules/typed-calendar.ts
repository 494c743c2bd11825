import type { City, Closure, Words } from "#features/cities";
import { oneOf, type FormValues } from "#platform/http";
import type { Calendar, Hours } from "../schema.ts";
import { inThree } from "./typed-service.ts";

export type TypedHours = {
  readonly opensAt: string;
  readonly closesAt: string;
  /** One a line: "12:00-13:00". */
  readonly breaks: string;
};

export type TypedDay = { readonly day: string; readonly names: Words; readonly from: string };

export const noDay: TypedDay = { day: "", names: { en: "", fil: "", ko: "" }, from: "" };

export function typedHoursIn(values: FormValues): TypedHours {
  const field = (name: string) => oneOf(values, name).trim();
  return { opensAt: field("opensAt"), closesAt: field("closesAt"), breaks: field("breaks") };
}

export function typedFromHours({ opensAt, closesAt, breaks }: Hours): TypedHours {
  return { opensAt, closesAt, breaks: breaks.map(({ from, to }) => `${from}-${to}`).join("\n") };
}

export function candidateHours({ opensAt, closesAt, breaks }: TypedHours): unknown {
  const lines = breaks.split("\n").filter((line) => line.trim() !== "");
  return {
    opensAt,
    closesAt,
    breaks: lines.map((line) => {
      const [from = "", to = ""] = line.split(/[-–~]/).map((time) => time.trim());
      return { from, to };
    }),
  };
}

export function typedDayIn(values: FormValues): TypedDay {
  const field = (name: string) => oneOf(values, name).trim();
  return { day: field("day"), names: inThree(values, "names"), from: field("from") };
}

export function candidateDay({ day, names, from }: TypedDay): unknown {
  return { day, names, ...(from === "" ? {} : { from }) };
}

/** A day has one entry: adding it again replaces it. */
export function withDay(closures: readonly Closure[], closure: Closure): Closure[] {
  return [...closures.filter(({ day }) => day !== closure.day), closure].toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  );
}

export function withCalendar(city: City, calendar: Partial<Calendar>): City {
  return { ...city, ...calendar };
}
