import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { BaseMap, City } from "./schema.ts";
import "./tables.ts";

export async function selectCities(db: Db): Promise<City[]> {
  const rows = await db.selectFrom("cities").select(["city", "profile"]).orderBy("city").execute();
  return rows.map((row) => ({ slug: row.city, ...row.profile }));
}

export async function selectCity(db: Db, slug: string): Promise<City | undefined> {
  const row = await db
    .selectFrom("cities")
    .select("profile")
    .where("city", "=", slug)
    .executeTakeFirst();
  return row && { slug, ...row.profile };
}

export async function countCities(db: Db): Promise<number> {
  const row = await db
    .selectFrom("cities")
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The row is held until the transaction ends, so that two edits follow each other. */
export async function lockCity(tx: Db, slug: string): Promise<City | undefined> {
  const row = await tx
    .selectFrom("cities")
    .select("profile")
    .where("city", "=", slug)
    .forUpdate()
    .executeTakeFirst();
  return row && { slug, ...row.profile };
}

export async function selectBaseMap(db: Db, city: string): Promise<BaseMap | undefined> {
  const row = await db
    .selectFrom("cities")
    .select("baseMap")
    .where("city", "=", city)
    .executeTakeFirst();
  return row?.baseMap;
}

export async function upsertCity(db: Db, city: City, baseMap: BaseMap): Promise<void> {
  const { slug, ...profile } = city;
  await db
    .insertInto("cities")
    .values({ city: slug, profile: JSON.stringify(profile), baseMap: JSON.stringify(baseMap) })
    .onConflict((conflict) =>
      conflict.column("city").doUpdateSet((row) => ({
        profile: row.ref("excluded.profile"),
        baseMap: row.ref("excluded.baseMap"),
        version: sql<number>`cities.version + 1`,
      })),
    )
    .execute();
}

/** False when there is a city of this name already. */
export async function insertCity(db: Db, city: City, baseMap: BaseMap): Promise<boolean> {
  const { slug, ...profile } = city;
  const result = await db
    .insertInto("cities")
    .values({ city: slug, profile: JSON.stringify(profile), baseMap: JSON.stringify(baseMap) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateProfile(db: Db, city: City): Promise<void> {
  const { slug, ...profile } = city;
  await db
    .updateTable("cities")
    .set({ profile: JSON.stringify(profile), version: sql<number>`version + 1` })
    .where("city", "=", slug)
    .execute();
}
