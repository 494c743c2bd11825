import type { EventOf, Subscriber } from "#platform/events";
import { clearSuggestionsOf, noteClosings } from "./repo/closings.ts";

type Heard = EventOf<"case.done" | "case.declined" | "case.closed" | "report.private-words-erased">;

/**
 * Notes every end of a case, so that the results know how many said nothing, and lets go of what
 * was written about a case whose resident takes their words back.
 */
export const satisfactionSubscriber: Subscriber = {
  name: "satisfaction",
  types: ["case.done", "case.declined", "case.closed", "report.private-words-erased"],
  handle: async (tx, events) => {
    const [first] = events;
    // One city per batch.
    if (!first) return;
    const ended = new Set<string>();
    const erased = new Set<string>();
    for (const event of events as readonly Heard[])
      if (event.type === "report.private-words-erased") erased.add(event.public.caseId);
      else ended.add(event.stream);
    if (ended.size > 0) await noteClosings(tx, first.city, [...ended]);
    if (erased.size > 0) await clearSuggestionsOf(tx, first.city, [...erased]);
  },
};
