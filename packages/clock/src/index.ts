export { calendarOf } from "./calendar-of.ts";
export type { CityClosure, OfficeHours } from "./calendar-of.ts";
export type {
  Break,
  Calendar,
  Holiday,
  HolidayName,
  HolidayTable,
  Suspension,
} from "./calendar.ts";
export {
  addDays,
  addMonths,
  civilDateOf,
  dayNumber,
  parseCivilDate,
  weekdayOf,
} from "./civil-date.ts";
export type { CivilDate, Weekday } from "./civil-date.ts";
export { readClock, runClock, toldFact } from "./clock/clock.ts";
export type { Clock, Moved, RunClock, StartedClock, WaitingClock } from "./clock/clock.ts";
export type {
  Extended,
  Fact,
  Outcome,
  Refusal,
  RefusalCode,
  Started,
  Told,
} from "./clock/facts.ts";
export { foldFacts } from "./clock/fold.ts";
export { noHistory } from "./clock/history.ts";
export type { Extension, History, Pause, Setting } from "./clock/history.ts";
export { dueDate } from "./due-date.ts";
export type { DueDate, DueDateInput, Step } from "./due-date.ts";
export { explain, explainSteps } from "./explain/explain.ts";
export { fingerprint } from "./fingerprint.ts";
export { koreanHolidays } from "./holidays/korea.ts";
export { philippineHolidays } from "./holidays/philippines.ts";
export { nextReview, progressNotices } from "./notices.ts";
export type { ProgressNotices } from "./notices.ts";
export { checkPack } from "./packs/check-pack.ts";
export type { CheckedPack } from "./packs/check-pack.ts";
export { lawPacks } from "./packs/index.ts";
export { phEo6 } from "./packs/eo6.ts";
export {
  completingPapers,
  koreanPeriod,
  krPetitions,
  withOwnPeriod,
} from "./packs/korea-petitions/index.ts";
export type {
  ChaseRule,
  Ending,
  ExtensionRule,
  LawPack,
  NoticeRule,
  PauseRule,
  ReviewRule,
  Rule,
  SilenceRule,
  Start,
} from "./packs/law-pack.ts";
export { phRa10173 } from "./packs/ra10173.ts";
export { phRa11032 } from "./packs/ra11032.ts";
export { phRa6713 } from "./packs/ra6713.ts";
export { countPeriod } from "./periods/count.ts";
export type {
  ClockStep,
  Counted,
  Counting,
  Grant,
  PauseSpan,
  Period,
  Unit,
} from "./periods/period.ts";
export { promiseRule, tightest } from "./promise.ts";
export type { ServicePromise } from "./promise.ts";
export { ra11032 } from "./ra11032.ts";
export type { Locale, Words } from "./words.ts";
export {
  addWorkingDays,
  closureOn,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDaysLeft,
} from "./working-days.ts";
export type { Closure } from "./working-days.ts";
export { workingMsBetween } from "./working-hours.ts";
export { civilDateAt, instantAt, wallTimeAt } from "./zone.ts";
export type { WallTime } from "./zone.ts";
