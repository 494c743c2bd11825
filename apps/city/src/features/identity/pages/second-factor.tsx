import type { Hono } from "hono";
import { wordsIn } from "#features/cities";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { PageDeps } from "../identity.ts";
import { isFactorRecent } from "../rules.ts";
import { codeSchema } from "../schema.ts";
import {
  authenticatorSetUp,
  enterAuthenticatorCode,
  enterRecoveryCode,
  factorState,
  type FactorStep,
} from "../second-factor.ts";
import { problem, problemFrom, statusOf, type Problem } from "../views/problems.tsx";
import { FactorView, RecoveryCodesView, SetUpView } from "../views/second-factor.tsx";
import { countByAddress, homeOf, wantedPath, withNext } from "./steps.ts";

const path = "/sign-in/second-factor";

/** The officer who is half-way in, or who confirms again; anybody else signs in first. */
function stepOf(c: AppContext): FactorStep {
  const session = c.get("session");
  if (!session?.officer) throw new AppError(platformErrors.signInNeeded);
  return { city: c.get("city"), officer: session.officer, session };
}

/**
 * A first authenticator may be set up by who has no second factor at all, or has just shown one:
 * otherwise a stolen mailbox would be enough to add one's own.
 */
function maySetUp(step: FactorStep, hasPasskey: boolean, now: Date): boolean {
  return !hasPasskey || isFactorRecent(step.session.factorAt, now);
}

async function factorPage(
  deps: PageDeps,
  c: AppContext,
  next: string,
  problems: readonly Problem[],
) {
  const step = stepOf(c);
  const state = await factorState(deps, step.city.slug, step.officer.id);
  const setUp =
    !state.hasAuthenticator && maySetUp(step, state.hasPasskey, c.get("now"))
      ? await authenticatorSetUp(deps, wordsIn(step.city.names, "en"), step.officer)
      : null;
  return renderPage(c, {
    title: () => (setUp ? m.identity_setup_title() : m.identity_factor_title()),
    view: () =>
      setUp ? (
        <SetUpView setUp={setUp} next={next} problems={problems} />
      ) : (
        <FactorView state={state} next={next} problems={problems} />
      ),
    status: statusOf(problems),
    hasErrors: problems.length > 0,
    islands: ["passkey"],
    unlisted: true,
    address: withNext(path, next),
  });
}

async function takeCode(deps: PageDeps, c: AppContext) {
  const step = stepOf(c);
  const values = await formValues(c);
  const next = wantedPath(oneOf(values, "next"));
  const code = codeSchema.safeParse(oneOf(values, "code"));
  if (!code.success)
    return factorPage(deps, c, next, [problem("code", () => m.identity_field_code_error())]);
  const state = await factorState(deps, step.city.slug, step.officer.id);
  if (!state.hasAuthenticator && !maySetUp(step, state.hasPasskey, c.get("now")))
    throw new AppError(platformErrors.notAllowed);
  try {
    countByAddress(deps, c);
    const entered = await enterAuthenticatorCode(deps, step, code.data);
    deps.cookies.keepSession(c, entered.session, "officer");
    const onward = next || homeOf("officer");
    if (!entered.recoveryCodes) return c.redirect(onward, 303);
    return recoveryCodesPage(c, entered.recoveryCodes, onward);
  } catch (error) {
    return factorPage(deps, c, next, [problemFrom(error, "code")]);
  }
}

/** Shown in the answer itself and kept nowhere: there is no second look. */
export function recoveryCodesPage(c: AppContext, codes: readonly string[], next: string) {
  c.header("cache-control", "no-store");
  return renderPage(c, {
    title: () => m.identity_recovery_title(),
    view: () => <RecoveryCodesView codes={codes} next={next} />,
    unlisted: true,
    address: "/account",
  });
}

async function takeRecoveryCode(deps: PageDeps, c: AppContext) {
  const step = stepOf(c);
  const values = await formValues(c);
  const next = wantedPath(oneOf(values, "next"));
  try {
    countByAddress(deps, c);
    const session = await enterRecoveryCode(deps, step, oneOf(values, "recovery"));
    deps.cookies.keepSession(c, session, "officer");
    return c.redirect(next || homeOf("officer"), 303);
  } catch (error) {
    return factorPage(deps, c, next, [problemFrom(error, "recovery")]);
  }
}

export function secondFactorPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get(path, (c) => factorPage(deps, c, wantedPath(c.req.query("next")), []));
  routes.post(path, (c) => takeCode(deps, c));
  routes.post(`${path}/recovery`, (c) => takeRecoveryCode(deps, c));
}
