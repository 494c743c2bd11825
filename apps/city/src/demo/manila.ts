import type { Language } from "./shape.ts";

/** Manila is eight hours ahead of UTC all year; the Philippines keeps no summer time. */
const OFFSET_MS = 8 * 3_600_000;
const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const OPENS = 8;
const CLOSES = 17;

const hourOf = (at: Date): number => ((at.getTime() + OFFSET_MS) % DAY_MS) / HOUR_MS;

export const midnightOf = (at: Date): Date =>
  new Date(Math.floor((at.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS);

export const plusHours = (at: Date, hours: number): Date =>
  new Date(at.getTime() + hours * HOUR_MS);

export const isWeekend = (at: Date): boolean =>
  [0, 6].includes(new Date(at.getTime() + OFFSET_MS).getUTCDay());

export const isOfficeTime = (at: Date): boolean =>
  !isWeekend(at) && hourOf(at) >= OPENS && hourOf(at) < CLOSES;

/** The same moment, or shortly after the doors next open when it falls outside office hours. */
export function officeTime(at: Date): Date {
  if (isOfficeTime(at)) return at;
  const minutesIn = (at.getTime() / 60_000) % 97;
  let day = midnightOf(at);
  if (hourOf(at) >= OPENS) day = plusHours(day, 24);
  while (isWeekend(day)) day = plusHours(day, 24);
  return plusHours(day, OPENS + minutesIn / 60);
}

/** Weekends skipped; the city's holidays are the law pack's affair, not the story's. */
export function plusWorkingDays(at: Date, days: number): Date {
  let day = at;
  for (let left = days; left > 0; left -= 1) {
    day = plusHours(day, 24);
    while (isWeekend(day)) day = plusHours(day, 24);
  }
  return day;
}

const dayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Manila",
    weekday: "long",
    day: "numeric",
    month: "long",
  }),
  fil: new Intl.DateTimeFormat("fil", {
    timeZone: "Asia/Manila",
    weekday: "long",
    day: "numeric",
    month: "long",
  }),
  ko: new Intl.DateTimeFormat("ko", {
    timeZone: "Asia/Manila",
    weekday: "long",
    day: "numeric",
    month: "long",
  }),
};

export const dayWords = (at: Date, language: Language): string => dayFormats[language].format(at);
