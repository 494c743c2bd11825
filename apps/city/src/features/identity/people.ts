import type { Db } from "#platform/db";
import { uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import type { Vault } from "#platform/secrets";
import { insertPerson, peopleWithEmail, selectPerson, updateContact } from "./repo/people.ts";
import { normaliseEmail, type Contact } from "./schema.ts";

/** Digits only, with the country code where the number says it is Philippine (09… is +639…). */
export function normalisePhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  if (digits.startsWith("09") && digits.length === 11) return `+63${digits.slice(1)}`;
  return digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
}

export function emailIndexOf(vault: Vault, email: string): Uint8Array {
  return vault.blindIndex("email", normaliseEmail(email));
}

function indexesOf(vault: Vault, { email, phone }: Contact) {
  return {
    emailIndex: email ? emailIndexOf(vault, email) : null,
    phoneIndex: phone ? vault.blindIndex("phone", normalisePhone(phone)) : null,
  };
}

/** Keeps a resident's contact, sealed with a key of their own, and returns their id. */
export async function createPerson(
  tx: Db,
  vault: Vault,
  person: { city: string; contact: Contact; locale: Locale; now: Date; isDemo?: boolean },
): Promise<string> {
  const { city, contact, locale, now } = person;
  const id = uuidv7(now);
  const key = vault.newPersonKey();
  await insertPerson(tx, {
    city,
    id,
    key,
    contact: vault.seal(key, JSON.stringify(contact)),
    ...indexesOf(vault, contact),
    locale,
    isDemo: person.isDemo ?? false,
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

/** Replaces a person's contact, under the key they have. False when unknown or erased. */
export async function changeContact(
  tx: Db,
  vault: Vault,
  change: { city: string; person: string; contact: Contact; locale?: Locale },
): Promise<boolean> {
  const { city, person, contact, locale } = change;
  const row = await selectPerson(tx, city, person);
  if (!row?.key) return false;
  await updateContact(tx, city, person, {
    contact: vault.seal(row.key, JSON.stringify(contact)),
    ...indexesOf(vault, contact),
    locale: locale ?? row.locale,
  });
  return true;
}

/** Seals a text that belongs to a person; erasing the person makes it unreadable for ever. */
export async function sealForPerson(
  db: Db,
  vault: Vault,
  city: string,
  person: string,
  text: string,
): Promise<Uint8Array | null> {
  const row = await selectPerson(db, city, person);
  return row?.key ? vault.seal(row.key, text) : null;
}

/** Null when the person is unknown or erased. */
export async function openForPerson(
  db: Db,
  vault: Vault,
  city: string,
  person: string,
  sealed: Uint8Array,
): Promise<string | null> {
  const row = await selectPerson(db, city, person);
  return row?.key ? vault.open(row.key, sealed) : null;
}

/** The person with this e-mail, the first one when it was given several times. */
export async function personByEmail(
  db: Db,
  vault: Vault,
  city: string,
  email: string,
): Promise<string | null> {
  const [first] = await peopleWithEmail(db, city, emailIndexOf(vault, email));
  return first ?? null;
}

/** Is this the e-mail of the person? Compared by its keyed digest: nothing is opened for it. */
export async function hasEmail(
  db: Db,
  vault: Vault,
  asked: { readonly city: string; readonly person: string; readonly email: string },
): Promise<boolean> {
  const people = await peopleWithEmail(db, asked.city, emailIndexOf(vault, asked.email));
  return people.includes(asked.person);
}
