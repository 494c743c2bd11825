import type { City } from "#features/cities";
import { createPerson, personByEmail } from "#features/identity";
import type { Db } from "#platform/db";
import { appendEvent } from "#platform/events";
import { isUuid, uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import type { Platform } from "#platform/platform";
import { sameBytes, type Vault } from "#platform/secrets";
import {
  confirmFollower,
  deleteFollower,
  findFollower,
  upsertFollower,
  type Follower,
} from "../repo/following.ts";

type Deps = Pick<Platform, "db" | "clock" | "vault" | "wake">;

export type FollowRequest = {
  readonly caseId: string;
  readonly locale: Locale;
} & (
  | { readonly by: "person"; readonly person: string }
  /** Already in the form of `normaliseEmail`; not known to be theirs until the mail is answered. */
  | { readonly by: "email"; readonly email: string }
);

function macOf(vault: Vault, city: string, id: string): Buffer {
  return Buffer.from(vault.blindIndex("follow", `${city}\0${id}`).subarray(0, 16));
}

/** Where a follower confirms and ends following; only mails to that follower carry it. */
export function followPath(vault: Vault, city: string, follower: string): string {
  return `/follow/${follower}.${macOf(vault, city, follower).toString("base64url")}`;
}

/** The follower a link was made for; undefined when it is not one of ours, or has ended. */
export async function followerOfToken(
  { db, vault }: Pick<Deps, "db" | "vault">,
  city: string,
  token: string,
): Promise<Follower | undefined> {
  const [id = "", mac = ""] = token.split(".");
  if (!isUuid(id) || !sameBytes(macOf(vault, city, id), Buffer.from(mac, "base64url"))) return;
  return findFollower(db, city, id);
}

async function personOf(tx: Db, deps: Deps, city: City, request: FollowRequest): Promise<string> {
  if (request.by === "person") return request.person;
  const { email, locale } = request;
  const known = await personByEmail(tx, deps.vault, city.slug, email);
  const contact = { name: null, email, phone: null };
  const now = deps.clock.now();
  return known ?? createPerson(tx, deps.vault, { city: city.slug, contact, locale, now });
}

/**
 * Asks to be told of a case. A signed-in resident follows at once; an address alone gets a mail
 * first, so that nobody is signed up by somebody else. The answer never tells who is known.
 */
export async function followReport(deps: Deps, city: City, request: FollowRequest): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    const person = await personOf(tx, deps, city, request);
    const follower = await upsertFollower(tx, {
      city: city.slug,
      id: uuidv7(now),
      caseId: request.caseId,
      person,
      confirmedAt: null,
      at: now,
    });
    if (follower.confirmedAt !== null) return;
    if (request.by === "person") await confirmFollower(tx, city.slug, follower.id, now);
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: request.by === "person" ? "report.follow-confirmed" : "report.followed",
      at: now,
      actor: { kind: "resident", id: person },
      public: { caseId: request.caseId },
      private: { person, follower: follower.id, locale: request.locale },
    });
  });
  deps.wake();
}

/** The press of the button behind the mailed link. Pressing twice changes nothing. */
export async function confirmFollow(deps: Deps, city: City, follower: Follower): Promise<void> {
  const now = deps.clock.now();
  const { caseId, person, id } = follower;
  await deps.db.transaction().execute(async (tx) => {
    if (!(await confirmFollower(tx, city.slug, id, now))) return;
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "report.follow-confirmed",
      at: now,
      actor: { kind: "resident", id: person },
      public: { caseId },
      private: { person, follower: id, locale: null },
    });
  });
  deps.wake();
}

export async function unfollow(deps: Deps, city: City, follower: Follower): Promise<void> {
  const now = deps.clock.now();
  const { caseId, person, id } = follower;
  await deps.db.transaction().execute(async (tx) => {
    await deleteFollower(tx, city.slug, id);
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "report.unfollowed",
      at: now,
      actor: { kind: "resident", id: person },
      public: { caseId },
      private: { person },
    });
  });
  deps.wake();
}
