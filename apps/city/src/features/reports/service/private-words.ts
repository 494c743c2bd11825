import { eraseHelp, linkPerson, type Case } from "#features/cases";
import { changeContact, createPerson, erasePerson, type Privacy } from "#features/identity";
import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import type { Platform } from "#platform/platform";
import { findReport } from "../repo/reading.ts";
import {
  casesOfPerson,
  clearExactWords,
  clearTracesOf,
  emptyReplies,
  selectExactWords,
} from "../repo/private-words.ts";

type Deps = Pick<Platform, "db" | "clock" | "vault" | "wake">;

/** What was really typed, where the public reads a masked text or none; null when erased. */
export async function exactWordsOf(
  { db, vault }: Pick<Deps, "db" | "vault">,
  city: City,
  caseId: string,
): Promise<string | null> {
  const sealed = await selectExactWords(db, city.slug, caseId);
  return sealed && vault.openOwn(sealed);
}

/** The resident of a case wants to be told: their e-mail is kept, sealed. */
export async function giveEmail(
  deps: Deps,
  city: City,
  subject: Case,
  given: { readonly email: string; readonly locale: Locale },
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    const contact = { name: null, email: given.email, phone: null };
    const { locale } = given;
    const change = { city: city.slug, contact, locale };
    const isKnown =
      subject.person !== null &&
      (await changeContact(tx, deps.vault, { ...change, person: subject.person }));
    const person =
      isKnown && subject.person
        ? subject.person
        : await createPerson(tx, deps.vault, { ...change, now });
    await linkPerson(tx, city.slug, subject.id, person);
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "report.contact-given",
      at: now,
      actor: { kind: "resident", id: person },
      public: { caseId: subject.id },
      private: { person },
    });
  });
  deps.wake();
}

async function eraseIn(tx: Db, city: City, caseId: string, now: Date): Promise<void> {
  await clearExactWords(tx, city.slug, caseId);
  await emptyReplies(tx, city.slug, caseId);
  await eraseHelp(tx, city.slug, caseId);
  await linkPerson(tx, city.slug, caseId, null);
  await appendEvent(tx, {
    city: city.slug,
    stream: uuidv7(now),
    seq: 1,
    type: "report.private-words-erased",
    at: now,
    actor: { kind: "resident", id: null },
    public: { caseId },
  });
}

/**
 * Somebody with the secret link takes back what only the office could read (RA 10173, section
 * 16(e)). The report itself stays: it is the city's record of its duty. A contact that stands behind
 * this report alone is erased with it; one that stands behind others only lets go of this one.
 */
export async function erasePrivateWords(
  deps: Deps,
  privacy: Privacy,
  city: City,
  subject: Case,
): Promise<void> {
  const { person } = subject;
  if (person !== null && (await casesOfPerson(deps.db, city.slug, person)).length === 1) {
    await erasePerson(deps, privacy, {
      city,
      people: [person],
      by: { kind: "resident", id: person },
      purpose: `asked by secret link: ${subject.reference}`,
    });
    return;
  }
  const now = deps.clock.now();
  await deps.db.transaction().execute((tx) => eraseIn(tx, city, subject.id, now));
  deps.wake();
}

/** What reports know of a person, for an export of their data and for its erasure. */
export function registerPrivacy(deps: Deps, privacy: Privacy): void {
  privacy.register({
    section: "reports",
    collect: async (city, person) => {
      const ids = await casesOfPerson(deps.db, city.slug, person);
      return Promise.all(
        ids.map(async (id) => ({
          ...(await findReport(deps.db, city.slug, id)),
          exactWords: await exactWordsOf(deps, city, id),
        })),
      );
    },
    erase: async (tx, city, person) => {
      for (const id of await casesOfPerson(tx, city.slug, person))
        await eraseIn(tx, city, id, deps.clock.now());
      await clearTracesOf(tx, city.slug, person);
    },
  });
}
