import type { Db } from "#platform/db";
import type { Vault } from "#platform/secrets";
import { deleteNoticesOf, noticesOfPerson } from "./repo.ts";
import { openNotice } from "./sealing.ts";

export type ExportedNotice = {
  readonly at: string;
  readonly sentAt: string | null;
  readonly channel: string;
  readonly to: string | null;
  readonly subject: string | null;
  readonly text: string | null;
};

/** What a person was told and where (RA 10173, section 16(c)). */
export async function exportNotices(
  db: Db,
  vault: Vault,
  city: string,
  person: string,
): Promise<ExportedNotice[]> {
  const rows = await noticesOfPerson(db, city, person);
  return Promise.all(
    rows.map(async (row) => {
      const { address, message } = await openNotice(db, vault, city, row);
      return {
        at: row.at.toISOString(),
        sentAt: row.sentAt?.toISOString() ?? null,
        channel: row.channel,
        to: address,
        subject: message?.subject ?? null,
        text: message?.text ?? null,
      };
    }),
  );
}

/** Those still on their way go too: a delivery that finds no notice sends nothing. */
export async function eraseNotices(tx: Db, city: string, person: string): Promise<void> {
  await deleteNoticesOf(tx, city, person);
}
