import type { Hono } from "hono";
import { m } from "#messages";
import { formValues, manyOf, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import { requireRecentFactor } from "../access.ts";
import { createApiKey, revokeApiKey } from "../api-keys.ts";
import type { PageDeps } from "../identity.ts";
import { selectApiKeys } from "../repo/api-keys.ts";
import { apiKeySchema, apiScopes } from "../schema.ts";
import { ApiKeyMadeView, ApiKeysView, type ApiKeysProps } from "../views/api-keys.tsx";
import { problemsOf, statusOf } from "../views/problems.tsx";

const path = "/desk/admin/api-keys";

async function keysPage(
  deps: PageDeps,
  c: AppContext,
  form: Pick<ApiKeysProps, "typed" | "problems">,
) {
  const city = c.get("city");
  const keys = await selectApiKeys(deps.db, city.slug);
  return renderPage(c, {
    title: () => m.identity_keys_title(),
    view: () => <ApiKeysView {...form} keys={keys} timeZone={city.timeZone} />,
    status: statusOf(form.problems),
    hasErrors: form.problems.length > 0,
    unlisted: true,
    address: path,
  });
}

export function apiKeyPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get(path, (c) => {
    requireRecentFactor(c, ["city-admin"]);
    return keysPage(deps, c, { typed: { name: "", scopes: apiScopes }, problems: [] });
  });
  routes.post(path, async (c) => {
    const admin = requireRecentFactor(c, ["city-admin"]);
    const values = await formValues(c);
    const typed = { name: oneOf(values, "name"), scopes: manyOf(values, "scopes") };
    const input = apiKeySchema.safeParse(typed);
    if (!input.success) return keysPage(deps, c, { typed, problems: problemsOf(input.error) });
    const secret = await createApiKey(deps, admin, c.get("city"), input.data);
    c.header("cache-control", "no-store");
    return renderPage(c, {
      title: () => m.identity_keys_made_title({ name: input.data.name }),
      view: () => <ApiKeyMadeView name={input.data.name} secret={secret} />,
      unlisted: true,
      address: path,
    });
  });
  routes.post(`${path}/revoke`, async (c) => {
    const admin = requireRecentFactor(c, ["city-admin"]);
    await revokeApiKey(deps, admin, c.get("city"), oneOf(await formValues(c), "id"));
    deps.keyring.forget();
    return c.redirect(path, 303);
  });
}
