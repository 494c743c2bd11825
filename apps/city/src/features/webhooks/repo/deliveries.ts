import { sql, type Insertable, type Updateable } from "kysely";
import type { Db, Tables } from "#platform/db";
import type { Delivery, DeliveryState, ReplayChoice } from "../schema.ts";
import "../tables.ts";

const columns = [
  "id",
  "endpoint",
  "messageId",
  "type",
  "state",
  "attempts",
  "createdAt",
  "nextAt",
  "endedAt",
  "status",
  "durationInMs",
  "answer",
  "failure",
] as const;

const forSending = ["id", "endpoint", "messageId", "type", "stream", "seq", "attempts"] as const;

export type NewDelivery = Insertable<Tables["webhookDeliveries"]>;

/** What a job needs to know to find its work. */
export type Ticket = { readonly id: string; readonly ticket: string };

export type DueDelivery = Awaited<ReturnType<typeof claimDelivery>> & {};

/** Returns those that were not written before. */
export async function insertDeliveries(tx: Db, rows: readonly NewDelivery[]): Promise<Ticket[]> {
  if (rows.length === 0) return [];
  return tx
    .insertInto("webhookDeliveries")
    .values([...rows])
    .onConflict((conflict) => conflict.columns(["city", "endpoint", "messageId"]).doNothing())
    .returning(["id", "ticket"])
    .execute();
}

const ended: Record<ReplayChoice, readonly DeliveryState[]> = {
  missing: ["failed", "dropped"],
  all: ["failed", "dropped", "delivered"],
};

/** Begins anew with those of these messages that have ended; what is still under way goes on. */
export async function requeueDeliveries(
  tx: Db,
  city: string,
  endpoint: string,
  messages: readonly string[],
  { which, now }: { readonly which: ReplayChoice; readonly now: Date },
): Promise<Ticket[]> {
  if (messages.length === 0) return [];
  return tx
    .updateTable("webhookDeliveries")
    .set({
      state: "queued",
      attempts: 0,
      ticket: sql<string>`gen_random_uuid()`,
      nextAt: now,
      endedAt: null,
    })
    .where("city", "=", city)
    .where("endpoint", "=", endpoint)
    .where(sql<boolean>`message_id = any(${[...messages]}::text[])`)
    .where("state", "in", ended[which])
    .returning(["id", "ticket"])
    .execute();
}

export async function selectDelivery(db: Db, city: string, id: string) {
  return db
    .selectFrom("webhookDeliveries")
    .select([...columns, "ticket"])
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Takes a delivery for sending; undefined when it is done, gone, or in somebody else's hands. */
export async function claimDelivery(
  db: Db,
  city: string,
  { id, ticket }: Ticket,
  now: Date,
  until: Date,
) {
  return db
    .updateTable("webhookDeliveries")
    .set({ state: "sending", leasedUntil: until, attempts: sql<number>`attempts + 1` })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("ticket", "=", ticket)
    .where((where) =>
      where.or([
        where("state", "in", ["queued", "retrying"]),
        where.and([where("state", "=", "sending"), where("leasedUntil", "<", now)]),
      ]),
    )
    .returning(forSending)
    .executeTakeFirst();
}

/** Writes how an attempt ended; false when the delivery is not ours any more. */
export async function settleDelivery(
  tx: Db,
  city: string,
  { id, ticket }: Ticket,
  set: Updateable<Tables["webhookDeliveries"]>,
): Promise<boolean> {
  const result = await tx
    .updateTable("webhookDeliveries")
    .set({ leasedUntil: null, ...set })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("ticket", "=", ticket)
    .where("state", "in", ["queued", "retrying", "sending"])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Newest first. */
export async function listDeliveries(
  db: Db,
  city: string,
  endpoint: string,
  limit: number,
): Promise<Delivery[]> {
  return db
    .selectFrom("webhookDeliveries")
    .select(columns)
    .where("city", "=", city)
    .where("endpoint", "=", endpoint)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function deleteDeliveriesBefore(db: Db, city: string, before: Date): Promise<void> {
  await db
    .deleteFrom("webhookDeliveries")
    .where("city", "=", city)
    .where("createdAt", "<", before)
    .execute();
}
