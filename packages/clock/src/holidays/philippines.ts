import type { HolidayTable } from "../calendar.ts";
import { holidaysByDay } from "./table.ts";

// The Administrative Code (EO 292, Book I, sec. 26, as amended by RA 9492) names the holidays; a yearly
// proclamation fixes them and adds more: No. 368 for 2024, 727 for 2025, 1006 for 2026.
// RA 9492 would move some days to the nearest Monday "unless otherwise modified", and each of these
// proclamations kept the day itself: for 2027 and 2028 those days, and the added ones, are provisional.
const CODE = "EO 292, Book I, sec. 26, as amended by RA 9492";
const YEARLY = "Proclamations No. 368 (2024), 727 (2025), 1006 (2026)";

/**
 * National regular holidays and special non-working days, 2024 to 2028. Not in it: local holidays,
 * special working days (25 February), and suspensions of work, which a city adds as closures.
 */
export const philippineHolidays: HolidayTable = {
  country: "PH",
  version: "2026-11-22",
  days: holidaysByDay([
    {
      name: { en: "New Year's Day", fil: "Bagong Taon", ko: "새해 첫날" },
      source: CODE,
      on: ["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01", "2028-01-01"],
    },
    {
      // The new moon of 6 February 2027 falls before midnight in Manila and after it in Seoul.
      name: { en: "Chinese New Year", fil: "Bagong Taon ng mga Tsino", ko: "음력설" },
      source: YEARLY,
      on: ["2024-02-10", "2025-01-29", "2026-02-17"],
      provisionallyOn: ["2027-02-06", "2028-01-26"],
    },
    {
      name: {
        en: "Chinese New Year (added day)",
        fil: "Bagong Taon ng mga Tsino (dagdag na araw)",
        ko: "음력설 추가 휴일",
      },
      source: "Proclamation No. 453 (2024)",
      on: ["2024-02-09"],
    },
    {
      name: { en: "Maundy Thursday", fil: "Huwebes Santo", ko: "성목요일" },
      source: `${CODE}; three days before Easter`,
      on: ["2024-03-28", "2025-04-17", "2026-04-02", "2027-03-25", "2028-04-13"],
    },
    {
      name: { en: "Good Friday", fil: "Biyernes Santo", ko: "성금요일" },
      source: `${CODE}; two days before Easter`,
      on: ["2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26", "2028-04-14"],
    },
    {
      name: { en: "Black Saturday", fil: "Sabado de Gloria", ko: "성토요일" },
      source: YEARLY,
      on: ["2024-03-30", "2025-04-19", "2026-04-04"],
      provisionallyOn: ["2027-03-27", "2028-04-15"],
    },
    {
      name: { en: "Day of Valor", fil: "Araw ng Kagitingan", ko: "용맹의 날" },
      source: CODE,
      on: ["2024-04-09", "2025-04-09", "2026-04-09"],
      provisionallyOn: ["2027-04-09", "2028-04-09"],
    },
    {
      // 2027 and 2028 are estimates by the Umm al-Qura calendar; the proclaimed day is often a day later.
      name: { en: "Eid'l Fitr", fil: "Eid'l Fitr", ko: "이드 알피트르" },
      source: "RA 9177, proclaimed each year (2025: No. 839)",
      on: ["2024-04-10", "2025-04-01", "2026-03-20"],
      provisionallyOn: ["2027-03-10", "2028-02-27"],
    },
    {
      name: { en: "Labor Day", fil: "Araw ng Paggawa", ko: "노동절" },
      source: CODE,
      on: ["2024-05-01", "2025-05-01", "2026-05-01", "2027-05-01", "2028-05-01"],
    },
    {
      name: { en: "Election day", fil: "Araw ng halalan", ko: "선거일" },
      source:
        "Constitution, art. VI sec. 8 and art. VII sec. 4; proclaimed each time (2025: No. 878)",
      on: ["2025-05-12"],
      provisionallyOn: ["2028-05-08"],
    },
    {
      name: { en: "Eid'l Adha", fil: "Eid'l Adha", ko: "이드 알아드하" },
      source: "RA 9849, proclaimed each year (2025: No. 911, 2026: No. 1264)",
      on: ["2024-06-17", "2025-06-06", "2026-05-27"],
      provisionallyOn: ["2027-05-17", "2028-05-05"],
    },
    {
      name: { en: "Independence Day", fil: "Araw ng Kalayaan", ko: "독립기념일" },
      source: CODE,
      on: ["2024-06-12", "2025-06-12", "2026-06-12"],
      provisionallyOn: ["2027-06-12", "2028-06-12"],
    },
    {
      name: {
        en: "Founding of the Iglesia ni Cristo",
        fil: "Anibersaryo ng Iglesia ni Cristo",
        ko: "이글레시아 니 크리스토 창립일",
      },
      source: "Proclamation No. 729 (2024)",
      on: ["2025-07-27"],
    },
    {
      name: { en: "Ninoy Aquino Day", fil: "Araw ni Ninoy Aquino", ko: "니노이 아키노의 날" },
      source: "RA 9256; moved to 23 August in 2024 by Proclamation No. 665",
      on: ["2024-08-23", "2025-08-21", "2026-08-21"],
      provisionallyOn: ["2027-08-21", "2028-08-21"],
    },
    {
      name: { en: "National Heroes Day", fil: "Araw ng mga Bayani", ko: "국가 영웅의 날" },
      source: `${CODE}: the last Monday of August`,
      on: ["2024-08-26", "2025-08-25", "2026-08-31", "2027-08-30", "2028-08-28"],
    },
    {
      name: { en: "All Saints' Day Eve", fil: "Bisperas ng Undas", ko: "만성절 전야" },
      source: "Proclamation No. 727 (2024)",
      on: ["2025-10-31"],
    },
    {
      name: { en: "All Saints' Day", fil: "Araw ng mga Santo", ko: "만성절" },
      source: CODE,
      on: ["2024-11-01", "2025-11-01", "2026-11-01", "2027-11-01", "2028-11-01"],
    },
    {
      name: { en: "All Souls' Day", fil: "Araw ng mga Kaluluwa", ko: "위령의 날" },
      source: YEARLY,
      on: ["2024-11-02", "2026-11-02"],
      provisionallyOn: ["2027-11-02", "2028-11-02"],
    },
    {
      name: { en: "Bonifacio Day", fil: "Araw ni Bonifacio", ko: "보니파시오의 날" },
      source: CODE,
      on: ["2024-11-30", "2025-11-30", "2026-11-30"],
      provisionallyOn: ["2027-11-30", "2028-11-30"],
    },
    {
      name: {
        en: "Immaculate Conception",
        fil: "Kapistahan ng Inmaculada Concepcion",
        ko: "성모 무염시태 대축일",
      },
      source: "RA 10966",
      on: ["2024-12-08", "2025-12-08", "2026-12-08", "2027-12-08", "2028-12-08"],
    },
    {
      name: { en: "Christmas Eve", fil: "Bisperas ng Pasko", ko: "성탄 전야" },
      source: YEARLY,
      on: ["2024-12-24", "2025-12-24", "2026-12-24"],
      provisionallyOn: ["2027-12-24", "2028-12-24"],
    },
    {
      name: { en: "Christmas Day", fil: "Araw ng Pasko", ko: "성탄절" },
      source: CODE,
      on: ["2024-12-25", "2025-12-25", "2026-12-25", "2027-12-25", "2028-12-25"],
    },
    {
      name: { en: "Rizal Day", fil: "Araw ni Rizal", ko: "리살의 날" },
      source: CODE,
      on: ["2024-12-30", "2025-12-30", "2026-12-30"],
      provisionallyOn: ["2027-12-30", "2028-12-30"],
    },
    {
      name: { en: "Last day of the year", fil: "Huling araw ng taon", ko: "한 해의 마지막 날" },
      source: CODE,
      on: ["2024-12-31", "2025-12-31", "2026-12-31", "2027-12-31", "2028-12-31"],
    },
  ]),
};
