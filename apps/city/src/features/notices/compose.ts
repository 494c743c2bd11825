import { wordsIn, type City } from "#features/cities";
import { inLocale, m } from "#messages";
import type { EventOf } from "#platform/events";
import type { Locale } from "#platform/locale";
import { formatDate } from "#web/i18n";
import type { Letter, Names, Occasion, Question } from "./letter.ts";
import { letterHtml } from "./render/html.tsx";
import { letterText, type Frame } from "./render/text.ts";
import type { CaseFacts, Message, NoticeChannel, Recipient } from "./schema.ts";
import { plainForSms } from "./sms.ts";
import { followRequest } from "./templates/follow-request.ts";
import { signInCode } from "./templates/sign-in-code.ts";
import { writeLetter, type ToldType } from "./templates/index.ts";
import { saidBy } from "./templates/said.ts";
import { reword } from "./wording/reword.ts";

function namesFor(city: City, subject: CaseFacts, event: EventOf<ToldType>, locale: Locale): Names {
  const unit = city.units.find((candidate) => candidate.code === subject.unit);
  const service = city.services.find((candidate) => candidate.code === subject.service);
  const due = formatDate(subject.dueAt, city.timeZone);
  return {
    ...saidBy(event, due),
    city: wordsIn(city.names, locale),
    unit: unit ? wordsIn(unit.names, locale) : subject.unit,
    service: service ? wordsIn(service.names, locale) : subject.service,
    charterItem: service ? wordsIn(service.charterItem, locale) : null,
    due,
    phone: city.contact.phone,
    reference: subject.reference,
  };
}

function contactLine(city: City, locale: Locale): string {
  const { phone, email, counter } = city.contact;
  return m.notices_contact({ phone, email, counter: wordsIn(counter, locale) });
}

function toMessage(letter: Letter, channel: NoticeChannel, frame: Frame, locale: Locale) {
  if (channel === "sms")
    return letter.sms === null
      ? null
      : { subject: letter.subject, text: plainForSms(letter.sms), html: null };
  return {
    subject: letter.subject,
    text: letterText(letter, frame),
    html: letterHtml(letter, frame, locale),
  };
}

function whyLine(recipient: Recipient, names: { reference: string; city: string }): string {
  switch (recipient.role) {
    case "filer":
      return m.notices_why_filer(names);
    case "follower":
      return m.notices_why_follower(names);
    case "officer":
      return m.notices_why_officer(names);
  }
}

/** What whoever filed is asked once their case has ended; `link` is their page. Runs in their language. */
export type AskAfterClosing = (link: string) => Question;

const endings: readonly ToldType[] = ["case.done", "case.declined", "case.closed"];

function isAsked(type: ToldType, { role, channel }: Recipient): boolean {
  return role === "filer" && channel === "email" && endings.includes(type);
}

/**
 * The message about an event of a case for one recipient, in their language; null when it does not
 * concern them. `site` is the city's address, without a slash at its end.
 */
export function composeCaseMessage(about: {
  readonly event: EventOf<ToldType>;
  readonly city: City;
  readonly subject: CaseFacts;
  readonly recipient: Recipient;
  readonly site: string;
  readonly askAfterClosing: AskAfterClosing;
}): Message | null {
  const { event, city, subject, recipient, site, askAfterClosing } = about;
  const { locale } = recipient;
  return inLocale(locale, () => {
    const names = namesFor(city, subject, event, locale);
    const written = writeLetter({ event, city, subject, recipient, names } as Occasion<ToldType>);
    if (!written) return null;
    const own = recipient.role === "filer" ? city.wording?.[event.type] : undefined;
    const letter = own ? reword(written, own, names, locale) : written;
    const link = recipient.link === null ? null : site + recipient.link;
    const frame: Frame = {
      greeting: m.notices_greeting(),
      city: names.city,
      link,
      question: link !== null && isAsked(event.type, recipient) ? askAfterClosing(link) : null,
      contact: contactLine(city, locale),
      why: whyLine(recipient, names),
      unfollow: recipient.unfollowLink
        ? { label: m.notices_unfollow(), href: site + recipient.unfollowLink }
        : null,
    };
    return toMessage(letter, recipient.channel, frame, locale);
  });
}

export function composeSignInCode(city: City, code: string, locale: Locale): Message {
  return inLocale(locale, () => {
    const name = wordsIn(city.names, locale);
    const letter = signInCode(name, code);
    const frame: Frame = {
      greeting: m.notices_greeting(),
      city: name,
      link: null,
      question: null,
      contact: contactLine(city, locale),
      why: m.notices_why_code({ city: name }),
      unfollow: null,
    };
    return {
      subject: letter.subject,
      text: letterText(letter, frame),
      html: letterHtml(letter, frame, locale),
    };
  });
}

/** The mail that a follower confirms with; `link` is a whole address. */
export function composeFollowRequest(
  city: City,
  request: { readonly reference: string; readonly link: string; readonly locale: Locale },
): Message {
  const { reference, link, locale } = request;
  return inLocale(locale, () => {
    const name = wordsIn(city.names, locale);
    const letter = followRequest(name, reference);
    const frame: Frame = {
      greeting: m.notices_greeting(),
      city: name,
      link,
      question: null,
      contact: contactLine(city, locale),
      why: m.notices_why_follow_request({ city: name }),
      unfollow: null,
    };
    return {
      subject: letter.subject,
      text: letterText(letter, frame),
      html: letterHtml(letter, frame, locale),
    };
  });
}
