import { extensionOf } from "./extend.ts";
import { outcomesOf, type Fact, type Outcome, type RefusalCode } from "./facts.ts";
import {
  bindingDue,
  countAt,
  daysLeftFor,
  latestEnd,
  movers,
  noHistory,
  pauseAt,
  type History,
  type Setting,
} from "./history.ts";

/**
 * The history with more facts. It does not matter in how many batches they come: a kept history and
 * the facts since give what all facts at once give. A fact that the law does not allow changes nothing
 * and is listed with the reason.
 */
export function foldFacts(
  setting: Setting,
  facts: readonly Fact[],
  before: History = noHistory,
): History {
  return facts.reduce((history, fact) => {
    const next = take(history, fact, setting);
    return typeof next === "string"
      ? { ...history, refusals: [...history.refusals, { fact, code: next }] }
      : { ...next, lastAt: fact.at };
  }, before);
}

function take(history: History, fact: Fact, setting: Setting): History | RefusalCode {
  if (history.lastAt && fact.at < history.lastAt) return "out-of-order";
  if (fact.kind === "started") {
    return history.started ? "already-started" : { ...history, started: fact };
  }
  if (history.started === undefined) return "not-started";
  if (history.stopped) return "already-stopped";
  switch (fact.kind) {
    case "paused":
      return paused(history, fact.reason, fact.at, setting);
    case "pause-prolonged":
      return prolonged(history, fact.at, setting);
    case "resumed":
      return resumed(history, fact.at, setting);
    case "extended": {
      const extension = extensionOf(history, fact, setting);
      if (typeof extension === "string") return extension;
      const extensions = [...history.extensions, extension];
      const movedBy = history.movedBy.filter((by) => by !== "extended");
      return { ...history, extensions, movedBy: [...movedBy, "extended"] };
    }
    case "transferred":
      return transferred(history, fact.to, fact.at, setting);
    case "stopped":
      return stopped(history, fact.how, fact.at, setting);
    case "told":
      return { ...history, told: fact, movedBy: [] };
  }
}

function paused(
  history: History,
  reason: string,
  at: Date,
  setting: Setting,
): History | RefusalCode {
  const { rule, calendar } = setting;
  if (pauseAt(history, at, calendar)) return "already-paused";
  const allowed = rule.pauses.find((each) => each.reason === reason);
  if (allowed === undefined) return "pause-unknown";
  // A bounded pause that nobody ended has ended by itself.
  const ended = resumed(history, at, setting);
  const settled = typeof ended === "string" ? history : ended;
  if (at > bindingDue(settled, countAt(settled, at, setting).due, calendar)) return "too-late";
  if ((daysLeftFor(allowed, settled, calendar) ?? 1) <= 0) return "pause-used-up";
  const pause = { rule: allowed, from: at, isProlonged: false };
  return { ...settled, pauses: [...settled.pauses, pause] };
}

function prolonged(history: History, at: Date, { calendar }: Setting): History | RefusalCode {
  const pause = pauseAt(history, at, calendar);
  if (pause === undefined) return "not-paused";
  const { reason, limit } = pause.rule;
  const isSpent = history.pauses.some((each) => each.rule.reason === reason && each.isProlonged);
  if (limit?.onceMoreDays === undefined || isSpent) return "pause-not-prolongable";
  return { ...history, pauses: [...history.pauses.slice(0, -1), { ...pause, isProlonged: true }] };
}

function resumed(history: History, at: Date, { calendar }: Setting): History | RefusalCode {
  const pause = history.pauses.at(-1);
  if (pause === undefined || pause.to !== undefined) return "not-paused";
  const latest = latestEnd(pause, history, calendar);
  const to = latest && latest < at ? latest : at;
  return {
    ...history,
    pauses: [...history.pauses.slice(0, -1), { ...pause, to }],
    movedBy: movers(history, calendar),
  };
}

function transferred(
  history: History,
  to: "unit" | "institution",
  at: Date,
  setting: Setting,
): History | RefusalCode {
  switch (setting.rule.endsBy) {
    case "transfer":
      return stopped(history, "transferred", at, setting);
    case "answer":
      // Another institution has its own clock from there; another unit goes on with this one.
      return to === "institution"
        ? stopped(history, "handed-over", at, setting)
        : { ...history, transfers: [...history.transfers, at] };
    case "registration":
    case "papers":
    case "report":
      return "wrong-ending";
  }
}

function stopped(
  history: History,
  how: Outcome,
  at: Date,
  { rule }: Setting,
): History | RefusalCode {
  if (!outcomesOf[rule.endsBy].includes(how)) return "wrong-ending";
  return { ...history, stopped: { at, how } };
}
