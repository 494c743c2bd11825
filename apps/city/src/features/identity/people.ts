import type { Db } from "#platform/db";
import { uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import type { Vault } from "#platform/secrets";
import { insertPerson, selectPerson } from "./repo/people.ts";
import type { Contact } from "./schema.ts";

/** The same mailbox written in two ways is one person. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Digits only, with the country code where the number says it is Philippine (09… is +639…). */
export function normalisePhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  if (digits.startsWith("09") && digits.length === 11) return `+63${digits.slice(1)}`;
  return digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
}

/** Keeps a resident's contact, sealed with a key of their own, and returns their id. */
export async function createPerson(
  tx: Db,
  vault: Vault,
  person: { city: string; contact: Contact; locale: Locale; now: Date },
): Promise<string> {
  const { city, contact, locale, now } = person;
  const id = uuidv7(now);
  const key = vault.newPersonKey();
  await insertPerson(tx, {
    city,
    id,
    key,
    contact: vault.seal(key, JSON.stringify(contact)),
    emailIndex: contact.email
      ? vault.blindIndex("email", normaliseEmail(contact.email))
      : null,
    phoneIndex: contact.phone
      ? vault.blindIndex("phone", normalisePhone(contact.phone))
      : null,
    locale,
    createdAt: now,
  });
  return id;
}

export type Person = {
  readonly id: string;
  readonly contact: Contact;
  readonly locale: Locale;
};

/** A person's contact in the clear; null when unknown or erased. */
export async function readPerson(
  db: Db,
  vault: Vault,
  city: string,
  id: string,
): Promise<Person | null> {
  const row = await selectPerson(db, city, id);
  if (!row?.key || !row.contact) return null;
  // Sealed by `createPerson`, so it has that shape.
  const contact = JSON.parse(vault.open(row.key, row.contact)) as Contact;
  return { id: row.id, contact, locale: row.locale };
}
