import type { Calendar } from "../calendar.ts";
import { addDays, dayNumber } from "../civil-date.ts";
import type { LawPack, PauseRule, Rule } from "../packs/law-pack.ts";
import { countPeriod } from "../periods/count.ts";
import type { Counted, PauseSpan } from "../periods/period.ts";
import { civilDateAt, instantAt } from "../zone.ts";
import type { Outcome, Refusal, Started, Told } from "./facts.ts";

/** By what a clock is read: one rule of a pack, on one calendar. */
export interface Setting {
  readonly rule: Rule;
  readonly pack: LawPack;
  readonly calendar: Calendar;
}

export interface Pause {
  readonly rule: PauseRule;
  readonly from: Date;
  /** Absent until it is resumed. */
  readonly to?: Date;
  readonly isProlonged: boolean;
}

export interface Extension {
  readonly at: Date;
  /** Units of the rule's period. */
  readonly by: number;
  readonly reason: string;
  readonly consent: boolean;
}

/** What the accepted facts amount to. Plain data: it can be kept and continued. */
export interface History {
  readonly started?: Started;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly transfers: readonly Date[];
  readonly stopped?: { readonly at: Date; readonly how: Outcome };
  readonly told?: Told;
  /** What has lawfully moved the date since it was told; an open pause is not in it yet. */
  readonly movedBy: readonly ("extended" | "paused")[];
  readonly lastAt?: Date;
  readonly refusals: readonly Refusal[];
}

export const noHistory: History = {
  pauses: [],
  extensions: [],
  transfers: [],
  movedBy: [],
  refusals: [],
};

/** The last instant that a pause can take, where the law bounds it. */
export function latestEnd(pause: Pause, history: History, calendar: Calendar): Date | undefined {
  const days = daysLeftFor(pause.rule, history, calendar, pause);
  if (days === undefined) return undefined;
  const day = civilDateAt(pause.from, calendar.timeZone);
  return instantAt(addDays(day, Math.max(0, days)), "00:00", calendar.timeZone);
}

/** Days of the calendar that pauses of a rule may still take; undefined where nothing bounds them. */
export function daysLeftFor(
  rule: PauseRule,
  history: History,
  calendar: Calendar,
  except?: Pause,
): number | undefined {
  if (rule.limit === undefined) return undefined;
  const alike = history.pauses.filter((pause) => pause.rule.reason === rule.reason);
  let left = rule.limit.days;
  if (alike.some(({ isProlonged }) => isProlonged)) left += rule.limit.onceMoreDays ?? 0;
  for (const pause of alike) {
    if (pause === except || pause.to === undefined) continue;
    const from = civilDateAt(pause.from, calendar.timeZone);
    const last = new Date(Math.max(pause.from.getTime(), pause.to.getTime() - 1));
    left -= dayNumber(civilDateAt(last, calendar.timeZone)) - dayNumber(from) + 1;
  }
  return left;
}

/** The pause that holds the clock at this instant. */
export function pauseAt(history: History, at: Date, calendar: Calendar): Pause | undefined {
  const last = history.pauses.at(-1);
  if (last === undefined || last.to !== undefined) return undefined;
  const end = latestEnd(last, history, calendar);
  return end === undefined || at < end ? last : undefined;
}

/** When the time is over, as the facts stand at this instant: an open pause is taken to end with it. */
export function countAt(history: History, at: Date, { rule, calendar }: Setting): Counted {
  if (history.started === undefined) throw new RangeError("a clock that was not started");
  const pauses = history.pauses.map((pause): PauseSpan => {
    const end = pause.to ?? latestEnd(pause, history, calendar) ?? at;
    const to = pause.to === undefined && end > at ? at : end;
    return { from: pause.from, to: to < pause.from ? pause.from : to, names: pause.rule.names };
  });
  return countPeriod(rule.period.unit, {
    start: history.started.at,
    grants: [
      { count: rule.period.count },
      ...history.extensions.map((extension, index) => ({
        count: extension.by,
        step: {
          kind: "extended" as const,
          at: extension.at,
          nth: index + 1,
          period: { unit: rule.period.unit, count: extension.by },
          reason: extension.reason,
          consent: extension.consent,
        },
      })),
    ],
    pauses,
    calendar,
  });
}

/** What has lawfully moved a told date: an open pause, and one that ended by itself, move it too. */
export function movers(history: History, calendar: Calendar): History["movedBy"] {
  const { told, movedBy } = history;
  const last = history.pauses.at(-1);
  if (last === undefined || last.to !== undefined || movedBy.includes("paused")) return movedBy;
  const end = latestEnd(last, history, calendar);
  const isSettled = told && end && end <= told.at;
  return isSettled ? movedBy : [...movedBy, "paused"];
}

/**
 * The date that binds: what a resident was told stands until an extension or a pause moves it. A new
 * version of the law or of the calendar alone never does.
 */
export function bindingDue(history: History, counted: Date, calendar: Calendar): Date {
  return history.told && movers(history, calendar).length === 0 ? history.told.due : counted;
}
