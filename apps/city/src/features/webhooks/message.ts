import { createHash } from "node:crypto";
import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import type { StoredEvent } from "#platform/events";
import type { PublicCase, WebhookSources } from "./deps.ts";
import { caseIdOf, sentPartOf } from "./event-types.ts";
import { selectEvent } from "./repo/log.ts";

export const testType = "webhooks.test";

/** The same for one event at every attempt, on every server, and when it is replayed years later. */
export function messageIdOf({ stream, seq }: Pick<StoredEvent, "stream" | "seq">): string {
  return `evt_${createHash("sha256").update(`${stream}/${seq}`).digest("hex").slice(0, 32)}`;
}

type Place = {
  readonly city: City;
  readonly site: string;
  readonly subject: PublicCase | null;
  readonly photoPath: (id: string) => string;
};

function linked(part: Readonly<Record<string, unknown>>, { site, photoPath }: Place) {
  const { photos } = part;
  if (!Array.isArray(photos)) return part;
  return { ...part, photos: photos.map((id) => site + photoPath(String(id))) };
}

/** The body of a message: `type`, `timestamp` and `data`, as Standard Webhooks recommends. */
export function bodyOf(
  event: Pick<StoredEvent, "type" | "at" | "stream" | "public">,
  place: Place,
): string {
  const { city, site, subject } = place;
  return JSON.stringify({
    type: event.type,
    timestamp: event.at.toISOString(),
    data: {
      city: city.slug,
      reference: subject?.reference ?? null,
      ...linked(sentPartOf(event), place),
      links: subject
        ? { page: site + subject.page, api: site + subject.api }
        : { page: `${site}/`, api: null },
    },
  });
}

type Wanted = {
  readonly type: string;
  readonly stream: string | null;
  readonly seq: number | null;
  readonly now: Date;
};

/**
 * Reads what a delivery says at this moment, so that words that were erased and cases that became
 * private meanwhile stay here. Null when there is nothing left to say.
 */
export async function readBody(
  db: Db,
  sources: WebhookSources,
  city: City,
  { type, stream, seq, now }: Wanted,
): Promise<string | null> {
  const site = await sources.siteOf(db, city);
  const place = { city, site, subject: null, photoPath: sources.photoPath };
  if (stream === null || seq === null)
    return type === testType ? bodyOf({ type, at: now, stream: "", public: {} }, place) : null;
  const event = await selectEvent(db, city.slug, stream, seq);
  if (!event) return null;
  const caseId = caseIdOf(event);
  if (caseId === null) return bodyOf(event, place);
  const subject = (await sources.publicCases(db, city.slug, [caseId])).get(caseId);
  return subject ? bodyOf(event, { ...place, subject }) : null;
}
