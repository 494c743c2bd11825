import { sql } from "kysely";
import type { Case } from "#features/cases";
import type { Db } from "#platform/db";

type OtherCase = Pick<Case, "reference" | "service" | "unit" | "officer" | "conflicts">;

/** What else the same resident has with the city. */
export type Others = {
  /** Open or ended. */
  readonly count: number;
  /** The newest open ones. */
  readonly open: readonly OtherCase[];
};

export const noOthers: Others = { count: 0, open: [] };

const mostShown = 8;

export async function othersOf(
  db: Db,
  city: string,
  person: string,
  caseId: string,
): Promise<Others> {
  const others = db
    .selectFrom("cases")
    .where("city", "=", city)
    .where("person", "=", person)
    .where("id", "!=", caseId);
  const [counted, open] = await Promise.all([
    others.select(sql<number>`count(*)`.as("count")).executeTakeFirstOrThrow(),
    others
      .where("closedAt", "is", null)
      .select(["reference", "service", "unit", "officer", "conflicts"])
      .orderBy("receivedAt", "desc")
      .limit(mostShown)
      .execute(),
  ]);
  return { count: counted.count, open };
}
