import type { HolidayTable } from "../calendar.ts";
import { holidaysByDay } from "./table.ts";

// Regulation on Holidays of Public Offices (관공서의 공휴일에 관한 규정), as amended by Presidential Decree
// 36290 of 30 April 2026, which made Labour Day a holiday from 1 May and Constitution Day from 11 May 2026.
const REGULATION = "관공서의 공휴일에 관한 규정 제2조";
const SUBSTITUTE = "관공서의 공휴일에 관한 규정 제3조";
const ELECTION = "공직선거법 제34조; 관공서의 공휴일에 관한 규정 제2조";
const DECLARED = "관공서의 공휴일에 관한 규정 제2조, 제4조";

/**
 * Holidays of public offices, 2024 to 2028. Lunar days are computed for Seoul. A substitute holiday
 * (art. 3) follows Seollal and Chuseok when they meet a Sunday, the national days, Buddha's Birthday,
 * Labour Day, Children's Day and Christmas when they meet a Saturday or Sunday, and any of these when
 * they meet another holiday on a weekday; never New Year's Day or Memorial Day. Holidays that the
 * government may yet declare for one occasion are not foreseen.
 */
export const koreanHolidays: HolidayTable = {
  country: "KR",
  version: "2026-11-22",
  days: holidaysByDay([
    {
      name: { en: "New Year's Day", fil: "Bagong Taon", ko: "새해 첫날" },
      source: REGULATION,
      on: ["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01", "2028-01-01"],
    },
    {
      name: { en: "Seollal holidays", fil: "Bakasyon ng Seollal", ko: "설날 연휴" },
      source: REGULATION,
      on: [
        "2024-02-09",
        "2024-02-11",
        "2025-01-28",
        "2025-01-30",
        "2026-02-16",
        "2026-02-18",
        "2027-02-06",
        "2027-02-08",
        "2028-01-26",
        "2028-01-28",
      ],
    },
    {
      name: { en: "Seollal", fil: "Seollal", ko: "설날" },
      source: REGULATION,
      on: ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-07", "2028-01-27"],
    },
    {
      name: {
        en: "Independence Movement Day",
        fil: "Araw ng Kilusan para sa Kalayaan",
        ko: "3·1절",
      },
      source: REGULATION,
      on: ["2024-03-01", "2025-03-01", "2026-03-01", "2027-03-01", "2028-03-01"],
    },
    {
      // From 2026 only: before, it bound employers and not public offices.
      name: { en: "Labour Day", fil: "Araw ng Paggawa", ko: "노동절" },
      source: REGULATION,
      on: ["2026-05-01", "2027-05-01", "2028-05-01"],
    },
    {
      name: { en: "Children's Day", fil: "Araw ng mga Bata", ko: "어린이날" },
      source: REGULATION,
      on: ["2024-05-05", "2025-05-05", "2026-05-05", "2027-05-05", "2028-05-05"],
    },
    {
      name: { en: "Buddha's Birthday", fil: "Kaarawan ni Buddha", ko: "부처님 오신 날" },
      source: REGULATION,
      on: ["2024-05-15", "2025-05-05", "2026-05-24", "2027-05-13", "2028-05-02"],
    },
    {
      name: { en: "Memorial Day", fil: "Araw ng Paggunita", ko: "현충일" },
      source: REGULATION,
      on: ["2024-06-06", "2025-06-06", "2026-06-06", "2027-06-06", "2028-06-06"],
    },
    {
      name: { en: "Constitution Day", fil: "Araw ng Konstitusyon", ko: "제헌절" },
      source: REGULATION,
      on: ["2026-07-17", "2027-07-17", "2028-07-17"],
    },
    {
      name: { en: "Liberation Day", fil: "Araw ng Paglaya", ko: "광복절" },
      source: REGULATION,
      on: ["2024-08-15", "2025-08-15", "2026-08-15", "2027-08-15", "2028-08-15"],
    },
    {
      name: { en: "Chuseok holidays", fil: "Bakasyon ng Chuseok", ko: "추석 연휴" },
      source: REGULATION,
      on: [
        "2024-09-16",
        "2024-09-18",
        "2025-10-05",
        "2025-10-07",
        "2026-09-24",
        "2026-09-26",
        "2027-09-14",
        "2027-09-16",
        "2028-10-02",
        "2028-10-04",
      ],
    },
    {
      name: { en: "Chuseok", fil: "Chuseok", ko: "추석" },
      source: REGULATION,
      on: ["2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15", "2028-10-03"],
    },
    {
      name: { en: "National Foundation Day", fil: "Araw ng Pagkakatatag ng Bansa", ko: "개천절" },
      source: REGULATION,
      on: ["2024-10-03", "2025-10-03", "2026-10-03", "2027-10-03", "2028-10-03"],
    },
    {
      name: { en: "Hangul Day", fil: "Araw ng Hangul", ko: "한글날" },
      source: REGULATION,
      on: ["2024-10-09", "2025-10-09", "2026-10-09", "2027-10-09", "2028-10-09"],
    },
    {
      name: { en: "Christmas Day", fil: "Araw ng Pasko", ko: "기독탄신일" },
      source: REGULATION,
      on: ["2024-12-25", "2025-12-25", "2026-12-25", "2027-12-25", "2028-12-25"],
    },
    {
      name: { en: "Election day", fil: "Araw ng halalan", ko: "선거일" },
      source: ELECTION,
      on: ["2024-04-10", "2026-06-03", "2028-04-12"],
    },
    {
      name: {
        en: "Early presidential election",
        fil: "Espesyal na halalan ng pangulo",
        ko: "대통령 선거일",
      },
      source: DECLARED,
      on: ["2025-06-03"],
    },
    {
      name: { en: "Temporary holiday", fil: "Pansamantalang holiday", ko: "임시공휴일" },
      source: DECLARED,
      on: ["2024-10-01", "2025-01-27"],
    },
    {
      name: { en: "Substitute holiday", fil: "Kapalit na holiday", ko: "대체공휴일" },
      source: SUBSTITUTE,
      on: [
        "2024-02-12",
        "2024-05-06",
        "2025-03-03",
        "2025-05-06",
        "2025-10-08",
        "2026-03-02",
        "2026-05-25",
        "2026-08-17",
        "2026-10-05",
        "2027-02-09",
        "2027-05-03",
        "2027-07-19",
        "2027-08-16",
        "2027-10-04",
        "2027-10-11",
        "2027-12-27",
        "2028-10-05",
      ],
    },
  ]),
};
