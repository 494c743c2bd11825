import type { AnswerRow, EndedRow } from "../repo/results.ts";
import { qualityCodes, type QualityCode } from "../form/items.ts";
import { graded, showByService, type Answers, type Shown, type ShownByService } from "./privacy.ts";

export type Counted = { readonly ended: number; readonly rated: number; readonly filled: number };

/** A period of a city, as it may be shown. */
export type Results = {
  readonly total: Counted;
  readonly services: ReadonlyMap<string, Counted>;
  /** By `rating` or an item of the form. */
  readonly items: ReadonlyMap<string, ShownByService>;
};

/** Puts the counts of a period together and leaves out what would tell of single people. */
export function measure(ended: readonly EndedRow[], answers: readonly AnswerRow[]): Results {
  const total = { ended: 0, rated: 0, filled: 0 };
  for (const row of ended) {
    total.ended += row.ended;
    total.rated += row.rated;
    total.filled += row.filled;
  }
  const items = new Map<string, Map<string, Map<string, number>>>();
  for (const { item, service, answer, times } of answers) {
    const services = items.get(item) ?? new Map<string, Map<string, number>>();
    items.set(item, services);
    services.set(service, (services.get(service) ?? new Map<string, number>()).set(answer, times));
  }
  return {
    total,
    services: new Map(ended.map(({ service, ...counted }) => [service, counted])),
    items: new Map([...items].map(([item, byService]) => [item, showByService(byService)])),
  };
}

/** What may be shown of one question, for a service or (null) for the whole city. */
export function shownFor(results: Results, item: string, service: string | null): Shown {
  const shown = results.items.get(item);
  if (!shown) return null;
  return service === null ? shown.all : (shown.each.get(service) ?? null);
}

const agreeing = ["5", "4"];

/** Agreed or strongly agreed, of all to whom the statement applied (MC 2022-05). */
export function agreement(answers: Answers): number {
  return shareOf(answers, agreeing);
}

/** These answers' share of all that count. */
export function shareOf(answers: Answers, wanted: readonly string[]): number {
  const hits = wanted.reduce((sum, answer) => sum + (answers.get(answer) ?? 0), 0);
  return hits / graded(answers);
}

/** Good or very good, of all who tapped. */
export function satisfied(answers: Answers): number {
  return shareOf(answers, ["1", "2"]);
}

// SQD0 asks for the whole; SQD1 to SQD8 are its dimensions.
const dimensions: readonly QualityCode[] = qualityCodes.filter((code) => code !== "sqd0");

/** The overall score: the agreement with all dimensions together; null when none may be shown. */
export function overall(results: Results, service: string | null): number | null {
  let agreed = 0;
  let applied = 0;
  for (const code of dimensions) {
    const answers = shownFor(results, code, service);
    if (!answers) continue;
    const counted = graded(answers);
    agreed += agreement(answers) * counted;
    applied += counted;
  }
  return applied === 0 ? null : agreed / applied;
}
