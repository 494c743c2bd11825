import type { Privacy } from "#features/identity";
import type { Platform } from "#platform/platform";
import { clearSuggestions, closingsOfPerson } from "../repo/closings.ts";

/**
 * What a person said of the city's answers, for an export of their data and its erasure. It goes by
 * the cases that are theirs, so it has to be asked before reports let go of them.
 */
export function registerPrivacy({ db }: Pick<Platform, "db">, privacy: Privacy): void {
  privacy.register({
    section: "satisfaction",
    collect: async (city, person) => {
      const closings = await closingsOfPerson(db, city.slug, person);
      return closings
        .filter(({ score, form }) => score !== null || form !== null)
        .map(({ caseId, endedAt, score, ratedAt, form, suggestion, filledAt }) => ({
          caseId,
          endedAt: endedAt.toISOString(),
          score,
          ratedAt: ratedAt?.toISOString() ?? null,
          form,
          suggestion,
          filledAt: filledAt?.toISOString() ?? null,
        }));
    },
    erase: (tx, city, person) => clearSuggestions(tx, city.slug, person),
  });
}
