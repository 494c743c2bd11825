import { sql, type Insertable, type Updateable } from "kysely";
import type { Db, Tables } from "#platform/db";
import type { Endpoint } from "../schema.ts";
import "../tables.ts";

const columns = [
  "city",
  "id",
  "name",
  "url",
  "types",
  "isOn",
  "offReason",
  "version",
  "createdAt",
  "onSince",
  "offAt",
  "failingSince",
  "restsUntil",
  "oldSecretUntil",
] as const;

export async function insertEndpoint(
  tx: Db,
  row: Insertable<Tables["webhookEndpoints"]>,
): Promise<void> {
  await tx.insertInto("webhookEndpoints").values(row).execute();
}

export async function selectEndpoints(db: Db, city: string): Promise<Endpoint[]> {
  return db
    .selectFrom("webhookEndpoints")
    .select(columns)
    .where("city", "=", city)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

export async function selectEndpoint(
  db: Db,
  city: string,
  id: string,
): Promise<Endpoint | undefined> {
  return db
    .selectFrom("webhookEndpoints")
    .select(columns)
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The row is held until the transaction ends, so that two changes follow each other. */
export async function lockEndpoint(
  tx: Db,
  city: string,
  id: string,
): Promise<Endpoint | undefined> {
  return tx
    .selectFrom("webhookEndpoints")
    .select(columns)
    .where("city", "=", city)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function selectSecrets(db: Db, city: string, id: string) {
  return db
    .selectFrom("webhookEndpoints")
    .select(["secret", "oldSecret", "oldSecretUntil"])
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function updateEndpoint(
  tx: Db,
  { city, id }: Pick<Endpoint, "city" | "id">,
  set: Updateable<Tables["webhookEndpoints"]>,
): Promise<void> {
  await tx
    .updateTable("webhookEndpoints")
    .set(set)
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

/** The present secret becomes the old one. */
export async function replaceSecret(
  tx: Db,
  { city, id, version }: Pick<Endpoint, "city" | "id" | "version">,
  secret: Uint8Array,
  oldSecretUntil: Date,
): Promise<void> {
  await tx
    .updateTable("webhookEndpoints")
    .set({ oldSecret: sql`secret`, oldSecretUntil, secret, version })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

/** Written only when something changes: most attempts succeed, many at once for one endpoint. */
export async function noteSuccess(tx: Db, city: string, id: string): Promise<void> {
  await tx
    .updateTable("webhookEndpoints")
    .set({ failingSince: null, restsUntil: null })
    .where("city", "=", city)
    .where("id", "=", id)
    .where((where) =>
      where.or([where("failingSince", "is not", null), where("restsUntil", "is not", null)]),
    )
    .execute();
}

export async function noteFailure(
  tx: Db,
  city: string,
  id: string,
  at: Date,
  restsUntil: Date | null,
): Promise<void> {
  await tx
    .updateTable("webhookEndpoints")
    .set({
      failingSince: sql<Date>`coalesce(failing_since, ${at}::timestamptz)`,
      restsUntil: sql<Date>`greatest(rests_until, ${restsUntil}::timestamptz)`,
    })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

export async function deleteEndpoint(tx: Db, city: string, id: string): Promise<void> {
  await tx
    .deleteFrom("webhookDeliveries")
    .where("city", "=", city)
    .where("endpoint", "=", id)
    .execute();
  await tx.deleteFrom("webhookEndpoints").where("city", "=", city).where("id", "=", id).execute();
}
