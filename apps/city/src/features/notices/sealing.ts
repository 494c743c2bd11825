import { openForPerson, sealForPerson } from "#features/identity";
import type { Db } from "#platform/db";
import type { Vault } from "#platform/secrets";
import type { NoticeRow } from "./repo.ts";
import type { Message } from "./schema.ts";

/** With the resident's own key where there is one, so that their erasure reaches it. */
export async function sealNotice(
  tx: Db,
  vault: Vault,
  city: string,
  person: string | null,
  plain: string,
): Promise<Uint8Array | null> {
  return person === null ? vault.sealOwn(plain) : sealForPerson(tx, vault, city, person, plain);
}

async function open(
  db: Db,
  vault: Vault,
  city: string,
  person: string | null,
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null) return null;
  return person === null ? vault.openOwn(sealed) : openForPerson(db, vault, city, person, sealed);
}

export type OpenedNotice = {
  readonly address: string | null;
  readonly message: Message | null;
};

/** What a notice says and to whom; null parts are erased or no longer kept. */
export async function openNotice(
  db: Db,
  vault: Vault,
  city: string,
  row: Pick<NoticeRow, "person" | "recipient" | "message">,
): Promise<OpenedNotice> {
  const address = await open(db, vault, city, row.person, row.recipient);
  const message = await open(db, vault, city, row.person, row.message);
  return { address, message: message === null ? null : (JSON.parse(message) as Message) };
}
