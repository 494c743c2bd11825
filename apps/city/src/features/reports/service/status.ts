import { actAsResident, caseErrors, type Case, type CaseAction } from "#features/cases";
import type { City } from "#features/cities";
import { listOfficers, type Officer } from "#features/identity";
import { AppError } from "#platform/errors";
import { readStream, type StoredEvent } from "#platform/events";
import type { Platform } from "#platform/platform";
import { attachPhotos } from "../repo/filing.ts";
import { allPhotosOf, photosAmong } from "../repo/photos.ts";
import { findReport } from "../repo/reading.ts";
import type { Photo, Report } from "../schema.ts";
import { caseOfToken } from "../status-link.ts";
import { exactWordsOf } from "./private-words.ts";

/** All that the resident of one case may see. */
export type Status = {
  readonly token: string;
  readonly case: Case;
  readonly report: Report;
  /** What they wrote, unmasked; null once they had it erased and the public text is all there is. */
  readonly exactWords: string | null;
  readonly events: readonly StoredEvent[];
  readonly photos: readonly Photo[];
  readonly officers: readonly Officer[];
};

/** The case behind a secret link; null when the link is none of ours. */
export async function openStatus(
  { db, vault }: Pick<Platform, "db" | "vault">,
  city: City,
  token: string,
): Promise<Status | null> {
  const id = caseOfToken(vault, city.slug, token);
  const found = id && (await findReport(db, city.slug, id));
  if (!found) return null;
  const [exactWords, events, photos, officers] = await Promise.all([
    exactWordsOf({ db, vault }, city, found.case.id),
    readStream(db, city.slug, found.case.id),
    allPhotosOf(db, city.slug, found.case.id),
    listOfficers(db, city.slug),
  ]);
  return { token, ...found, exactWords, events, photos, officers };
}

export type ResidentAction = Extract<CaseAction, { kind: "reply" | "confirm" | "not-fixed" }>;

const eventOf = { reply: "case.replied", confirm: "case.confirmed", "not-fixed": "case.reopened" };

function wordsIn(event: StoredEvent): unknown {
  const { private: said } = event;
  return typeof said === "object" && said !== null && "words" in said ? said.words : undefined;
}

/** The same thing sent twice, by an impatient finger or a browser that reloads. */
function isAlreadyDone(status: Status, seenVersion: number, action: ResidentAction): boolean {
  return status.events.some(
    (event) =>
      event.seq > seenVersion &&
      event.type === eventOf[action.kind] &&
      (action.kind === "confirm" || wordsIn(event) === action.words),
  );
}

/** A resident with the secret link answers the office. Sent twice, it happens once. */
export async function actOnStatus(
  deps: Pick<Platform, "db" | "vault" | "clock" | "wake">,
  city: City,
  status: Status,
  act: { readonly seenVersion: number; readonly action: ResidentAction },
): Promise<void> {
  const { id, person, version } = status.case;
  if (isAlreadyDone(status, act.seenVersion, act.action)) return;
  if (version !== act.seenVersion)
    throw new AppError(caseErrors.changedMeanwhile, { reference: status.case.reference });
  const { action } = act;
  const shown = action.kind === "confirm" ? [] : action.photos;
  // Before the event, so that it never names a photo that is not the case's.
  await attachPhotos(deps.db, city.slug, id, shown, false);
  const photos = await photosAmong(deps.db, city.slug, id, shown);
  await actAsResident(deps, person, {
    city,
    id,
    seenVersion: act.seenVersion,
    action: action.kind === "confirm" ? action : { ...action, photos },
  });
}
