import type { City } from "#features/cities";
import type { Db, Tx } from "#platform/db";
import type { JobData, JobDefinition } from "#platform/jobs";
import type { Platform } from "#platform/platform";
import { isStale } from "./freshness.ts";
import type { MessagePort } from "./ports.ts";
import { endOfQuietHours } from "./quiet-hours.ts";
import {
  claimNotice,
  deleteUnsent,
  markDelivered,
  markUndelivered,
  selectNotice,
  selectUnderWay,
  type NoticeRow,
} from "./repo.ts";
import type { NoticeChannel } from "./schema.ts";
import { openNotice } from "./sealing.ts";
import { isVoid } from "./taken-back.ts";

export const deliveryJob = "notices.deliver";

export type DeliveryData = JobData & { readonly notice: string };

const timeoutInSeconds = 60;
// From the first pause of two seconds, doubling up to an hour: about nine hours in all.
const retries = 16;

type Deps = Pick<Platform, "db" | "vault" | "clock" | "jobs"> & {
  readonly cityOf: (slug: string) => Promise<City>;
  readonly ports: Readonly<Record<NoticeChannel, MessagePort>>;
};

/** A code in a kept message would outlive its purpose. */
function isForgotten(row: NoticeRow, port: MessagePort): boolean {
  return row.template === "identity.code-requested" && port.endsAs === "sent";
}

async function send(deps: Deps, city: City, row: NoticeRow): Promise<void> {
  const { db, vault, clock } = deps;
  const port = deps.ports[row.channel];
  const { address, message } = await openNotice(db, vault, city.slug, row);
  if (address === null || message === null) return;
  const { providerId } = await port.send({
    key: row.id,
    city,
    caseId: row.caseId,
    to: address,
    locale: row.locale,
    message,
    unfollowLink: row.unfollowLink,
  });
  await markDelivered(db, city.slug, row.id, {
    state: port.endsAs,
    providerId,
    sentAt: clock.now(),
    forgetMessage: isForgotten(row, port),
  });
}

/** Text messages wait for the morning; returns whether this one was put off. */
async function putOff(deps: Deps, city: City, data: DeliveryData): Promise<boolean> {
  const row = await selectNotice(deps.db, data.city, data.notice);
  if (row?.channel !== "sms" || deps.ports.sms.endsAs === "mailbox") return false;
  const morning = endOfQuietHours(city.timeZone, deps.clock.now());
  if (morning === null) return false;
  await deps.jobs.send(deps.db, deliveryJob, data, morning);
  return true;
}

async function deliver(deps: Deps, data: DeliveryData): Promise<void> {
  const { db, clock } = deps;
  const city = await deps.cityOf(data.city);
  if (await putOff(deps, city, data)) return;
  const now = clock.now();
  const until = new Date(now.getTime() + timeoutInSeconds * 1000);
  const row = await claimNotice(db, data.city, data.notice, now, until);
  if (!row) return checkOthers(db, data);
  if (await isVoid(db, data.city, row)) return deleteUnsent(db, data.city, row.id);
  if (isStale(row, now))
    return markUndelivered(db, data.city, row.id, "failed", "it waited too long to be of use");
  try {
    await send(deps, city, row);
  } catch (error) {
    await markUndelivered(db, data.city, row.id, "queued", String(error));
    throw error;
  }
}

/** Not ours to send: done is done, but what a dead process holds must be tried again. */
async function checkOthers(db: Db, data: DeliveryData): Promise<void> {
  const row = await selectNotice(db, data.city, data.notice);
  if (row?.state === "sending") throw new Error("held by another attempt");
}

/** Sends the jobs of the notices that are on their way in a city that was read in from a file. */
export async function resumeDelivery(
  { jobs }: Pick<Platform, "jobs">,
  tx: Tx,
  city: string,
): Promise<number> {
  const notices = await selectUnderWay(tx, city);
  for (const notice of notices) await jobs.send<DeliveryData>(tx, deliveryJob, { city, notice });
  return notices.length;
}

/** Sends one notice. At a repeat after a crash the message bears the same id as before. */
export function createDelivery(deps: Deps): JobDefinition<DeliveryData> {
  return {
    name: deliveryJob,
    retries,
    concurrency: 4,
    timeoutInSeconds,
    run: (data) => deliver(deps, data),
    buried: (tx, data) => markUndelivered(tx, data.city, data.notice, "failed", null),
  };
}
