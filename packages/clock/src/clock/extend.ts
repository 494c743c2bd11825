import { unitsBetween } from "../periods/units-between.ts";
import type { Extended, RefusalCode } from "./facts.ts";
import { bindingDue, countAt, type Extension, type History, type Setting } from "./history.ts";

/** The extension that a fact amounts to, or why the law does not allow it. */
export function extensionOf(
  history: History,
  fact: Extended,
  setting: Setting,
): Extension | RefusalCode {
  const { rule, calendar } = setting;
  const terms = rule.extensions[history.extensions.length];
  if (terms === undefined) return "extension-used-up";
  const counted = countAt(history, fact.at, setting).due;
  if (fact.at > bindingDue(history, counted, calendar)) return "too-late";
  const reason = fact.reason.trim();
  if (reason === "") return "extension-needs-reason";
  const consent = fact.consent === true;
  if (terms.needsConsent && !consent) return "extension-needs-consent";

  const { unit, count } = rule.period;
  const by = "by" in fact ? fact.by : unitsTo(history, fact.to, counted, setting);
  if (!(by > 0)) return "extension-not-longer";
  if (!unit.endsWith("hours") && !Number.isSafeInteger(by)) return "extension-not-whole";
  const most = terms.atMost === "the-period" ? count : terms.atMost;
  if (most !== "as-asked" && by > most) return "extension-too-long";
  return { at: fact.at, by, reason, consent };
}

/** Days of the calendar go by the last day of the period itself, before a closed one moved on. */
function unitsTo(history: History, to: Date, counted: Date, { rule, calendar }: Setting): number {
  const { unit, count } = rule.period;
  if (unit !== "calendar-days" || history.started === undefined)
    return unitsBetween(unit, counted, to, calendar);
  const given = history.extensions.reduce((sum, { by }) => sum + by, count);
  return unitsBetween(unit, history.started.at, to, calendar) - given;
}
