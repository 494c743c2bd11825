export { calendarOf } from "./calendar.ts";
export { dutiesOf, type Duty } from "./duties.ts";
export type { ToldClock } from "./facts.ts";
export {
  nextDue,
  openingOf,
  readClocks,
  refusalOf,
  toldNow,
  type DutyClock,
  type Opening,
} from "./read.ts";
