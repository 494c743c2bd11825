import type { Fact, RefusalCode } from "@tugon/clock";
import type { City } from "#features/cities";
import type { StoredEvent } from "#platform/events";
import { readClocks, refusalOf } from "./clock/index.ts";
import type { OwnAction } from "./outcome.ts";
import type { Case } from "./schema.ts";

function factOf(action: OwnAction, at: Date): Fact | undefined {
  switch (action.kind) {
    case "extend":
      return {
        kind: "extended",
        at,
        by: action.by,
        reason: action.words,
        consent: action.consent,
      };
    case "pause":
      return { kind: "paused", at, reason: action.reason };
    case "resume":
      return { kind: "resumed", at };
    default:
      return undefined;
  }
}

/** Why the law does not allow more time, or time that is not to count; undefined when it does. */
export function clockRefusal(
  city: City,
  subject: Case,
  action: OwnAction,
  { history, now }: { history: readonly StoredEvent[]; now: Date },
): RefusalCode | undefined {
  const fact = factOf(action, now);
  if (!fact) return undefined;
  const [main] = readClocks(city, subject, history, now);
  return main ? refusalOf(city, main, subject, history, fact) : "pause-unknown";
}
