export type { Calendar, Holiday, HolidayName, HolidayTable } from "./calendar.ts";
export { addDays, civilDateOf, dayNumber, parseCivilDate, weekdayOf } from "./civil-date.ts";
export type { CivilDate, Weekday } from "./civil-date.ts";
export { dueDate } from "./due-date.ts";
export type { DueDate, DueDateInput, Step } from "./due-date.ts";
export { koreanHolidays } from "./holidays/korea.ts";
export { philippineHolidays } from "./holidays/philippines.ts";
export { ra11032 } from "./ra11032.ts";
export {
  addWorkingDays,
  closureOn,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDaysLeft,
} from "./working-days.ts";
export type { Closure } from "./working-days.ts";
export { civilDateAt, instantAt, wallTimeAt } from "./zone.ts";
export type { WallTime } from "./zone.ts";
