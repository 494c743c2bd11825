import type { Hono } from "hono";
import { requireRecentFactor } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, type AppContext, type AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { selectEndpoint, selectEndpoints } from "../repo/endpoints.ts";
import type { Endpoint } from "../schema.ts";
import {
  addEndpoint,
  changeEndpoint,
  removeEndpoint,
  rotateSecret,
  turnOffEndpoint,
  turnOnEndpoint,
  type By,
} from "../service/endpoints.ts";
import { EndpointsView, SecretView } from "../views/endpoints.tsx";
import { endpointPath, webhooksPath } from "../views/paths.ts";
import { formPage, nothingTyped, readForm, typedOf } from "./form.tsx";

/** Whoever adds an endpoint sends the city's news to it: the factor must be fresh. */
export function byAdmin(c: AppContext): By {
  return { admin: requireRecentFactor(c, ["city-admin"]), city: c.get("city") };
}

export async function endpointOf({ db }: Deps, c: AppContext): Promise<Endpoint> {
  const id = c.req.param("id") ?? "";
  const endpoint = isUuid(id) ? await selectEndpoint(db, c.get("city").slug, id) : undefined;
  if (!endpoint) throw new AppError(platformErrors.notFound);
  return endpoint;
}

type Shown = { readonly id: string; readonly name: string; readonly secret: string };

function secretPage(c: AppContext, shown: Shown, lead: () => string) {
  c.header("cache-control", "no-store");
  return renderPage(c, {
    title: () => m.webhooks_secret_title({ name: shown.name }),
    view: () => <SecretView {...shown} lead={lead()} />,
    unlisted: true,
    address: endpointPath(shown.id),
  });
}

export function endpointPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(webhooksPath, async (c) => {
    const { city } = byAdmin(c);
    const endpoints = await selectEndpoints(deps.db, city.slug);
    return renderPage(c, {
      title: () => m.webhooks_title(),
      view: () => <EndpointsView endpoints={endpoints} timeZone={city.timeZone} />,
      unlisted: true,
    });
  });

  routes.get(`${webhooksPath}/new`, (c) => {
    byAdmin(c);
    return formPage(c, { id: null, typed: nothingTyped, problems: [] });
  });

  routes.post(`${webhooksPath}/new`, async (c) => {
    const by = byAdmin(c);
    const read = readForm(await formValues(c), deps.reachOf(by.city));
    if (!read.ok) return formPage(c, { id: null, ...read });
    const { id, secret } = await addEndpoint(deps, by, read.input);
    return secretPage(c, { id, secret, name: read.input.name }, m.webhooks_secret_lead);
  });

  routes.get(`${webhooksPath}/:id/edit`, async (c) => {
    byAdmin(c);
    const endpoint = await endpointOf(deps, c);
    return formPage(c, { id: endpoint.id, typed: typedOf(endpoint), problems: [] });
  });

  routes.post(`${webhooksPath}/:id/edit`, async (c) => {
    const by = byAdmin(c);
    const { id } = await endpointOf(deps, c);
    const read = readForm(await formValues(c), deps.reachOf(by.city));
    if (!read.ok) return formPage(c, { id, ...read });
    await changeEndpoint(deps, by, id, read.input);
    return c.redirect(`${endpointPath(id)}?done=saved`, 303);
  });

  routes.post(`${webhooksPath}/:id/rotate`, async (c) => {
    const by = byAdmin(c);
    const { id, name } = await endpointOf(deps, c);
    const secret = await rotateSecret(deps, by, id);
    return secretPage(c, { id, name, secret }, m.webhooks_secret_rotated_lead);
  });

  routes.post(`${webhooksPath}/:id/turn-on`, async (c) => {
    const by = byAdmin(c);
    const { id } = await endpointOf(deps, c);
    await turnOnEndpoint(deps, by, id);
    return c.redirect(`${endpointPath(id)}?done=on`, 303);
  });

  routes.post(`${webhooksPath}/:id/turn-off`, async (c) => {
    const by = byAdmin(c);
    const { id } = await endpointOf(deps, c);
    await turnOffEndpoint(deps, by, id);
    return c.redirect(`${endpointPath(id)}?done=off`, 303);
  });

  routes.post(`${webhooksPath}/:id/delete`, async (c) => {
    const by = byAdmin(c);
    const { id } = await endpointOf(deps, c);
    await removeEndpoint(deps, by, id);
    return c.redirect(webhooksPath, 303);
  });
}
