import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import { AppError } from "#platform/errors";
import { appendEvent, type Actor } from "#platform/events";
import { isUuid, uuidv7 } from "#platform/ids";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import { personByEmail, readPerson } from "./people.ts";
import { deleteAttemptsFor, emptyCodeEvents } from "./repo/attempts.ts";
import { deletePasskeysOf, selectPasskeysOf } from "./repo/passkeys.ts";
import { erasePersonRow, peopleWithEmail, selectPerson } from "./repo/people.ts";
import { deleteSessionsOf, selectSessionsOf } from "./repo/sessions.ts";
import "./events.ts";

/** What a feature knows of a person: its share of an export, and how it forgets. */
export type PrivacyPart = {
  /** Its heading in the export. */
  readonly section: string;
  readonly collect: (city: City, person: string) => Promise<unknown>;
  /** In the transaction of the erasure: all of it happens, or nothing. */
  readonly erase: (tx: Db, city: City, person: string) => Promise<void>;
};

export type Privacy = {
  register(part: PrivacyPart): void;
  readonly parts: readonly PrivacyPart[];
};

/** Features sign up here when they are built; identity asks all of them. */
export function createPrivacy(): Privacy {
  const parts: PrivacyPart[] = [];
  return { register: (part) => void parts.push(part), parts };
}

/** RA 10173, sections 16(c) to 16(f) and 18: whose data, who asked, and why when it was an officer. */
export type PrivacyRequest = {
  readonly city: City;
  readonly people: readonly string[];
  readonly by: Actor;
  readonly purpose: string;
};

/** A resident's own records: everything that was filed with the mailbox they have proven is theirs. */
export async function recordsOf(db: Db, city: City, person: string): Promise<string[]> {
  const row = await selectPerson(db, city.slug, person);
  if (!row || row.erasedAt) return [];
  if (!row.emailIndex) return [person];
  return peopleWithEmail(db, city.slug, row.emailIndex);
}

/**
 * The records an administrator means: one by its id, all of a mailbox by its address. An id alone
 * says nothing about who owns the address that was typed with it.
 */
export async function findRecords(
  { db, vault }: Pick<Deps, "db" | "vault">,
  city: City,
  idOrEmail: string,
): Promise<string[]> {
  if (!isUuid(idOrEmail)) {
    const first = await personByEmail(db, vault, city.slug, idOrEmail);
    return first ? recordsOf(db, city, first) : [];
  }
  const row = await selectPerson(db, city.slug, idOrEmail);
  return row && !row.erasedAt ? [row.id] : [];
}

async function collectRecord(
  { db, vault, clock }: Deps,
  parts: readonly PrivacyPart[],
  city: City,
  id: string,
) {
  const person = await readPerson(db, vault, city.slug, id);
  const subject = { kind: "resident", id } as const;
  const sections = await Promise.all(
    parts.map(async (part) => [part.section, await part.collect(city, id)] as const),
  );
  return {
    id,
    contact: person?.contact ?? null,
    locale: person?.locale ?? null,
    passkeys: await selectPasskeysOf(db, city.slug, subject),
    sessions: await selectSessionsOf(db, city.slug, subject, clock.now()),
    ...Object.fromEntries(sections),
  };
}

/** Everything the city knows about a person, in the open (RA 10173, sections 16(c) and 18). */
export async function exportPerson(
  deps: Deps,
  privacy: Privacy,
  request: PrivacyRequest,
): Promise<object> {
  const { city, people, by, purpose } = request;
  const now = deps.clock.now();
  if (people.length === 0) throw new AppError(identityErrors.personUnknown);
  const records = await Promise.all(
    people.map((id) => collectRecord(deps, privacy.parts, city, id)),
  );
  await deps.db.transaction().execute(async (tx) => {
    for (const person of people)
      await appendEvent(tx, {
        city: city.slug,
        stream: uuidv7(now),
        seq: 1,
        type: "identity.person-exported",
        at: now,
        actor: by,
        public: {},
        private: { person, purpose },
      });
  });
  deps.wake();
  return { city: city.slug, exportedAt: now.toISOString(), records };
}

async function eraseRecord(tx: Db, city: string, id: string, now: Date): Promise<void> {
  const row = await selectPerson(tx, city, id);
  const subject = { kind: "resident", id } as const;
  if (row?.emailIndex)
    await emptyCodeEvents(tx, city, await deleteAttemptsFor(tx, city, row.emailIndex));
  await deleteSessionsOf(tx, city, subject);
  await deletePasskeysOf(tx, city, subject);
  await erasePersonRow(tx, city, id, now);
}

/**
 * Erases a person (RA 10173, section 16(e)): what features hold, sign-ins, and the key without which
 * everything sealed for them is noise. Cases stay, without anybody behind them: they are the city's
 * record of its duty.
 */
export async function erasePerson(
  deps: Deps,
  privacy: Privacy,
  request: PrivacyRequest,
): Promise<void> {
  const { city, people, by, purpose } = request;
  const now = deps.clock.now();
  if (people.length === 0) throw new AppError(identityErrors.personUnknown);
  await deps.db.transaction().execute(async (tx) => {
    for (const person of people) {
      for (const part of privacy.parts) await part.erase(tx, city, person);
      await eraseRecord(tx, city.slug, person, now);
      await appendEvent(tx, {
        city: city.slug,
        stream: uuidv7(now),
        seq: 1,
        type: "identity.person-erased",
        at: now,
        actor: by,
        public: {},
        private: { person, purpose },
      });
    }
  });
  deps.wake();
}
