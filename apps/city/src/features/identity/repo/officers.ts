import type { Db } from "#platform/db";
import type { Officer } from "../schema.ts";
import "../tables.ts";

const officerColumns = [
  "id",
  "city",
  "name",
  "designation",
  "email",
  "role",
  "unit",
  "services",
  "locale",
  "isActive",
] as const;

export async function findOfficer(db: Db, city: string, id: string): Promise<Officer | undefined> {
  return db
    .selectFrom("officers")
    .select(officerColumns)
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function listOfficers(db: Db, city: string): Promise<Officer[]> {
  return db
    .selectFrom("officers")
    .select(officerColumns)
    .where("city", "=", city)
    .orderBy("name")
    .execute();
}

export async function insertOfficer(db: Db, officer: Officer, createdAt: Date): Promise<void> {
  await db
    .insertInto("officers")
    .values({ ...officer, services: [...officer.services], createdAt })
    .execute();
}

export async function findOfficerByEmail(
  db: Db,
  city: string,
  email: string,
): Promise<Officer | undefined> {
  return db
    .selectFrom("officers")
    .select(officerColumns)
    .where("city", "=", city)
    .where("email", "=", email)
    .executeTakeFirst();
}

/** All officers, held until the transaction ends: "the last administrator" must not change meanwhile. */
export async function lockOfficers(tx: Db, city: string): Promise<Officer[]> {
  return tx
    .selectFrom("officers")
    .select(officerColumns)
    .where("city", "=", city)
    .orderBy("id")
    .forUpdate()
    .execute();
}

export async function updateOfficer(tx: Db, officer: Officer): Promise<void> {
  const { city, id, services, ...fields } = officer;
  await tx
    .updateTable("officers")
    .set({ ...fields, services: [...services] })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}
