import { calendarOf } from "../calendar-of.ts";
import type { Calendar } from "../calendar.ts";
import { koreanHolidays } from "../holidays/korea.ts";
import { philippineHolidays } from "../holidays/philippines.ts";

/** Clark Freeport, 8:00 to 17:00 without a break: RA 11032 keeps the counters open over noon. */
export const clark: Calendar = calendarOf(philippineHolidays, [], {
  timeZone: "Asia/Manila",
  opensAt: "08:00",
  closesAt: "17:00",
});

/** A Korean petition desk, 9:00 to 18:00 with an hour of lunch: eight hours a day. */
export const seoul: Calendar = calendarOf(koreanHolidays, [], {
  timeZone: "Asia/Seoul",
  opensAt: "09:00",
  closesAt: "18:00",
  breaks: [{ from: "12:00", to: "13:00" }],
});

/** `manila("2026-07-03 18:00")` */
export const manila = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+08:00`);
export const inSeoul = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+09:00`);
