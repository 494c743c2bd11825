import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { City } from "#features/cities";
import { AppError } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Vault } from "#platform/secrets";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import {
  acceptStep,
  clearFailures,
  deleteSecondFactor,
  insertSecondFactor,
  noteFailure,
  replaceRecoveryCodes,
  selectSecondFactor,
  useRecoveryCode,
} from "./repo/second-factors.ts";
import { deletePasskeysOf, selectPasskeysOf } from "./repo/passkeys.ts";
import { deleteSessionsOf } from "./repo/sessions.ts";
import { factorBlockMs, maxFactorFailures } from "./rules.ts";
import type { Officer } from "./schema.ts";
import { replaceSession, type Session } from "./sessions.ts";
import "./events.ts";

const secretBytes = 20; // RFC 4226, section 4, R6: 160 bits recommended
const recoveryCodes = 8;

function totpOf(issuer: string, label: string, secret: Secret): TOTP {
  return new TOTP({ issuer, label, secret, algorithm: "SHA1", digits: 6, period: 30 });
}

/** An officer whose session still lacks, or renews, the second factor. */
export type FactorStep = {
  readonly city: City;
  readonly officer: Officer;
  readonly session: Session;
};

export type FactorState = {
  readonly hasAuthenticator: boolean;
  readonly hasPasskey: boolean;
};

export async function factorState(
  { db }: Pick<Deps, "db">,
  city: string,
  officer: string,
): Promise<FactorState> {
  const factor = await selectSecondFactor(db, city, officer);
  const passkeys = await selectPasskeysOf(db, city, { kind: "officer", id: officer });
  return { hasAuthenticator: Boolean(factor?.confirmedAt), hasPasskey: passkeys.length > 0 };
}

export type AuthenticatorSetUp = { readonly uri: string; readonly secret: string };

/** What the authenticator app scans or is told; null once it is set up. */
export async function authenticatorSetUp(
  { db, vault }: Pick<Deps, "db" | "vault">,
  issuer: string,
  officer: Officer,
): Promise<AuthenticatorSetUp | null> {
  const fresh = new Secret({ size: secretBytes });
  await insertSecondFactor(db, {
    city: officer.city,
    officer: officer.id,
    secret: vault.sealOwn(fresh.base32),
  });
  const factor = await selectSecondFactor(db, officer.city, officer.id);
  if (!factor || factor.confirmedAt) return null;
  const secret = vault.openOwn(factor.secret);
  const totp = totpOf(issuer, officer.email, Secret.fromBase32(secret));
  return { uri: totp.toString(), secret };
}

async function checkNotBlocked(deps: Deps, officer: Officer) {
  const factor = await selectSecondFactor(deps.db, officer.city, officer.id);
  if (factor?.blockedUntil && factor.blockedUntil > deps.clock.now())
    throw new AppError(identityErrors.factorBlocked);
  return factor;
}

async function refuse(deps: Deps, officer: Officer): Promise<AppError> {
  const until = new Date(deps.clock.now().getTime() + factorBlockMs);
  await noteFailure(deps.db, officer.city, officer.id, maxFactorFailures, until);
  return new AppError(identityErrors.factorWrong);
}

function recoveryIndex(vault: Vault, officer: string, code: string): Uint8Array {
  return vault.blindIndex("recovery-code", `${officer}\0${normaliseRecoveryCode(code)}`);
}

function normaliseRecoveryCode(code: string): string {
  return code.toLowerCase().replace(/[^a-z2-7]/g, "");
}

/** Fifty random bits each, in letters and digits that are hard to confuse: `abcde-fgh23`. */
function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () => {
    const text = Secret.fromHex(randomBytes(7).toString("hex")).base32.toLowerCase();
    return `${text.slice(0, 5)}-${text.slice(5, 10)}`;
  });
}

/**
 * Takes a code of the authenticator app and completes the session. The first one also ends the
 * set-up and returns the recovery codes, in the clear this once.
 */
export async function enterAuthenticatorCode(
  deps: Deps,
  step: FactorStep,
  code: string,
): Promise<{ readonly session: string; readonly recoveryCodes: readonly string[] | null }> {
  const { officer, session } = step;
  const city = step.city.slug;
  const factor = await checkNotBlocked(deps, officer);
  if (!factor) throw new AppError(identityErrors.factorWrong);
  const now = deps.clock.now();
  const totp = totpOf("", officer.email, Secret.fromBase32(deps.vault.openOwn(factor.secret)));
  // One step either way, for clocks that differ (RFC 6238, 5.2).
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) throw await refuse(deps, officer);
  const timeStep = totp.counter({ timestamp: now.getTime() }) + delta;
  const isFirst = factor.confirmedAt === null;
  const codes = isFirst ? newRecoveryCodes() : null;
  const token = await deps.db.transaction().execute(async (tx) => {
    if (!(await acceptStep(tx, city, officer.id, timeStep, now)))
      throw new AppError(identityErrors.factorUsed);
    if (codes) {
      const indexes = codes.map((each) => recoveryIndex(deps.vault, officer.id, each));
      await replaceRecoveryCodes(tx, city, officer.id, indexes);
      await appendEvent(tx, {
        city,
        stream: uuidv7(now),
        seq: 1,
        type: "identity.second-factor-set",
        at: now,
        actor: { kind: "officer", id: officer.id },
        public: { officer: officer.id },
      });
    }
    const subject = { kind: "officer", id: officer.id } as const;
    return replaceSession(tx, session, { city, subject, via: "authenticator", now });
  });
  deps.wake();
  return { session: token, recoveryCodes: codes };
}

/** A recovery code, when the phone is lost: each works once. */
export async function enterRecoveryCode(
  deps: Deps,
  step: FactorStep,
  code: string,
): Promise<string> {
  const { officer, session } = step;
  const city = step.city.slug;
  await checkNotBlocked(deps, officer);
  const now = deps.clock.now();
  const index = recoveryIndex(deps.vault, officer.id, code);
  const token = await deps.db.transaction().execute(async (tx) => {
    if (!(await useRecoveryCode(tx, city, officer.id, index, now))) return null;
    await clearFailures(tx, city, officer.id);
    const subject = { kind: "officer", id: officer.id } as const;
    return replaceSession(tx, session, { city, subject, via: "recovery-code", now });
  });
  if (token === null) throw await refuse(deps, officer);
  deps.wake();
  return token;
}

/** New recovery codes in place of the old ones; the caller has seen a fresh second factor. */
export async function renewRecoveryCodes(
  { db, vault }: Pick<Deps, "db" | "vault">,
  officer: Officer,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  const indexes = codes.map((each) => recoveryIndex(vault, officer.id, each));
  await db
    .transaction()
    .execute((tx) => replaceRecoveryCodes(tx, officer.city, officer.id, indexes));
  return codes;
}

/** For an officer who lost phone and recovery codes: they set up anew at the next sign-in. */
export async function resetSecondFactor(
  deps: Deps,
  admin: Officer,
  officer: Officer,
): Promise<void> {
  const { city, id } = officer;
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    await deleteSecondFactor(tx, city, id);
    await deletePasskeysOf(tx, city, { kind: "officer", id });
    await deleteSessionsOf(tx, city, { kind: "officer", id });
    await appendEvent(tx, {
      city,
      stream: uuidv7(now),
      seq: 1,
      type: "identity.second-factor-reset",
      at: now,
      actor: { kind: "officer", id: admin.id },
      public: { officer: id },
    });
  });
  deps.wake();
}
