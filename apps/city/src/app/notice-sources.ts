import { countCities, selectCity, type City } from "#features/cities";
import { casesWithPeople, findCase, type Case, type ChaseStep } from "#features/cases";
import { listOfficers, normalisePhone, readPerson, type Officer } from "#features/identity";
import { absencesAt } from "#features/leave";
import type { AskAfterClosing, FollowRequested, NoticeSources, Recipient } from "#features/notices";
import {
  findFollower,
  followedAmong,
  followersOf,
  followPath,
  statusPath,
} from "#features/reports";
import type { Db } from "#platform/db";
import type { EventOf, StoredEvent } from "#platform/events";
import type { Platform } from "#platform/platform";

/** With several cities each has its own host; the only city answers at the public address. */
export async function siteOf(publicUrl: string, tx: Db, city: City): Promise<string> {
  const url = new URL(publicUrl);
  const [host] = city.hosts;
  const isAlone = (await countCities(tx)) === 1;
  if (host !== undefined && !isAlone && !city.hosts.includes(url.hostname)) url.hostname = host;
  return url.href.replace(/\/+$/, "");
}

async function filerOf(
  { vault }: Pick<Platform, "vault">,
  tx: Db,
  city: string,
  caseId: string,
): Promise<Recipient[]> {
  const subject = await findCase(tx, city, caseId);
  if (!subject?.person) return [];
  const person = await readPerson(tx, vault, city, subject.person);
  if (!person) return [];
  const { email, phone } = person.contact;
  const common = {
    role: "filer",
    person: person.id,
    locale: person.locale,
    link: statusPath(vault, city, caseId),
  } as const;
  if (email) return [{ ...common, channel: "email", address: email }];
  return phone ? [{ ...common, channel: "sms", address: normalisePhone(phone) }] : [];
}

/** Whoever confirmed that they want to be told; their mails lead to the public page. */
async function followersTold(
  { vault }: Pick<Platform, "vault">,
  tx: Db,
  city: string,
  caseId: string,
): Promise<Recipient[]> {
  const subject = await findCase(tx, city, caseId);
  if (!subject?.isPublic) return [];
  const told: Recipient[] = [];
  for (const follower of await followersOf(tx, city, caseId)) {
    // The filer is told as such.
    if (follower.person === subject.person) continue;
    const person = await readPerson(tx, vault, city, follower.person);
    if (!person?.contact.email) continue;
    told.push({
      role: "follower",
      person: person.id,
      locale: person.locale,
      link: `/reports/${subject.reference}`,
      unfollowLink: followPath(vault, city, follower.id),
      channel: "email",
      address: person.contact.email,
    });
  }
  return told;
}

async function followRequest(
  { vault }: Pick<Platform, "vault">,
  tx: Db,
  event: StoredEvent,
): Promise<FollowRequested | null> {
  const { city } = event;
  // Notices ask for events of this type only.
  const { follower: id, locale } = (event as EventOf<"report.followed">).private;
  const follower = await findFollower(tx, city, id);
  if (!follower || follower.confirmedAt !== null) return null;
  const subject = await findCase(tx, city, follower.caseId);
  const person = await readPerson(tx, vault, city, follower.person);
  if (!subject?.isPublic || !person?.contact.email) return null;
  return {
    person: person.id,
    email: person.contact.email,
    locale,
    caseId: subject.id,
    reference: subject.reference,
    link: followPath(vault, city, id),
  };
}

type Held = Pick<Case, "unit" | "officer" | "conflicts">;

/** The officers whom a case may reach, and through whom: somebody stands in for those on leave. */
async function officersFor(
  { clock }: Pick<Platform, "clock">,
  tx: Db,
  city: City,
  { conflicts }: Pick<Held, "conflicts">,
) {
  const officers = await listOfficers(tx, city.slug);
  const absences = await absencesAt(tx, city, clock.now());
  const reachable = officers.filter(({ id, isActive }) => isActive && !conflicts.includes(id));
  return {
    reachable,
    atWork: (group: readonly Officer[]) => {
      const acting = new Set(group.map(({ id }) => absences.actingFor(id)));
      return reachable.filter(({ id }) => acting.has(id));
    },
  };
}

/** Who holds the case, or stands for it: nobody is left out because a post is empty. */
async function remindedOf(
  platform: Pick<Platform, "clock">,
  tx: Db,
  city: City,
  subject: Held,
  step: ChaseStep,
): Promise<readonly Officer[]> {
  const { reachable, atWork } = await officersFor(platform, tx, city, subject);
  const holder = reachable.filter(({ id }) => id === subject.officer);
  const heads = reachable.filter(({ role, unit }) => role === "unit-head" && unit === subject.unit);
  const staff = reachable.filter(({ role, unit }) => role === "officer" && unit === subject.unit);
  const admins = reachable.filter(({ role }) => role === "city-admin");
  const inTurn =
    step === "city-admin"
      ? [admins]
      : step === "unit-head"
        ? [heads, admins]
        : [holder, heads, staff, admins];
  return inTurn.map(atWork).find((group) => group.length > 0) ?? [];
}

async function officerAtWork(
  platform: Pick<Platform, "clock">,
  tx: Db,
  city: City,
  subject: Held,
  officer: string,
): Promise<Officer | undefined> {
  const { reachable, atWork } = await officersFor(platform, tx, city, subject);
  return atWork(reachable.filter(({ id }) => id === officer))[0];
}

/** Brings together for notices what the features know, so that notices need not know them. */
export function noticeSources(platform: Platform, askAfterClosing: AskAfterClosing): NoticeSources {
  return {
    findCity: selectCity,
    siteOf: (tx, city) => siteOf(platform.publicUrl, tx, city),
    findCase,
    casesHeardOf: async (tx, city, caseIds) =>
      new Set([
        ...(await casesWithPeople(tx, city, caseIds)),
        ...(await followedAmong(tx, city, caseIds)),
      ]),
    audience: async (tx, { city, stream }) => [
      ...(await filerOf(platform, tx, city, stream)),
      ...(await followersTold(platform, tx, city, stream)),
    ],
    followRequest: (tx, event) => followRequest(platform, tx, event),
    reminded: (tx, city, subject, step) => remindedOf(platform, tx, city, subject, step),
    officerAtWork: (tx, city, subject, id) => officerAtWork(platform, tx, city, subject, id),
    deskLink: (caseId) => `/desk/cases/${caseId}`,
    askAfterClosing,
  };
}
