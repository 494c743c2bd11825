import { maskPersonalData, searchTerms } from "@tugon/triage";
import { findCase, openCase, type Case, type Companions } from "#features/cases";
import type { City } from "#features/cities";
import { createPerson, type Contact } from "#features/identity";
import type { Db } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import type { Actor } from "#platform/events";
import type { Platform } from "#platform/platform";
import { uuidv7 } from "#platform/ids";
import type { Vault } from "#platform/secrets";
import { attachPhotos, findSubmission, reportAlongside } from "../repo/filing.ts";
import { findReport } from "../repo/reading.ts";
import { locate, openService } from "../rules.ts";
import type { Filing } from "../schema.ts";

type Deps = Pick<Platform, "db" | "clock" | "vault" | "wake">;

export type FiledBy = {
  /** The signed-in resident, when there is one. */
  readonly person: string | null;
  readonly actor: Actor;
  /** The officer who filed for somebody else. */
  readonly officer: string | null;
  /** Paper and phone may have reached the city before they were typed in. */
  readonly receivedAt: Date;
};

export type Filed = {
  readonly case: Case;
  /** True when the same submission had arrived before. */
  readonly isRepeat: boolean;
};

function isGiven(contact: Contact): boolean {
  return contact.name !== null || contact.email !== null || contact.phone !== null;
}

/**
 * What the public reads, and what only the city reads, sealed. Of a private report nothing is kept
 * in the open, the place in the resident's words included.
 */
export function textsOf(
  vault: Vault,
  { words, address }: Pick<Filing, "words" | "address">,
  isPublic: boolean,
) {
  if (!isPublic) {
    const whole = address ? `${words}\n${address}` : words;
    return { shown: "", shownAddress: null, exact: vault.sealOwn(whole) };
  }
  const { masked } = maskPersonalData(words);
  return {
    shown: masked,
    shownAddress: address ? maskPersonalData(address).masked : null,
    exact: masked === words ? null : vault.sealOwn(words),
  };
}

/** What must be written besides the case and its report: then it takes a transaction to be one. */
function needsMore(filing: Filing, by: FiledBy): boolean {
  return filing.photos.length > 0 || (by.person === null && isGiven(filing.contact));
}

async function write(db: Db, deps: Deps, city: City, filing: Filing, by: FiledBy): Promise<Case> {
  const now = deps.clock.now();
  const service = openService(city, filing.service);
  const located = locate(city, filing);
  const person =
    by.person ??
    (isGiven(filing.contact)
      ? await createPerson(db, deps.vault, {
          city: city.slug,
          contact: filing.contact,
          locale: filing.language,
          now,
        })
      : null);
  const opening = {
    service: service.code,
    channel: filing.channel,
    isPublic: service.isPublic,
    person,
    ...located,
    help: filing.help ?? null,
    actor: by.actor,
    receivedAt: by.receivedAt,
  };
  const opened = await openCase(db, city, opening, now, ({ reference, isPublic }) => {
    const { shown, shownAddress, exact } = textsOf(deps.vault, filing, isPublic);
    return reportAlongside({
      submission: filing.submission,
      language: filing.language,
      words: shown,
      exactWords: exact,
      address: shownAddress,
      attributes: filing.attributes,
      filedBy: by.officer,
      searchTerms: searchTerms(`${reference} ${shown} ${shownAddress ?? ""}`),
    });
  });
  await attachPhotos(db, city.slug, opened.id, filing.photos, opened.isPublic);
  return opened;
}

/** Files a part of a report as one of its own: of the same resident and place, received when the whole was. */
export function splitOffReport(deps: Deps): Companions["splitOff"] {
  return async (tx, { city, subject, service, words, officer }) => {
    const whole = await findReport(tx, city.slug, subject.id);
    if (!whole) throw new AppError(platformErrors.notFound);
    const { language, address } = whole.report;
    const { lon, lat, place, channel, receivedAt, person } = subject;
    return write(
      tx,
      deps,
      city,
      {
        submission: uuidv7(deps.clock.now()),
        service,
        words,
        language,
        channel,
        lon,
        lat,
        place,
        address,
        attributes: {},
        photos: [],
        contact: { name: null, email: null, phone: null },
        ...(subject.help && { help: subject.help }),
      },
      { person, actor: { kind: "officer", id: officer.id }, officer: officer.id, receivedAt },
    );
  };
}

const uniqueViolation = "23505";

function isRepeatOf(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === uniqueViolation;
}

/**
 * Files a report: opens its case, keeps its words and photos, all or nothing. Sending the same
 * submission again, at once or days later, gives the case it opened the first time.
 */
export async function fileReport(
  deps: Deps,
  city: City,
  filing: Filing,
  by: FiledBy,
): Promise<Filed> {
  try {
    const opened = needsMore(filing, by)
      ? await deps.db.transaction().execute((tx) => write(tx, deps, city, filing, by))
      : await write(deps.db, deps, city, filing, by);
    deps.wake();
    return { case: opened, isRepeat: false };
  } catch (error) {
    if (!isRepeatOf(error)) throw error;
    const known = await findSubmission(deps.db, city.slug, filing.submission);
    const earlier = known && (await findCase(deps.db, city.slug, known));
    if (!earlier) throw new AppError(platformErrors.unexpected, {}, { cause: error });
    return { case: earlier, isRepeat: true };
  }
}
