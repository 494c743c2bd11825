import type { Hono } from "hono";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import { demoAccounts, isDemo, signInAsDemo } from "../demo.ts";
import type { PageDeps } from "../identity.ts";
import { deleteSession, deleteSessionsOf } from "../repo/sessions.ts";
import { codeSchema, emailSchema, type Subject } from "../schema.ts";
import { attemptEmail, requestCode, signInWithCode } from "../sign-in.ts";
import { problem, problemFrom, statusOf, type Problem } from "../views/problems.tsx";
import { CodeView, SignInView } from "../views/sign-in.tsx";
import { countByAddress, homeOf, wantedPath, withNext } from "./steps.ts";

type Typed = {
  readonly email: string;
  readonly next: string;
  readonly problems: readonly Problem[];
};

async function signInPage(deps: PageDeps, c: AppContext, typed: Typed) {
  const city = c.get("city");
  const demo = isDemo(deps.processIsDemo, city) ? await demoAccounts(deps, city) : null;
  return renderPage(c, {
    title: () => m.identity_sign_in_title(),
    view: () => <SignInView {...typed} demo={demo} />,
    status: statusOf(typed.problems),
    hasErrors: typed.problems.length > 0,
    islands: ["passkey"],
    address: withNext("/sign-in", typed.next),
  });
}

async function codePage(deps: PageDeps, c: AppContext, next: string, problems: readonly Problem[]) {
  const token = deps.cookies.attempt(c);
  const email = token ? await attemptEmail(deps, c.get("city").slug, token) : null;
  return renderPage(c, {
    title: () => m.identity_code_title(),
    view: () => (
      <CodeView
        action="/sign-in/code"
        again="/sign-in"
        email={email}
        next={next}
        problems={problems}
        isDemo={isDemo(deps.processIsDemo, c.get("city"))}
      />
    ),
    status: statusOf(problems),
    hasErrors: problems.length > 0,
    unlisted: true,
    address: withNext("/sign-in/code", next),
  });
}

/** The first step: an e-mail address, answered alike whether we know it or not. */
async function askForCode(deps: PageDeps, c: AppContext) {
  const values = await formValues(c);
  const next = wantedPath(oneOf(values, "next"));
  const typed = oneOf(values, "email");
  const email = emailSchema.safeParse(typed);
  const refuse = (refusal: Problem) =>
    signInPage(deps, c, { email: typed, next, problems: [refusal] });
  if (!email.success) return refuse(problem("email", () => m.identity_field_email_error()));
  try {
    countByAddress(deps, c);
    const request = { city: c.get("city"), email: email.data, locale: c.get("locale") };
    deps.cookies.keepAttempt(c, await requestCode(deps, request));
  } catch (error) {
    return refuse(problemFrom(error, "email"));
  }
  return c.redirect(withNext("/sign-in/code", next), 303);
}

/** Opens the session's cookie and says where to go; an officer's second factor comes in between. */
export function enter(
  deps: PageDeps,
  c: AppContext,
  entered: { session: string; subject: Subject; next: string; isComplete: boolean },
): string {
  const { session, subject, next, isComplete } = entered;
  deps.cookies.keepSession(c, session, subject.kind);
  deps.cookies.dropAttempt(c);
  return isComplete ? next || homeOf(subject.kind) : withNext("/sign-in/second-factor", next);
}

async function takeCode(deps: PageDeps, c: AppContext) {
  const values = await formValues(c);
  const next = wantedPath(oneOf(values, "next"));
  const code = codeSchema.safeParse(oneOf(values, "code"));
  if (!code.success)
    return codePage(deps, c, next, [problem("code", () => m.identity_field_code_error())]);
  const token = deps.cookies.attempt(c) ?? "";
  try {
    countByAddress(deps, c);
    const typed = { city: c.get("city"), token, code: code.data, locale: c.get("locale") };
    const signedIn = await signInWithCode(deps, typed);
    const isComplete = signedIn.subject.kind === "resident";
    return c.redirect(enter(deps, c, { ...signedIn, next, isComplete }), 303);
  } catch (error) {
    return codePage(deps, c, next, [problemFrom(error, "code")]);
  }
}

async function enterDemo(deps: PageDeps, c: AppContext) {
  const city = c.get("city");
  // Outside the demo this address does not exist, and says nothing about what it would do.
  if (!isDemo(deps.processIsDemo, city)) throw new AppError(platformErrors.notFound);
  const values = await formValues(c);
  const officer = oneOf(values, "officer");
  const subject: Subject = officer
    ? { kind: "officer", id: officer }
    : { kind: "resident", id: oneOf(values, "resident") };
  const session = await signInAsDemo(deps, city, subject);
  const next = wantedPath(oneOf(values, "next"));
  return c.redirect(enter(deps, c, { session, subject, next, isComplete: true }), 303);
}

export function signInPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/sign-in", async (c) => {
    const next = wantedPath(c.req.query("next"));
    const viewer = c.get("viewer");
    if (viewer.kind !== "anonymous") return c.redirect(next || homeOf(viewer.kind), 303);
    return signInPage(deps, c, { email: "", next, problems: [] });
  });
  routes.post("/sign-in", (c) => askForCode(deps, c));
  routes.get("/sign-in/code", (c) => codePage(deps, c, wantedPath(c.req.query("next")), []));
  routes.post("/sign-in/code", (c) => takeCode(deps, c));
  routes.post("/sign-in/demo", (c) => enterDemo(deps, c));
  routes.post("/sign-out", async (c) => {
    const session = c.get("session");
    if (session) await deleteSession(deps.db, c.get("city").slug, session.id);
    deps.cookies.dropSession(c);
    return c.redirect("/", 303);
  });
  routes.post("/sign-out/everywhere", async (c) => {
    const session = c.get("session");
    if (session) await deleteSessionsOf(deps.db, c.get("city").slug, session.subject);
    deps.cookies.dropSession(c);
    return c.redirect("/", 303);
  });
}
