import type { Db } from "#platform/db";
import { appendEvent } from "#platform/events";
import { secretToken, uuidv7 } from "#platform/ids";
import { digest } from "#platform/secrets";
import type { Deps } from "./deps.ts";
import { findOfficer } from "./repo/officers.ts";
import { deleteSession, extendSession, insertSession, selectSession } from "./repo/sessions.ts";
import { isWorthExtending, pendingLifetimeMs, sessionEnd } from "./rules.ts";
import type { Officer, SessionVia, Subject } from "./schema.ts";
import "./events.ts";

export type Session = {
  readonly id: string;
  readonly subject: Subject;
  readonly via: SessionVia;
  /** Null for an officer who has not shown the second factor yet. */
  readonly factorAt: Date | null;
  /** The officer it belongs to. */
  readonly officer: Officer | null;
};

export type NewSession = {
  readonly city: string;
  readonly subject: Subject;
  readonly via: SessionVia;
  /** An e-mail code alone opens nothing for an officer: the second factor comes next. */
  readonly isComplete: boolean;
  readonly now: Date;
};

/** Starts a session and returns its secret, which only the visitor's cookie keeps. */
export async function startSession(tx: Db, fresh: NewSession): Promise<string> {
  const { city, subject, via, isComplete, now } = fresh;
  const token = secretToken();
  await insertSession(tx, {
    city,
    id: uuidv7(now),
    tokenDigest: digest(token),
    kind: subject.kind,
    subject: subject.id,
    via,
    createdAt: now,
    seenAt: now,
    expiresAt: isComplete
      ? sessionEnd(subject.kind, now, now)
      : new Date(now.getTime() + pendingLifetimeMs),
    factorAt: isComplete ? now : null,
  });
  if (isComplete && subject.kind === "officer")
    await appendEvent(tx, {
      city,
      stream: uuidv7(now),
      seq: 1,
      type: "identity.officer-signed-in",
      at: now,
      actor: { kind: "officer", id: subject.id },
      public: { officer: subject.id, via },
    });
  return token;
}

/**
 * A complete session in place of an older one of the same browser. The secret changes, so that one
 * learnt before the sign-in was finished is worth nothing.
 */
export async function replaceSession(
  tx: Db,
  old: Session | null,
  fresh: Omit<NewSession, "isComplete">,
): Promise<string> {
  if (old) await deleteSession(tx, fresh.city, old.id);
  return startSession(tx, { ...fresh, isComplete: true });
}

/** Whose session a secret opens; null when ended, unknown, or of an officer who has left. */
export async function readSession(
  deps: Pick<Deps, "db" | "clock">,
  city: string,
  token: string,
): Promise<Session | null> {
  const now = deps.clock.now();
  const row = await selectSession(deps.db, city, digest(token), now);
  if (!row) return null;
  const officer =
    row.kind === "officer" ? ((await findOfficer(deps.db, city, row.subject)) ?? null) : null;
  if (row.kind === "officer" && !officer?.isActive) return null;
  const isPending = row.kind === "officer" && row.factorAt === null;
  if (!isPending && isWorthExtending(row.kind, row.seenAt, now))
    await extendSession(deps.db, city, row.id, {
      seenAt: now,
      expiresAt: sessionEnd(row.kind, row.createdAt, now),
    });
  return {
    id: row.id,
    subject: { kind: row.kind, id: row.subject },
    via: row.via,
    factorAt: row.factorAt,
    officer,
  };
}
