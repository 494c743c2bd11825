import type { City } from "#features/cities";
import { findOfficer, type Officer } from "#features/identity";
import type { Db, Tx } from "#platform/db";
import type { EventOf, StoredEvent, Subscriber } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Platform } from "#platform/platform";
import type { Locale } from "#platform/locale";
import {
  composeCaseMessage,
  composeFollowRequest,
  composeSignInCode,
  type AskAfterClosing,
} from "./compose.ts";
import { deliveryJob } from "./deliver.ts";
import { isNewsStill } from "./freshness.ts";
import { insertNotice } from "./repo.ts";
import type { CaseFacts, Message, NoticeChannel, Recipient } from "./schema.ts";
import { sealNotice } from "./sealing.ts";
import { holdUntil, isUndoing } from "./taken-back.ts";
import { toldTypes, type ToldType } from "./templates/index.ts";

/**
 * What notices need from other features; the composition root brings it. All of it reads through the
 * given transaction: the embedded database has one connection, and waiting for another is for ever.
 */
export type NoticeSources = {
  readonly findCity: (tx: Db, slug: string) => Promise<City | undefined>;
  /** The address of a city's site, without a slash at its end. */
  readonly siteOf: (tx: Db, city: City) => Promise<string>;
  readonly findCase: (tx: Db, city: string, id: string) => Promise<CaseFacts | undefined>;
  /** Of these cases, those with a filer, followers or an officer: nobody hears of the others. */
  readonly casesHeardOf: (
    tx: Db,
    city: string,
    caseIds: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  /** The residents of a case: who filed it and who follows it. */
  readonly audience: (tx: Db, event: StoredEvent) => Promise<readonly Recipient[]>;
  /** Who asked to be told of a case and has to prove the address; null when that is over. */
  readonly followRequest: (tx: Db, event: StoredEvent) => Promise<FollowRequested | null>;
  /** Those inside whom a reminder of a case is for, or the news that nobody holds it. */
  readonly reminded: (
    tx: Db,
    city: City,
    subject: CaseFacts,
    step: EventOf<"case.chased">["public"]["step"],
  ) => Promise<readonly Pick<Officer, "email" | "locale">[]>;
  /** This officer, or who stands in for them; nobody when the account is closed. */
  readonly officerAtWork: (
    tx: Db,
    city: City,
    subject: CaseFacts,
    id: string,
  ) => Promise<Pick<Officer, "id" | "email" | "locale"> | undefined>;
  /** The desk's page of a case. */
  readonly deskLink: (caseId: string) => string;
  readonly askAfterClosing: AskAfterClosing;
};

export type FollowRequested = {
  readonly person: string;
  readonly email: string;
  readonly locale: Locale;
  readonly caseId: string;
  readonly reference: string;
  /** A path of the city's site, where the request is confirmed. */
  readonly link: string;
};

type Deps = Pick<Platform, "vault" | "clock" | "jobs"> & { readonly sources: NoticeSources };

function isNews(event: StoredEvent, now: Date): boolean {
  const isImported = event.actor.kind === "system" && event.actor.id === "import";
  const channel = (event.public as { channel?: string }).channel;
  return !isImported && !isUndoing(event) && channel !== "import" && isNewsStill(event.at, now);
}

/** The unit of an assignment is news to residents only when it changed. */
function concernsResidents(event: EventOf<ToldType>): boolean {
  return event.type !== "case.assigned" || event.public.fromUnit !== event.public.unit;
}

async function officerToTell(
  tx: Db,
  sources: NoticeSources,
  city: City,
  event: EventOf<ToldType>,
  subject: CaseFacts,
): Promise<Recipient[]> {
  const id = event.type === "case.assigned" ? event.public.officer : subject.officer;
  const by = event.actor.kind === "officer" ? event.actor.id : null;
  if (id === null || id === by) return [];
  const officer = await sources.officerAtWork(tx, city, subject, id);
  if (!officer || officer.id === by) return [];
  return [toOfficer(officer.email, officer.locale, sources.deskLink(event.stream))];
}

/** What was taken up again or came back is nobody's yet: whoever hands out work is told. */
async function headsOf(
  tx: Db,
  sources: NoticeSources,
  city: City,
  subject: CaseFacts,
  link: string,
): Promise<Recipient[]> {
  const heads = await sources.reminded(tx, city, subject, "unit-head");
  return heads.map(({ email, locale }) => toOfficer(email, locale, link));
}

function toOfficer(address: string, locale: Locale, link: string): Recipient {
  return { role: "officer", channel: "email", person: null, address, locale, link };
}

type Draft = {
  readonly event: StoredEvent;
  readonly template: string;
  readonly caseId: string | null;
  readonly person: string | null;
  readonly channel: NoticeChannel;
  readonly address: string;
  readonly locale: Locale;
  readonly message: Message;
  readonly unfollowLink: string | null;
};

export function addressIndex(deps: Pick<Platform, "vault">, address: string): Uint8Array {
  return deps.vault.blindIndex("notice", address.trim().toLowerCase());
}

/** Writes the notice down and queues its delivery, both or neither, and once. */
async function queueNotice(tx: Tx, deps: Deps, draft: Draft): Promise<void> {
  const { event, person, address, message } = draft;
  const now = deps.clock.now();
  const index = addressIndex(deps, address);
  const recipient = await sealNotice(tx, deps.vault, event.city, person, address);
  const sealed = await sealNotice(tx, deps.vault, event.city, person, JSON.stringify(message));
  // Erased in the meantime: there is nobody left to tell.
  if (!recipient || !sealed) return;
  const id = uuidv7(now);
  const to = Buffer.from(index).toString("base64url").slice(0, 22);
  const fresh = await insertNotice(tx, {
    city: event.city,
    id,
    dedupe: `${event.stream}/${event.seq}/${draft.template}/${draft.channel}/${to}`,
    channel: draft.channel,
    template: draft.template,
    person,
    caseId: draft.caseId,
    locale: draft.locale,
    recipient,
    recipientIndex: index,
    message: sealed,
    unfollowLink: draft.unfollowLink,
    state: "queued",
    at: now,
  });
  if (!fresh) return;
  await deps.jobs.send(tx, deliveryJob, { city: event.city, notice: id }, holdUntil(event));
}

/** Which case an event is about: a reminder has a stream of its own. */
function caseOf(event: EventOf<ToldType>): string {
  return event.type === "case.chased" ? event.public.caseId : event.stream;
}

/** A note is for those alone whom it names; who wrote it knows it. */
async function mentionedIn(tx: Tx, event: EventOf<"case.noted">, link: string) {
  // Emptied when what was private is erased.
  const { mentions = [] } = event.private as Partial<typeof event.private>;
  const others = mentions.filter((id) => id !== event.actor.id);
  const found = await Promise.all(others.map((id) => findOfficer(tx, event.city, id)));
  return found.flatMap((officer) =>
    officer?.isActive ? [toOfficer(officer.email, officer.locale, link)] : [],
  );
}

async function recipientsOf(
  tx: Tx,
  { sources }: Deps,
  city: City,
  event: EventOf<ToldType>,
  subject: CaseFacts,
): Promise<readonly Recipient[]> {
  const link = sources.deskLink(caseOf(event));
  if (event.type === "case.chased") {
    const reminded = await sources.reminded(tx, city, subject, event.public.step);
    return reminded.map(({ email, locale }) => toOfficer(email, locale, link));
  }
  if (event.type === "case.noted") return mentionedIn(tx, event, link);
  if (event.type === "case.conflict-declared")
    return event.private?.holder ? officerToTell(tx, sources, city, event, subject) : [];
  if (event.type === "case.proposed") return headsOf(tx, sources, city, subject, link);
  if (event.type === "case.sent-back") return officerToTell(tx, sources, city, event, subject);
  return [
    ...(concernsResidents(event) ? await sources.audience(tx, event) : []),
    ...(event.type === "case.reopened" || event.type === "case.returned"
      ? await headsOf(tx, sources, city, subject, link)
      : await officerToTell(tx, sources, city, event, subject)),
  ];
}

async function tellOfCase(tx: Tx, deps: Deps, city: City, event: EventOf<ToldType>): Promise<void> {
  const { sources } = deps;
  const caseId = caseOf(event);
  const subject = await sources.findCase(tx, event.city, caseId);
  if (!subject) return;
  const recipients = await recipientsOf(tx, deps, city, event, subject);
  if (recipients.length === 0) return;
  const site = await sources.siteOf(tx, city);
  for (const recipient of recipients) {
    const message = composeCaseMessage({
      event,
      city,
      subject,
      recipient,
      site,
      askAfterClosing: sources.askAfterClosing,
    });
    if (!message) continue;
    await queueNotice(tx, deps, {
      event,
      template: recipient.role === "officer" ? `officer:${event.type}` : event.type,
      caseId,
      person: recipient.person,
      channel: recipient.channel,
      address: recipient.address,
      locale: recipient.locale,
      message,
      unfollowLink: recipient.unfollowLink ? site + recipient.unfollowLink : null,
    });
  }
}

export const signInCodeTemplate = "identity.code-requested";

type CodeRequested = { readonly email: string; readonly code: string; readonly locale: Locale };

async function sendCode(tx: Tx, deps: Deps, city: City, event: StoredEvent): Promise<void> {
  const { email, code, locale } = event.private as Partial<CodeRequested>;
  // Emptied by identity once the code is used or stale.
  if (!email || !code || !locale) return;
  const open = (sealed: string) => deps.vault.openOwn(Buffer.from(sealed, "base64"));
  await queueNotice(tx, deps, {
    event,
    template: signInCodeTemplate,
    caseId: null,
    person: null,
    channel: "email",
    address: open(email),
    locale,
    message: composeSignInCode(city, open(code), locale),
    unfollowLink: null,
  });
}

const followRequestTemplate = "report.followed";

async function askFollower(tx: Tx, deps: Deps, city: City, event: StoredEvent): Promise<void> {
  const asked = await deps.sources.followRequest(tx, event);
  if (!asked) return;
  const { person, email, locale, caseId, reference } = asked;
  const link = (await deps.sources.siteOf(tx, city)) + asked.link;
  await queueNotice(tx, deps, {
    event,
    template: followRequestTemplate,
    caseId,
    person,
    channel: "email",
    address: email,
    locale,
    message: composeFollowRequest(city, { reference, link, locale }),
    unfollowLink: null,
  });
}

/** For officers alone, whoever else hears of the case. */
const insideTypes: readonly string[] = [
  "case.assigned",
  "case.chased",
  "case.conflict-declared",
  "case.noted",
  "case.proposed",
  "case.sent-back",
];

/**
 * Leaves out the cases that nobody hears of, most of those that programs file, with one look at all
 * of them.
 */
async function heardOf(
  tx: Tx,
  { sources }: Deps,
  city: string,
  events: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const isAboutCase = ({ type }: StoredEvent) => toldTypes.some((told) => told === type);
  const caseIds = new Set(events.filter(isAboutCase).map((event) => event.stream));
  if (caseIds.size === 0) return events;
  const heard = await sources.casesHeardOf(tx, city, [...caseIds]);
  return events.filter(
    (event) => !isAboutCase(event) || insideTypes.includes(event.type) || heard.has(event.stream),
  );
}

/** Turns events into notices, each exactly once. */
export function createNoticeSubscriber(deps: Deps): Subscriber {
  return {
    name: "notices",
    types: [...toldTypes, signInCodeTemplate, followRequestTemplate],
    handle: async (tx, events) => {
      const news = events.filter((event) => isNews(event, deps.clock.now()));
      const [first] = news;
      // One city per batch. Its profile is long: it is read when there is something to tell.
      const heard = first ? await heardOf(tx, deps, first.city, news) : [];
      const city = heard[0] && (await deps.sources.findCity(tx, heard[0].city));
      if (!city) return;
      for (const event of heard) {
        if (event.type === signInCodeTemplate) await sendCode(tx, deps, city, event);
        else if (event.type === followRequestTemplate) await askFollower(tx, deps, city, event);
        // The subscriber gets no other types than those it named.
        else await tellOfCase(tx, deps, city, event as EventOf<ToldType>);
      }
    },
  };
}
