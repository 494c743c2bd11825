import type { City } from "#features/cities";
import { AppError, platformErrors } from "#platform/errors";
import { isUuid } from "#platform/ids";
import type { Deps } from "./deps.ts";
import { readPerson, type Person } from "./people.ts";
import { findOfficer, listOfficers } from "./repo/officers.ts";
import { selectDemoPeople, selectPerson } from "./repo/people.ts";
import type { Officer, Subject } from "./schema.ts";
import { startSession } from "./sessions.ts";

/** Both must say so: the process that was started as a demo, and the city made for it. */
export function isDemo(processIsDemo: boolean, city: City): boolean {
  return processIsDemo && city.isDemo;
}

export type DemoAccounts = {
  readonly officers: readonly Officer[];
  readonly residents: readonly Person[];
};

export async function demoAccounts(
  { db, vault }: Pick<Deps, "db" | "vault">,
  city: City,
): Promise<DemoAccounts> {
  const officers = await listOfficers(db, city.slug);
  const ids = await selectDemoPeople(db, city.slug);
  const people = await Promise.all(ids.map((id) => readPerson(db, vault, city.slug, id)));
  return {
    officers: officers.filter((officer) => officer.isActive),
    residents: people.filter((person) => person !== null),
  };
}

/** Signs in as a demo account without any factor. The caller has checked `isDemo`. */
export async function signInAsDemo(deps: Deps, city: City, account: Subject): Promise<string> {
  if (!isUuid(account.id)) throw new AppError(platformErrors.notFound);
  const exists =
    account.kind === "officer"
      ? (await findOfficer(deps.db, city.slug, account.id))?.isActive
      : (await selectPerson(deps.db, city.slug, account.id))?.isDemo;
  if (!exists) throw new AppError(platformErrors.notFound);
  const now = deps.clock.now();
  const session = await deps.db
    .transaction()
    .execute((tx) =>
      startSession(tx, { city: city.slug, subject: account, via: "demo", isComplete: true, now }),
    );
  deps.wake();
  return session;
}
