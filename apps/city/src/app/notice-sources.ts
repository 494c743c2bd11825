import type { Cities, City } from "#features/cities";
import { findCase } from "#features/cases";
import { normalisePhone, readPerson } from "#features/identity";
import type { NoticeSources, Recipient } from "#features/notices";
import { statusPath } from "#features/reports";
import type { Db } from "#platform/db";
import type { Platform } from "#platform/platform";

/** With several cities each has its own host; the only city answers at the public address. */
async function siteOf(publicUrl: string, cities: Cities, city: City): Promise<string> {
  const url = new URL(publicUrl);
  const [host] = city.hosts;
  const isAlone = (await cities.slugs()).length === 1;
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

/** Brings together for notices what the features know, so that notices need not know them. */
export function noticeSources(platform: Platform, cities: Cities): NoticeSources {
  return {
    cityOf: cities.get,
    siteOf: (city) => siteOf(platform.publicUrl, cities, city),
    findCase,
    audience: (tx, event) => filerOf(platform, tx, event.city, event.stream),
    deskLink: (caseId) => `/desk/cases/${caseId}`,
  };
}
