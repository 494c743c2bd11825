import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { City } from "#features/cities";
import { AppError } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import { findOfficer } from "./repo/officers.ts";
import {
  deletePasskey,
  insertChallenge,
  insertPasskey,
  notePasskeyUse,
  selectPasskey,
  selectPasskeysOf,
  takeChallenge,
} from "./repo/passkeys.ts";
import { selectPerson } from "./repo/people.ts";
import { challengeLifetimeMs } from "./rules.ts";
import type { PasskeyAnswer, PasskeyRegistration, Subject } from "./schema.ts";
import { replaceSession, type Session } from "./sessions.ts";
import "./events.ts";

/** The address a passkey belongs to: WebAuthn's relying party, one per city's host name. */
export type RelyingParty = { readonly id: string; readonly origin: string };

/** The scheme that residents see is known by the public address: a proxy may have taken TLS off. */
export function relyingPartyOf(publicUrl: string, host: string): RelyingParty {
  const { protocol } = new URL(publicUrl);
  const { origin, hostname } = new URL(`${protocol}//${host}`);
  return { id: hostname, origin };
}

/** COSE numbers of EdDSA, ES256 and RS256: what authenticators in people's hands offer. */
const algorithms = [-8, -7, -257];

async function rememberChallenge(
  { db, clock }: Pick<Deps, "db" | "clock">,
  city: string,
  challenge: string,
  session: string | null,
): Promise<string> {
  const now = clock.now();
  const id = uuidv7(now);
  const expiresAt = new Date(now.getTime() + challengeLifetimeMs);
  await insertChallenge(db, { city, id, challenge, session, expiresAt });
  return id;
}

/**
 * What the browser needs to make a passkey. It must be discoverable and verify its holder: it
 * stands for both factors.
 */
export async function passkeyCreation(
  deps: Pick<Deps, "db" | "clock">,
  ask: { city: City; party: RelyingParty; session: Session; label: string; displayName: string },
) {
  const city = ask.city.slug;
  const { subject } = ask.session;
  const options = await generateRegistrationOptions({
    rpName: ask.city.names.en,
    rpID: ask.party.id,
    userID: new TextEncoder().encode(subject.id),
    userName: ask.label,
    userDisplayName: ask.displayName,
    attestationType: "none",
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: await selectPasskeysOf(deps.db, city, subject),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { id: await rememberChallenge(deps, city, options.challenge, ask.session.id), options };
}

/** Keeps the passkey that a browser has made. */
export async function addPasskey(
  deps: Deps,
  add: { city: City; party: RelyingParty; session: Session; answer: PasskeyRegistration },
): Promise<void> {
  const city = add.city.slug;
  const now = deps.clock.now();
  const known = await takeChallenge(deps.db, city, add.answer.id, now);
  if (!known || known.session !== add.session.id) throw new AppError(identityErrors.passkeyRefused);
  const verified = await verifyRegistrationResponse({
    response: add.answer.response,
    expectedChallenge: known.challenge,
    expectedOrigin: add.party.origin,
    expectedRPID: add.party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(refused);
  if (!verified.verified) throw new AppError(identityErrors.passkeyRefused);
  const { credential } = verified.registrationInfo;
  const { subject } = add.session;
  await deps.db.transaction().execute(async (tx) => {
    if (await selectPasskey(tx, city, credential.id))
      throw new AppError(identityErrors.passkeyRefused);
    await insertPasskey(tx, {
      city,
      id: credential.id,
      kind: subject.kind,
      subject: subject.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: [...(credential.transports ?? [])],
      createdAt: now,
    });
    await appendEvent(tx, {
      city,
      stream: uuidv7(now),
      seq: 1,
      type: "identity.passkey-added",
      at: now,
      actor: subject,
      public: { kind: subject.kind },
      private: { subject: subject.id },
    });
  });
  deps.wake();
}

/** What the browser needs to sign in with a passkey; who it is, the passkey will say. */
export async function passkeyRequest(
  deps: Pick<Deps, "db" | "clock">,
  ask: { city: City; party: RelyingParty },
) {
  const options = await generateAuthenticationOptions({
    rpID: ask.party.id,
    userVerification: "required",
  });
  return {
    id: await rememberChallenge(deps, ask.city.slug, options.challenge, null),
    options,
  };
}

/** Signs in with a passkey, which counts as both factors. Returns the session's secret. */
export async function signInWithPasskey(
  deps: Deps,
  enter: { city: City; party: RelyingParty; session: Session | null; answer: PasskeyAnswer },
): Promise<{ readonly session: string; readonly subject: Subject }> {
  const city = enter.city.slug;
  const now = deps.clock.now();
  const known = await takeChallenge(deps.db, city, enter.answer.id, now);
  const passkey = await selectPasskey(deps.db, city, enter.answer.response.id);
  if (!known || known.session !== null || !passkey)
    throw new AppError(identityErrors.passkeyRefused);
  const verified = await verifyAuthenticationResponse({
    response: enter.answer.response,
    expectedChallenge: known.challenge,
    expectedOrigin: enter.party.origin,
    expectedRPID: enter.party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: Uint8Array.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
    },
  }).catch(refused);
  const subject: Subject = { kind: passkey.kind, id: passkey.subject };
  if (!verified.verified || !(await isPresent(deps, city, subject)))
    throw new AppError(identityErrors.passkeyRefused);
  const session = await deps.db.transaction().execute(async (tx) => {
    const use = {
      seenCounter: passkey.counter,
      counter: verified.authenticationInfo.newCounter,
      at: now,
    };
    if (!(await notePasskeyUse(tx, city, passkey.id, use)))
      throw new AppError(identityErrors.passkeyRefused);
    return replaceSession(tx, enter.session, { city, subject, via: "passkey", now });
  });
  deps.wake();
  return { session, subject };
}

async function isPresent({ db }: Pick<Deps, "db">, city: string, subject: Subject) {
  if (subject.kind === "officer")
    return Boolean((await findOfficer(db, city, subject.id))?.isActive);
  return Boolean((await selectPerson(db, city, subject.id))?.key);
}

export async function removePasskey(
  deps: Deps,
  city: City,
  owner: Subject,
  id: string,
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    if (!(await deletePasskey(tx, city.slug, owner, id))) return;
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "identity.passkey-removed",
      at: now,
      actor: owner,
      public: { kind: owner.kind },
      private: { subject: owner.id },
    });
  });
  deps.wake();
}

/** The library throws on every forged, stale or foreign answer; to a visitor they are one thing. */
function refused(cause: unknown): never {
  throw new AppError(identityErrors.passkeyRefused, {}, { cause });
}
