import { fingerprint } from "../fingerprint.ts";
import type { ExtensionRule, LawPack, Rule } from "../packs/law-pack.ts";
import type { ClockStep, Unit } from "../periods/period.ts";
import { unitsLeft } from "../periods/units-between.ts";
import type { Fact, Outcome, Refusal, Told } from "./facts.ts";
import { foldFacts } from "./fold.ts";
import { bindingDue, countAt, movers, pauseAt, type History, type Setting } from "./history.ts";

/** A date once told that the count no longer gives, and what changed since. */
export interface Moved {
  readonly from: Date;
  readonly to: Date;
  readonly because: readonly ("extended" | "paused" | "pack" | "calendar" | "recount")[];
}

interface Common {
  readonly rule: Rule;
  readonly pack: Pick<LawPack, "code" | "version" | "titles">;
  readonly timeZone: string;
  /** Facts that the law did not allow, with the reason. */
  readonly refusals: readonly Refusal[];
}

/** Nothing has started it yet. */
export interface WaitingClock extends Common {
  readonly state: "waiting";
}

export interface StartedClock extends Common {
  /** Missed as soon as the time is over, whether the answer came late or is still to come. */
  readonly state: "running" | "paused" | "met" | "missed";
  readonly startedAt: Date;
  /** The date that binds. While paused: what it would be if the pause ended at the instant asked for. */
  readonly due: Date;
  /** In the rule's own unit, negative when late; at the end, for a clock that was stopped. */
  readonly remaining: { readonly unit: Unit; readonly count: number };
  /** From the start to `due`, which is the last one. */
  readonly steps: readonly ClockStep[];
  readonly stopped?: { readonly at: Date; readonly how: Outcome };
  /** What the law calls the time that is passing uncounted. */
  readonly paused?: { readonly reason: string; readonly since: Date };
  readonly told?: Told;
  /** Set when the told date and the count differ: to be made an event and a notice, never done silently. */
  readonly moved?: Moved;
  /** The terms of the next extension; absent when the law allows no more. */
  readonly nextExtension?: ExtensionRule;
  /** What the law makes of the silence: for a person to judge, never acted upon. */
  readonly silence?: "deemed-approved" | "deemed-extended";
}

export type Clock = WaitingClock | StartedClock;

export interface RunClock extends Setting {
  readonly facts: readonly Fact[];
  /** When the clock is read; the last fact when absent. Facts are those up to then. */
  readonly now?: Date;
}

/**
 * Reads a clock from its facts, in the order in which they happened.
 *
 * @example
 * runClock({
 *   rule: phRa11032.rules.simple, pack: phRa11032, calendar,
 *   facts: [{ kind: "started", at: new Date("2026-07-03T18:00:00+08:00") }],
 * }); // { state: "running", due: 2026-07-09T17:00+08:00, remaining: { unit: "working-days", count: 4 } … }
 */
export function runClock({ facts, now, ...setting }: RunClock): Clock {
  return readClock(setting, foldFacts(setting, facts), now);
}

/** A clock read from a history that was kept. */
export function readClock(setting: Setting, history: History, now?: Date): Clock {
  const { rule, pack, calendar } = setting;
  const common: Common = {
    rule,
    pack: { code: pack.code, version: pack.version, titles: pack.titles },
    timeZone: calendar.timeZone,
    refusals: history.refusals,
  };
  const { started, stopped, told } = history;
  if (started === undefined) return { ...common, state: "waiting" };

  const at = stopped?.at ?? now ?? history.lastAt ?? started.at;
  const counted = countAt(history, at, setting);
  const due = bindingDue(history, counted.due, calendar);
  const pause = stopped ? undefined : pauseAt(history, at, calendar);
  const state = stateOf({
    at,
    due,
    isPaused: pause !== undefined,
    isStopped: stopped !== undefined,
  });
  const moved =
    told && pause === undefined ? movedSince(told, counted.due, history, setting) : undefined;
  const nextExtension = rule.extensions[history.extensions.length];
  const silence = state === "missed" && !stopped ? silenceOf(rule, started.application) : undefined;
  return {
    ...common,
    state,
    startedAt: started.at,
    due,
    remaining: { unit: rule.period.unit, count: unitsLeft(rule.period.unit, at, due, calendar) },
    steps: [
      ...counted.steps,
      ...history.transfers.map((when) => ({ kind: "transferred" as const, at: when })),
      ...(due.getTime() === counted.due.getTime()
        ? []
        : [{ kind: "held" as const, told: due, counted: counted.due }]),
      { kind: "due", due },
    ],
    ...(stopped && { stopped }),
    ...(pause && { paused: { reason: pause.rule.reason, since: pause.from } }),
    ...(told && { told }),
    ...(moved && { moved }),
    ...(nextExtension && { nextExtension }),
    ...(silence && { silence }),
  };
}

function stateOf(seen: {
  at: Date;
  due: Date;
  isPaused: boolean;
  isStopped: boolean;
}): StartedClock["state"] {
  if (seen.isPaused) return "paused";
  if (seen.at > seen.due) return "missed";
  return seen.isStopped ? "met" : "running";
}

function movedSince(
  told: Told,
  counted: Date,
  history: History,
  { pack, calendar }: Setting,
): Moved | undefined {
  if (told.due.getTime() === counted.getTime()) return undefined;
  const because: Moved["because"][number][] = [...movers(history, calendar)];
  if (told.pack !== pack.code || told.version !== pack.version) because.push("pack");
  if (told.calendar !== fingerprint(calendar)) because.push("calendar");
  if (because.length === 0) because.push("recount");
  return { from: told.due, to: counted, because };
}

function silenceOf(
  { silence }: Rule,
  application: "original" | "renewal" | undefined,
): StartedClock["silence"] {
  if (silence === undefined || application === undefined) return undefined;
  return application === "original" ? silence.onApplication : silence.onRenewal;
}

/** A date as the fact that pins it: kept with the message that told it to a resident. */
export function toldFact(at: Date, due: Date, { pack, calendar }: Setting): Told {
  const { code, version } = pack;
  return { kind: "told", at, due, pack: code, version, calendar: fingerprint(calendar) };
}
