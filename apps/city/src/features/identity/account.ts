import type { City } from "#features/cities";
import type { Tx } from "#platform/db";
import { AppError } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import { changeContact, readPerson } from "./people.ts";
import type { Contact } from "./schema.ts";
import { checkCode, useCode } from "./sign-in.ts";
import "./events.ts";

/** Changes a resident's own contact and writes down that they did, not what it says. */
async function change(
  tx: Tx,
  { vault, clock }: Deps,
  city: string,
  person: string,
  edit: { readonly contact: Partial<Contact>; readonly locale?: Locale },
): Promise<void> {
  const known = await readPerson(tx, vault, city, person);
  if (!known) throw new AppError(identityErrors.personUnknown);
  const contact = { ...known.contact, ...edit.contact };
  await changeContact(tx, vault, { city, person, contact, locale: edit.locale ?? known.locale });
  await appendEvent(tx, {
    city,
    stream: uuidv7(clock.now()),
    seq: 1,
    type: "identity.contact-changed",
    at: clock.now(),
    actor: { kind: "resident", id: person },
    public: {},
    private: { person },
  });
}

export async function changeOwnDetails(
  deps: Deps,
  city: City,
  person: string,
  details: { readonly name: string; readonly phone: string; readonly locale: Locale },
): Promise<void> {
  const contact = { name: details.name || null, phone: details.phone || null };
  await deps.db
    .transaction()
    .execute((tx) => change(tx, deps, city.slug, person, { contact, locale: details.locale }));
  deps.wake();
}

/** A new address counts once its mailbox has shown the code. */
export async function changeEmail(
  deps: Deps,
  typed: {
    readonly city: City;
    readonly person: string;
    readonly token: string;
    readonly code: string;
  },
): Promise<void> {
  const city = typed.city.slug;
  const proven = await checkCode(deps, city, { ...typed, purpose: "change-email" });
  if (proven.person !== typed.person) throw new AppError(identityErrors.codeExpired);
  await deps.db.transaction().execute(async (tx) => {
    await useCode(tx, city, proven.id, deps.clock.now());
    await change(tx, deps, city, typed.person, { contact: { email: proven.email } });
  });
  deps.wake();
}
