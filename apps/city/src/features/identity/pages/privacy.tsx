import type { Hono } from "hono";
import { m } from "#messages";
import { AppError } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import { requireRecentFactor } from "../access.ts";
import { identityErrors } from "../errors.ts";
import type { PageDeps } from "../identity.ts";
import { erasePerson, exportPerson, findRecords } from "../privacy.ts";
import { purposeSchema } from "../schema.ts";
import { problem, problemFrom, statusOf, type Problem } from "../views/problems.tsx";
import { ConfirmErasureView, PrivacyView } from "../views/privacy.tsx";
import { exportResponse } from "./account.tsx";

const path = "/desk/admin/privacy";

type Typed = { who: string; purpose: string; problems: readonly Problem[] };

function privacyPage(c: AppContext, typed: Typed) {
  return renderPage(c, {
    title: () => m.identity_privacy_title(),
    view: () => <PrivacyView {...typed} isErased={c.req.query("erased") === "1"} />,
    status: statusOf(typed.problems),
    hasErrors: typed.problems.length > 0,
    unlisted: true,
    address: path,
  });
}

function confirmPage(c: AppContext, typed: { who: string; purpose: string; count: number }) {
  return renderPage(c, {
    title: () => m.identity_privacy_erase_title(),
    view: () => <ConfirmErasureView {...typed} />,
    unlisted: true,
    address: path,
  });
}

/** One form, three acts: a copy, the question before an erasure, and the erasure. */
async function answer(deps: PageDeps, c: AppContext) {
  const admin = requireRecentFactor(c, ["city-admin"]);
  const city = c.get("city");
  const values = await formValues(c);
  const [who, act] = [oneOf(values, "who").trim(), oneOf(values, "act")];
  const purpose = purposeSchema.safeParse(oneOf(values, "purpose"));
  const typed = { who, purpose: oneOf(values, "purpose") };
  const refuse = (refusal: Problem) => privacyPage(c, { ...typed, problems: [refusal] });
  if (who === "") return refuse(problem("who", () => m.identity_field_who_error()));
  if (!purpose.success) return refuse(problem("purpose", () => m.identity_error_purpose_needed()));
  const people = await findRecords(deps, city, who);
  if (people.length === 0)
    return refuse(problemFrom(new AppError(identityErrors.personUnknown), "who"));
  const by = { kind: "officer", id: admin.id } as const;
  const request = { city, people, by, purpose: purpose.data };
  if (act === "export") return exportResponse(c, await exportPerson(deps, deps.privacy, request));
  if (act !== "erase-confirmed") return confirmPage(c, { ...typed, count: people.length });
  await erasePerson(deps, deps.privacy, request);
  return c.redirect(`${path}?erased=1`, 303);
}

export function privacyPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get(path, (c) => {
    requireRecentFactor(c, ["city-admin"]);
    return privacyPage(c, { who: "", purpose: "", problems: [] });
  });
  routes.post(path, (c) => answer(deps, c));
}
