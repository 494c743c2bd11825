import { randomInt } from "node:crypto";
import type { City } from "#features/cities";
import type { Db, Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { secretToken, uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import { digest, sameBytes, type Vault } from "#platform/secrets";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import { createPerson, emailIndexOf, personByEmail } from "./people.ts";
import {
  countAttempts,
  emptyCodeEvents,
  insertAttempt,
  markAttemptUsed,
  selectAttempt,
  takeTry,
} from "./repo/attempts.ts";
import { findOfficerByEmail } from "./repo/officers.ts";
import { codeLifetimeMs, codeWindowMs, maxCodesPerWindow, maxCodeTries } from "./rules.ts";
import type { Subject } from "./schema.ts";
import { startSession } from "./sessions.ts";
import "./events.ts";

export type CodeRequest = {
  readonly city: City;
  /** Already in the form of `normaliseEmail`. */
  readonly email: string;
  readonly locale: Locale;
  /** Set when a signed-in resident proves a new address. */
  readonly person?: string;
};

function codeIndexOf(vault: Vault, attempt: string, code: string): Uint8Array {
  return vault.blindIndex("sign-in-code", `${attempt}\0${code}`);
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/**
 * Sends a code to a mailbox, known or not: the answer is the same, so nobody learns who has an
 * account. Returns the secret that ties the code to this browser; a code read over somebody's
 * shoulder is useless in another one.
 */
export async function requestCode(deps: Deps, request: CodeRequest): Promise<string> {
  const { db, clock, vault } = deps;
  const { email, locale, person } = request;
  const city = request.city.slug;
  const now = clock.now();
  const emailIndex = emailIndexOf(vault, email);
  const since = new Date(now.getTime() - codeWindowMs);
  if ((await countAttempts(db, city, emailIndex, since)) >= maxCodesPerWindow)
    throw new AppError(platformErrors.tooMany);
  const id = uuidv7(now);
  const token = secretToken();
  const code = randomInt(1_000_000).toString().padStart(6, "0");
  await db.transaction().execute(async (tx) => {
    await insertAttempt(tx, {
      city,
      id,
      tokenDigest: digest(token),
      purpose: person === undefined ? "sign-in" : "change-email",
      person: person ?? null,
      emailIndex,
      email: vault.sealOwn(email),
      codeIndex: codeIndexOf(vault, id, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + codeLifetimeMs),
    });
    await appendEvent(tx, {
      city,
      stream: id,
      seq: 1,
      type: "identity.code-requested",
      at: now,
      actor: { kind: "system", id: "identity" },
      public: {},
      private: { email: base64(vault.sealOwn(email)), code: base64(vault.sealOwn(code)), locale },
    });
  });
  deps.wake();
  return token;
}

/** The address a code went to, for the page that asks for the code; null when that is over. */
export async function attemptEmail(
  { db, vault }: Pick<Deps, "db" | "vault">,
  city: string,
  token: string,
): Promise<string | null> {
  const attempt = await selectAttempt(db, city, digest(token));
  return attempt?.email ? vault.openOwn(attempt.email) : null;
}

type Proven = { readonly id: string; readonly email: string; readonly person: string | null };

/** Checks a typed code; throws what is wrong with it. */
export async function checkCode(
  { db, clock, vault }: Pick<Deps, "db" | "clock" | "vault">,
  city: string,
  typed: { token: string; code: string; purpose: "sign-in" | "change-email" },
): Promise<Proven> {
  const attempt = await selectAttempt(db, city, digest(typed.token));
  if (!attempt || attempt.purpose !== typed.purpose) throw new AppError(identityErrors.codeExpired);
  if (attempt.usedAt || !attempt.email) throw new AppError(identityErrors.codeUsed);
  if (attempt.expiresAt <= clock.now()) throw new AppError(identityErrors.codeExpired);
  const tries = await takeTry(db, city, attempt.id, maxCodeTries);
  if (tries === null) throw new AppError(identityErrors.codeSpent);
  if (!sameBytes(attempt.codeIndex, codeIndexOf(vault, attempt.id, typed.code)))
    throw tries >= maxCodeTries
      ? new AppError(identityErrors.codeSpent)
      : new AppError(identityErrors.codeWrong, { left: maxCodeTries - tries });
  return { id: attempt.id, email: vault.openOwn(attempt.email), person: attempt.person };
}

/** A code works once; whoever comes second with the same one is told so. */
export async function useCode(tx: Tx, city: string, attempt: string, now: Date): Promise<void> {
  if (!(await markAttemptUsed(tx, city, attempt, now))) throw new AppError(identityErrors.codeUsed);
  await emptyCodeEvents(tx, city, [attempt]);
}

/** Who owns a proven mailbox: an officer, a resident we know, or a new one. */
async function ownerOf(
  tx: Db,
  vault: Vault,
  mailbox: { city: string; email: string; locale: Locale; now: Date },
): Promise<Subject> {
  const { city, email, locale, now } = mailbox;
  const officer = await findOfficerByEmail(tx, city, email);
  if (officer?.isActive) return { kind: "officer", id: officer.id };
  const known = await personByEmail(tx, vault, city, email);
  if (known) return { kind: "resident", id: known };
  const contact = { name: null, email, phone: null };
  return { kind: "resident", id: await createPerson(tx, vault, { city, contact, locale, now }) };
}

/** Ends the sign-in by code: a session for a resident, half of one for an officer. */
export async function signInWithCode(
  deps: Deps,
  typed: { city: City; token: string; code: string; locale: Locale },
): Promise<{ readonly session: string; readonly subject: Subject }> {
  const city = typed.city.slug;
  const proven = await checkCode(deps, city, { ...typed, purpose: "sign-in" });
  const now = deps.clock.now();
  const signedIn = await deps.db.transaction().execute(async (tx) => {
    await useCode(tx, city, proven.id, now);
    const mailbox = { city, email: proven.email, locale: typed.locale, now };
    const subject = await ownerOf(tx, deps.vault, mailbox);
    const isComplete = subject.kind === "resident";
    const session = await startSession(tx, { city, subject, via: "code", isComplete, now });
    return { session, subject };
  });
  deps.wake();
  return signedIn;
}
