import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import type { Actor } from "#platform/events";
import { newReference, uuidv7 } from "#platform/ids";
import { firstChase } from "./chase.ts";
import { calendarOf, openingOf } from "./clock/index.ts";
import { insertCase, type Alongside } from "./repo.ts";
import type { Case, Channel, HelpGround } from "./schema.ts";

export type OpenCase = {
  readonly service: string;
  readonly channel: Channel;
  readonly isPublic: boolean;
  readonly person: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly place: string | null;
  /** Why the resident is helped first, when they are. */
  readonly help?: HelpGround | null;
  readonly actor: Actor;
  /** When it reached the city; for paper and phone this may be earlier than now. */
  readonly receivedAt: Date;
};

const referenceAttempts = 5;

/**
 * Opens a case: its number, its owner and its clock begin together, with what the caller keeps
 * `alongside`. All of it is one statement, in the caller's transaction or without one.
 */
export async function openCase(
  db: Db,
  city: City,
  filing: OpenCase,
  now: Date,
  alongside?: (opened: Case) => Alongside,
): Promise<Case> {
  const service = city.services.find((candidate) => candidate.code === filing.service);
  if (!service) throw new AppError(platformErrors.invalidInput);
  const { due, dueDay, clocks } = openingOf(city, service, filing.receivedAt);
  const chase = firstChase(due, calendarOf(city), now);
  for (let attempt = 0; attempt < referenceAttempts; attempt += 1) {
    const fresh: Case = {
      city: city.slug,
      id: uuidv7(now),
      reference: newReference(city.referencePrefix, filing.receivedAt.getUTCFullYear()),
      version: 1,
      state: "received",
      service: service.code,
      unit: service.unit,
      officer: null,
      channel: filing.channel,
      isPublic: filing.isPublic && service.isPublic,
      person: filing.person,
      lon: filing.lon,
      lat: filing.lat,
      place: filing.place,
      receivedAt: filing.receivedAt,
      dueAt: due,
      pause: null,
      updatedAt: now,
      askedAt: null,
      plannedFor: null,
      closedAt: null,
      answeredAt: null,
      reopenings: 0,
      endedBy: null,
      proposal: null,
      passedFrom: null,
      mergedInto: null,
      help: filing.help ?? null,
      conflicts: [],
      ...chase,
    };
    const received = {
      at: now,
      actor: filing.actor,
      public: {
        reference: fresh.reference,
        service: fresh.service,
        unit: fresh.unit,
        channel: fresh.channel,
        isPublic: fresh.isPublic,
        dueAt: due.toISOString(),
        dueDay,
        clocks,
      },
      ...(fresh.help && { private: { help: fresh.help } }),
    };
    if (await insertCase(db, { fresh, event: received, alongside: alongside?.(fresh) }))
      return fresh;
  }
  throw new AppError(platformErrors.unexpected);
}
