import { expect, test } from "vitest";
import { addDays, civilDateOf, parseCivilDate, weekdayOf } from "../civil-date.ts";
import type { CivilDate } from "../civil-date.ts";
import { koreanHolidays } from "./korea.ts";
import { philippineHolidays } from "./philippines.ts";

const YEARS = [2024, 2025, 2026, 2027, 2028];

function named(table: typeof koreanHolidays, name: string): string[] {
  return Object.entries(table.days)
    .filter(([, holiday]) => holiday.en.split(" · ").includes(name))
    .map(([day]) => day)
    .sort();
}

/** Days on which a lunar calendar of ECMA-402 shows this month and day. */
function lunar(calendar: string, monthAndDay: string): string[] {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: "UTC",
    month: "numeric",
    day: "numeric",
  });
  const found: string[] = [];
  for (let day = civilDateOf("2024-01-01"); day < "2029-01-01"; day = addDays(day, 1)) {
    const parts = format.formatToParts(new Date(`${day}T12:00:00Z`));
    const shown = ["month", "day"]
      .map((type) => parts.find((part) => part.type === type)?.value)
      .join("/");
    if (shown === monthAndDay) found.push(day);
  }
  return found;
}

/** Gregorian Easter by Gauss's rule in the form that holds from 1900 to 2099. */
function easter(year: number): CivilDate {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = d === 29 && e === 6;
  const early = d === 28 && e === 6 && year % 19 > 10;
  return addDays(civilDateOf(`${year}-03-22`), d + e - (late || early ? 7 : 0));
}

test("each holiday is a real day of 2024 to 2028 with three names and a source", () => {
  for (const table of [philippineHolidays, koreanHolidays]) {
    for (const [day, holiday] of Object.entries(table.days)) {
      expect(parseCivilDate(day)).toBe(day);
      expect(YEARS).toContain(Number(day.slice(0, 4)));
      for (const text of [holiday.en, holiday.fil, holiday.ko, holiday.source])
        expect(text.trim()).not.toBe("");
    }
  }
});

test("Korean lunar days agree with the lunar calendar", () => {
  expect(named(koreanHolidays, "Seollal")).toEqual(lunar("dangi", "1/1"));
  expect(named(koreanHolidays, "Buddha's Birthday")).toEqual(lunar("dangi", "4/8"));
  expect(named(koreanHolidays, "Chuseok")).toEqual(lunar("dangi", "8/15"));
  const around = (days: string[]): string[] =>
    days.flatMap((day) => [addDays(civilDateOf(day), -1), addDays(civilDateOf(day), 1)]);
  expect(named(koreanHolidays, "Seollal holidays")).toEqual(around(lunar("dangi", "1/1")));
  expect(named(koreanHolidays, "Chuseok holidays")).toEqual(around(lunar("dangi", "8/15")));
});

test("Korean substitute holidays are those that article 3 gives", () => {
  const weekendRule = [
    "Independence Movement Day",
    "Constitution Day",
    "Liberation Day",
    "National Foundation Day",
    "Hangul Day",
  ];
  weekendRule.push("Buddha's Birthday", "Labour Day", "Children's Day", "Christmas Day");
  const sundayRule = ["Seollal", "Seollal holidays", "Chuseok", "Chuseok holidays"];
  const original = (day: string): string[] =>
    (koreanHolidays.days[day]?.en.split(" · ") ?? []).filter(
      (name) => name !== "Substitute holiday",
    );
  const given = new Set<string>();
  for (const day of Object.keys(koreanHolidays.days).sort()) {
    const names = original(day);
    const weekday = weekdayOf(civilDateOf(day));
    const earned =
      (weekday >= 6 && names.some((name) => weekendRule.includes(name))) ||
      (weekday === 7 && names.some((name) => sundayRule.includes(name))) ||
      (weekday < 6 && names.length > 1);
    if (!earned) continue;
    let substitute = addDays(civilDateOf(day), 1);
    while (weekdayOf(substitute) >= 6 || original(substitute).length > 0)
      substitute = addDays(substitute, 1);
    given.add(substitute);
  }
  expect(named(koreanHolidays, "Substitute holiday")).toEqual([...given].sort());
});

test("two Korean holidays on one day keep both names", () => {
  expect(koreanHolidays.days["2025-05-05"]?.ko).toBe("어린이날 · 부처님 오신 날");
  expect(koreanHolidays.days["2028-10-03"]?.ko).toBe("추석 · 개천절");
});

test("Philippine movable days agree with Easter, the last Monday of August and the new moon", () => {
  const fromEaster = (days: number): string[] => YEARS.map((year) => addDays(easter(year), days));
  expect(named(philippineHolidays, "Maundy Thursday")).toEqual(fromEaster(-3));
  expect(named(philippineHolidays, "Good Friday")).toEqual(fromEaster(-2));
  expect(named(philippineHolidays, "Black Saturday")).toEqual(fromEaster(-1));
  for (const day of named(philippineHolidays, "National Heroes Day")) {
    expect([weekdayOf(civilDateOf(day)), addDays(civilDateOf(day), 7).slice(5, 7)]).toEqual([
      1,
      "09",
    ]);
  }
  expect(named(philippineHolidays, "Chinese New Year")).toEqual([
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
  ]);
});

test("what a proclamation may still move is marked, in future years only", () => {
  const provisional = Object.entries(philippineHolidays.days).filter(
    ([, holiday]) => holiday.provisional,
  );
  expect(provisional.every(([day]) => day >= "2027")).toBe(true);
  expect(
    ["Eid'l Fitr", "Eid'l Adha"].flatMap((name) =>
      named(philippineHolidays, name).map((day) => philippineHolidays.days[day]?.provisional),
    ),
  ).toEqual([
    undefined,
    undefined,
    undefined,
    true,
    true,
    undefined,
    undefined,
    undefined,
    true,
    true,
  ]);
});
