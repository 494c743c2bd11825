import type { Hono } from "hono";
import type { z } from "zod";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { requireRecentFactor, requireViewer } from "../access.ts";
import type { PageDeps } from "../identity.ts";
import {
  addPasskey,
  passkeyCreation,
  passkeyRequest,
  relyingPartyOf,
  removePasskey,
  signInWithPasskey,
  type RelyingParty,
} from "../passkeys.ts";
import { readPerson } from "../people.ts";
import { passkeyAnswerSchema, passkeyRegistrationSchema } from "../schema.ts";
import type { Session } from "../sessions.ts";
import { countByAddress, wantedPath } from "./steps.ts";
import { enter } from "./sign-in.tsx";

const maxBodyBytes = 65_536;

async function jsonOf<Schema extends z.ZodType>(
  c: AppContext,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await c.req.text();
  if (text.length > maxBodyBytes) throw new AppError(platformErrors.tooLarge);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError(platformErrors.invalidInput, {}, { cause });
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new AppError(platformErrors.invalidInput, {}, { cause: parsed.error });
  return parsed.data;
}

function partyOf(deps: PageDeps, c: AppContext): RelyingParty {
  return relyingPartyOf(deps.publicUrl, c.req.header("host") ?? new URL(c.req.url).host);
}

/** Who may add a passkey: a resident, or an officer who has just shown the second factor. */
function ownSession(c: AppContext): Session {
  const viewer = requireViewer(c);
  if (viewer.kind === "officer") requireRecentFactor(c);
  const session = c.get("session");
  if (!session) throw new AppError(platformErrors.signInNeeded);
  return session;
}

async function labelOf(deps: PageDeps, session: Session, city: string) {
  if (session.officer) return { label: session.officer.email, displayName: session.officer.name };
  const person = await readPerson(deps.db, deps.vault, city, session.subject.id);
  const label = person?.contact.email ?? person?.contact.phone ?? session.subject.id;
  return { label, displayName: person?.contact.name ?? label };
}

export function passkeyRoutes(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.post("/sign-in/passkey/options", async (c) => {
    countByAddress(deps, c);
    return c.json(await passkeyRequest(deps, { city: c.get("city"), party: partyOf(deps, c) }));
  });
  routes.post("/sign-in/passkey", async (c) => {
    countByAddress(deps, c);
    const answer = await jsonOf(c, passkeyAnswerSchema);
    const signedIn = await signInWithPasskey(deps, {
      city: c.get("city"),
      party: partyOf(deps, c),
      session: c.get("session"),
      answer,
    });
    const next = wantedPath(c.req.query("next"));
    return c.json({
      next: enter(deps, c, { ...signedIn, next, isComplete: true }),
    });
  });
  routes.post("/account/passkeys/options", async (c) => {
    const session = ownSession(c);
    const city = c.get("city");
    const label = await labelOf(deps, session, city.slug);
    return c.json(
      await passkeyCreation(deps, { city, party: partyOf(deps, c), session, ...label }),
    );
  });
  routes.post("/account/passkeys", async (c) => {
    const session = ownSession(c);
    const answer = await jsonOf(c, passkeyRegistrationSchema);
    await addPasskey(deps, { city: c.get("city"), party: partyOf(deps, c), session, answer });
    return c.json({ next: "/account?saved=1" });
  });
  routes.post("/account/passkeys/remove", async (c) => {
    const { subject } = ownSession(c);
    await removePasskey(deps, c.get("city"), subject, oneOf(await formValues(c), "id"));
    return c.redirect("/account?saved=1", 303);
  });
}
