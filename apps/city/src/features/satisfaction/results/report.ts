import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import { ageGroups, clientCodes, clientTypes, sexes, type ClientCode } from "../form/items.ts";
import { regionCodes } from "../form/regions.ts";
import { countAnswers, countEnded, type AnswerRow } from "../repo/results.ts";
import { measure, type Results } from "./measure.ts";
import { spanOf, type Period } from "./period.ts";
import { fewest, hideSmall } from "./privacy.ts";

/** How many of each kind answered; null where a number would tell of single people. */
export type Clients = ReadonlyMap<ClientCode, ReadonlyMap<string, number | null>>;

/** Whoever filled in a form without saying this of themselves. */
export const notSaid = "not-said";

export type Report = {
  readonly period: Period;
  readonly from: Date;
  readonly to: Date;
  readonly results: Results;
  readonly clients: Clients;
};

const kinds: Readonly<Record<ClientCode, readonly string[]>> = {
  clientType: clientTypes,
  sex: sexes,
  age: ageGroups,
  region: regionCodes,
};

/** Who filled in the forms of a period, over all services. */
function clientsOf(answers: readonly AnswerRow[], filled: number): Clients {
  return new Map(
    clientCodes.map((code) => {
      const counts = new Map<string, number>();
      for (const kind of kinds[code]) {
        const given = answers.filter(({ item, answer }) => item === code && answer === kind);
        if (given.length > 0)
          counts.set(
            kind,
            given.reduce((sum, { times }) => sum + times, 0),
          );
      }
      const said = [...counts.values()].reduce((sum, times) => sum + times, 0);
      counts.set(notSaid, filled - said);
      return [code, filled < fewest ? new Map<string, number>() : hideSmall(counts)];
    }),
  );
}

export async function reportOf(db: Db, city: City, period: Period): Promise<Report> {
  const span = spanOf(period, city.timeZone);
  const [ended, answers] = await Promise.all([
    countEnded(db, city.slug, span),
    countAnswers(db, city.slug, span),
  ]);
  const results = measure(ended, answers);
  return { period, ...span, results, clients: clientsOf(answers, results.total.filled) };
}
