import type { Hono } from "hono";
import { wordsIn } from "#features/cities";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isLocale } from "#platform/locale";
import { renderPage } from "#web/page";
import { changeEmail, changeOwnDetails } from "../account.ts";
import { requireRecentFactor, requireViewer } from "../access.ts";
import { isDemo } from "../demo.ts";
import type { PageDeps } from "../identity.ts";
import { readPerson, type Person } from "../people.ts";
import { erasePerson, exportPerson, recordsOf, type PrivacyRequest } from "../privacy.ts";
import { selectPasskeysOf } from "../repo/passkeys.ts";
import { selectSessionsOf } from "../repo/sessions.ts";
import { codeSchema, contactSchema, emailSchema, type Officer, type Subject } from "../schema.ts";
import { renewRecoveryCodes } from "../second-factor.ts";
import { attemptEmail, requestCode } from "../sign-in.ts";
import {
  ChangeEmailView,
  EraseView,
  ErasedView,
  OfficerAccountView,
  ResidentAccountView,
  type ResidentAccountProps,
} from "../views/account.tsx";
import { problem, problemFrom, problemsOf, statusOf, type Problem } from "../views/problems.tsx";
import { CodeView } from "../views/sign-in.tsx";
import { recoveryCodesPage } from "./second-factor.tsx";
import { countByAddress } from "./steps.ts";

/** The signed-in resident; officers have no contact of their own here. */
async function requireResident(deps: PageDeps, c: AppContext): Promise<Person> {
  const viewer = requireViewer(c);
  if (viewer.kind !== "resident") throw new AppError(platformErrors.notAllowed);
  const person = await readPerson(deps.db, deps.vault, c.get("city").slug, viewer.person);
  if (!person) throw new AppError(platformErrors.signInNeeded);
  return person;
}

async function sharedProps(deps: PageDeps, c: AppContext, subject: Subject) {
  const city = c.get("city");
  const sessions = await selectSessionsOf(deps.db, city.slug, subject, c.get("now"));
  return {
    passkeys: await selectPasskeysOf(deps.db, city.slug, subject),
    sessionCount: sessions.length,
    timeZone: city.timeZone,
    isSaved: c.req.query("saved") === "1",
  };
}

async function residentPage(
  deps: PageDeps,
  c: AppContext,
  person: Person,
  form: Pick<ResidentAccountProps, "typed" | "problems">,
) {
  const shared = await sharedProps(deps, c, { kind: "resident", id: person.id });
  return renderPage(c, {
    title: () => m.identity_account_title(),
    view: () => <ResidentAccountView {...shared} {...form} contact={person.contact} />,
    status: statusOf(form.problems),
    hasErrors: form.problems.length > 0,
    islands: ["passkey"],
    unlisted: true,
    address: "/account",
  });
}

async function officerPage(deps: PageDeps, c: AppContext, officer: Officer) {
  const shared = await sharedProps(deps, c, { kind: "officer", id: officer.id });
  const unit = c.get("city").units.find((each) => each.code === officer.unit);
  const unitName = unit ? wordsIn(unit.names, c.get("locale")) : officer.unit;
  return renderPage(c, {
    title: () => m.identity_account_title(),
    view: () => <OfficerAccountView {...shared} officer={officer} unitName={unitName} />,
    islands: ["passkey"],
    unlisted: true,
    address: "/account",
  });
}

async function saveDetails(deps: PageDeps, c: AppContext) {
  const person = await requireResident(deps, c);
  const values = await formValues(c);
  const [name, phone, locale] = [
    oneOf(values, "name"),
    oneOf(values, "phone"),
    oneOf(values, "locale"),
  ];
  const typed = { name, phone, locale: isLocale(locale) ? locale : person.locale };
  const parsed = contactSchema.safeParse(typed);
  if (!parsed.success)
    return residentPage(deps, c, person, { typed, problems: problemsOf(parsed.error) });
  await changeOwnDetails(deps, c.get("city"), person.id, { ...parsed.data, locale: typed.locale });
  return c.redirect("/account?saved=1", 303);
}

function changeEmailPage(c: AppContext, email: string, problems: readonly Problem[]) {
  return renderPage(c, {
    title: () => m.identity_account_email_change(),
    view: () => <ChangeEmailView email={email} problems={problems} />,
    status: statusOf(problems),
    hasErrors: problems.length > 0,
    unlisted: true,
    address: "/account/email",
  });
}

async function askForNewEmail(deps: PageDeps, c: AppContext) {
  const person = await requireResident(deps, c);
  const typed = oneOf(await formValues(c), "email");
  const email = emailSchema.safeParse(typed);
  if (!email.success)
    return changeEmailPage(c, typed, [problem("email", () => m.identity_field_email_error())]);
  try {
    countByAddress(deps, c);
    const [city, locale] = [c.get("city"), c.get("locale")];
    const token = await requestCode(deps, { city, email: email.data, locale, person: person.id });
    deps.cookies.keepAttempt(c, token);
  } catch (error) {
    return changeEmailPage(c, typed, [problemFrom(error, "email")]);
  }
  return c.redirect("/account/email/code", 303);
}

async function newEmailCodePage(deps: PageDeps, c: AppContext, problems: readonly Problem[]) {
  const token = deps.cookies.attempt(c);
  const email = token ? await attemptEmail(deps, c.get("city").slug, token) : null;
  return renderPage(c, {
    title: () => m.identity_code_title(),
    view: () => (
      <CodeView
        action="/account/email/code"
        again="/account/email"
        email={email}
        next=""
        problems={problems}
        isDemo={isDemo(deps.processIsDemo, c.get("city"))}
      />
    ),
    status: statusOf(problems),
    hasErrors: problems.length > 0,
    unlisted: true,
    address: "/account/email/code",
  });
}

async function takeNewEmail(deps: PageDeps, c: AppContext) {
  const person = await requireResident(deps, c);
  const code = codeSchema.safeParse(oneOf(await formValues(c), "code"));
  if (!code.success)
    return newEmailCodePage(deps, c, [problem("code", () => m.identity_field_code_error())]);
  try {
    countByAddress(deps, c);
    const token = deps.cookies.attempt(c) ?? "";
    await changeEmail(deps, { city: c.get("city"), person: person.id, token, code: code.data });
  } catch (error) {
    return newEmailCodePage(deps, c, [problemFrom(error, "code")]);
  }
  deps.cookies.dropAttempt(c);
  return c.redirect("/account?saved=1", 303);
}

async function ownRequest(deps: PageDeps, c: AppContext): Promise<PrivacyRequest> {
  const person = await requireResident(deps, c);
  const city = c.get("city");
  return {
    city,
    people: await recordsOf(deps.db, city, person.id),
    by: { kind: "resident", id: person.id },
    purpose: "own request",
  };
}

/** An export as a file; `no-store` keeps it out of every cache on the way. */
export function exportResponse(c: AppContext, data: object): Response {
  c.header("content-disposition", 'attachment; filename="tugon-my-data.json"');
  c.header("cache-control", "no-store");
  c.header("content-type", "application/json; charset=utf-8");
  return c.body(`${JSON.stringify(data, null, 2)}\n`);
}

export function accountPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/account", async (c) => {
    const viewer = requireViewer(c);
    if (viewer.kind === "officer") return officerPage(deps, c, viewer.officer);
    const person = await requireResident(deps, c);
    const { name, phone } = person.contact;
    const typed = { name: name ?? "", phone: phone ?? "", locale: person.locale };
    return residentPage(deps, c, person, { typed, problems: [] });
  });
  routes.post("/account", (c) => saveDetails(deps, c));
  routes.get("/account/email", async (c) => {
    await requireResident(deps, c);
    return changeEmailPage(c, "", []);
  });
  routes.post("/account/email", (c) => askForNewEmail(deps, c));
  routes.get("/account/email/code", async (c) => {
    await requireResident(deps, c);
    return newEmailCodePage(deps, c, []);
  });
  routes.post("/account/email/code", (c) => takeNewEmail(deps, c));
  routes.post("/account/recovery-codes", async (c) => {
    const officer = requireRecentFactor(c);
    return recoveryCodesPage(c, await renewRecoveryCodes(deps, officer), "/account");
  });
  routes.post("/account/data", async (c) =>
    exportResponse(c, await exportPerson(deps, deps.privacy, await ownRequest(deps, c))),
  );
  routes.get("/account/erase", async (c) => {
    await requireResident(deps, c);
    return renderPage(c, {
      title: () => m.identity_erase_title(),
      view: () => <EraseView />,
      unlisted: true,
    });
  });
  routes.post("/account/erase", async (c) => {
    if (oneOf(await formValues(c), "confirmed") !== "yes") return c.redirect("/account/erase", 303);
    await erasePerson(deps, deps.privacy, await ownRequest(deps, c));
    deps.cookies.dropSession(c);
    c.set("chrome", { signedInAs: null, area: "public" });
    return renderPage(c, {
      title: () => m.identity_erased_title(),
      view: () => <ErasedView />,
      unlisted: true,
      address: "/",
    });
  });
}
