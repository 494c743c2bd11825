import type { City } from "#features/cities";
import type { Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent, type Actor } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import { findOfficerByEmail, insertOfficer, lockOfficers, updateOfficer } from "./repo/officers.ts";
import { deleteSessionsOf } from "./repo/sessions.ts";
import { canManageOfficers, isScopeOf, leavesAnAdmin } from "./rules.ts";
import type { Officer, OfficerInput } from "./schema.ts";
import "./events.ts";

/** Adds an officer, who sets up a second factor at the first sign-in. `by` is who is answerable. */
export async function createOfficer(
  deps: Deps,
  city: City,
  input: OfficerInput & { readonly locale: Locale },
  by: Actor,
): Promise<Officer> {
  if (!isScopeOf(city, input)) throw new AppError(identityErrors.unknownUnit);
  const now = deps.clock.now();
  const officer: Officer = { ...input, id: uuidv7(now), city: city.slug, isActive: true };
  await deps.db.transaction().execute(async (tx) => {
    if (await findOfficerByEmail(tx, city.slug, officer.email))
      throw new AppError(identityErrors.emailTaken);
    await insertOfficer(tx, officer, now);
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "identity.officer-added",
      at: now,
      actor: by,
      public: { officer: officer.id, role: officer.role, unit: officer.unit },
    });
  });
  deps.wake();
  return officer;
}

async function changeOfficerRow(
  tx: Tx,
  city: City,
  id: string,
  edit: (officer: Officer) => Officer,
): Promise<Officer> {
  const officers = await lockOfficers(tx, city.slug);
  const officer = officers.find((each) => each.id === id);
  if (!officer) throw new AppError(platformErrors.notFound);
  const changed = edit(officer);
  if (officers.some((each) => each.id !== id && each.email === changed.email))
    throw new AppError(identityErrors.emailTaken);
  if (!leavesAnAdmin(officers, changed)) throw new AppError(identityErrors.lastAdmin);
  await updateOfficer(tx, changed);
  return changed;
}

/** Changes what an officer is called, and what they may see and do from the next page on. */
export async function changeOfficer(
  deps: Deps,
  admin: Officer,
  city: City,
  id: string,
  input: OfficerInput,
): Promise<void> {
  if (!canManageOfficers(admin)) throw new AppError(platformErrors.notAllowed);
  if (!isScopeOf(city, input)) throw new AppError(identityErrors.unknownUnit);
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    await changeOfficerRow(tx, city, id, (officer) => ({ ...officer, ...input }));
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "identity.officer-changed",
      at: now,
      actor: { kind: "officer", id: admin.id },
      public: { officer: id, role: input.role, unit: input.unit, services: input.services },
    });
  });
  deps.wake();
}

/** Closes or opens an officer's account; closing ends every session at once. */
export async function setOfficerActive(
  deps: Deps,
  admin: Officer,
  city: City,
  change: { readonly id: string; readonly isActive: boolean },
): Promise<void> {
  if (!canManageOfficers(admin)) throw new AppError(platformErrors.notAllowed);
  const now = deps.clock.now();
  const { id, isActive } = change;
  await deps.db.transaction().execute(async (tx) => {
    await changeOfficerRow(tx, city, id, (officer) => ({ ...officer, isActive }));
    if (!isActive) await deleteSessionsOf(tx, city.slug, { kind: "officer", id });
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: isActive ? "identity.officer-reactivated" : "identity.officer-deactivated",
      at: now,
      actor: { kind: "officer", id: admin.id },
      public: { officer: id },
    });
  });
  deps.wake();
}
