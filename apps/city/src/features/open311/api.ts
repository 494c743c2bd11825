import { parseRequestForm, parseRequestsQuery } from "@tugon/open311";
import { Hono } from "hono";
import type { City } from "#features/cities";
import { identityErrors, type Identity } from "#features/identity";
import { reportErrors } from "#features/reports";
import { inLocale } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { bodySize, clientAddress, formValues, type AppContext, type AppEnv } from "#platform/http";
import { createLimiter } from "#platform/limits";
import type { Platform } from "#platform/platform";
import { resolveToken } from "./batch.ts";
import { give, refuse } from "./answer.ts";
import { open311Errors } from "./errors.ts";
import { openToAll } from "./open-to-all.ts";
import { postRequest } from "./post-request.ts";
import { selectProfileVersion } from "./repo.ts";
import { findRequest, listRequests, type Reading } from "./requests.ts";
import { definitionOf, discoveryOf, servicesOf } from "./resources.ts";

export type ApiDeps = Platform & Pick<Identity, "checkApiKey">;

const base = "/open311";
const maxBodyBytes = 1024 * 1024;
/** Wrong keys from one address: enough for a slip, too few to guess with. */
const wrongKeys = { burst: 30, perMinute: 30 };

/** The file's name without its format ending. */
function resourceOf(c: AppContext): string {
  return (c.req.param("file") ?? "").replace(/\.(?:xml|json)$/, "");
}

/** One address serves one city, so the argument is not needed; naming another city is a mistake. */
function checkJurisdiction(city: City, given: string | null | undefined): void {
  if (!given || given === city.slug || city.hosts.includes(given.toLowerCase())) return;
  throw new AppError(open311Errors.unknownJurisdiction);
}

/** Our own address as the caller sees it; a host that is not the city's own is not repeated. */
function originOf(c: AppContext, publicUrl: string): string {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  const isOurs = c.get("city").hosts.includes(host.toLowerCase().replace(/:\d+$/, ""));
  return isOurs ? `${new URL(publicUrl).protocol}//${host}` : publicUrl;
}

/** The posted fields. A file is left aside: the standard has no place for one. */
async function fieldsOf(c: AppContext): Promise<Iterable<readonly [string, string]>> {
  if (!c.req.header("content-type")?.startsWith("multipart/"))
    return new URLSearchParams(await c.req.text());
  return Object.entries(await formValues(c)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => typeof one === "string")
      .map((one) => [name, one] as const),
  );
}

export function open311Routes(deps: ApiDeps): Hono<AppEnv> {
  const { db, clock, publicUrl, config } = deps;
  const routes = new Hono<AppEnv>();
  const perKey = createLimiter(clock, {
    burst: config.open311PerMinute,
    perMinute: config.open311PerMinute,
  });
  const guesses = createLimiter(clock, wrongKeys);

  const readingOf = (c: AppContext): Reading => {
    const city = c.get("city");
    checkJurisdiction(city, c.req.query("jurisdiction_id"));
    return { db, city, locale: c.get("locale"), origin: originOf(c, publicUrl) };
  };

  const holderOf = async (c: AppContext, key: string | null) => {
    const city = c.get("city");
    const holder = key === null ? null : await deps.checkApiKey(city, key, "open311-write");
    if (holder) {
      if (perKey.allow(`${city.slug} ${holder.id}`)) return holder;
    } else if (guesses.allow(clientAddress(c, config.trustProxy))) {
      throw new AppError(identityErrors.apiKeyWrong);
    }
    c.header("retry-after", "60");
    throw new AppError(platformErrors.tooMany);
  };

  // Anybody's web application may read; writing takes a key, and no cookie ever counts here.
  routes.use(`${base}/*`, openToAll);

  const discovery = async (c: AppContext) => {
    const { city, locale, origin } = readingOf(c);
    const version = await selectProfileVersion(db, city.slug);
    const found = inLocale(locale, () => discoveryOf(city, `${origin}${base}/v2`, version));
    return give(c, "discovery", found);
  };
  routes.get(`${base}/:file{discovery\\.(?:xml|json)}`, discovery);
  routes.get(`${base}/v2/:file{discovery\\.(?:xml|json)}`, discovery);

  routes.get(`${base}/v2/:file{services\\.(?:xml|json)}`, (c) => {
    const { city, locale } = readingOf(c);
    return give(c, "services", servicesOf(city, locale));
  });

  routes.get(`${base}/v2/services/:file{.+\\.(?:xml|json)}`, (c) => {
    const { city, locale } = readingOf(c);
    const code = resourceOf(c);
    const service = city.services.find((candidate) => candidate.code === code);
    if (!service) throw new AppError(reportErrors.unknownService, { service: code });
    if (service.attributes.length === 0) throw new AppError(open311Errors.noDefinition);
    return give(c, "service_definition", definitionOf(service, locale));
  });

  routes.get(`${base}/v2/:file{requests\\.(?:xml|json)}`, async (c) => {
    const reading = readingOf(c);
    const query = parseRequestsQuery(new URL(c.req.url).searchParams, clock.now());
    if (!query.ok) return refuse(c, query.errors);
    const kind = query.value.extensions ? "extended_requests" : "requests";
    return give(c, kind, await listRequests(reading, query.value));
  });

  routes.get(`${base}/v2/requests/:file{.+\\.(?:xml|json)}`, async (c) => {
    const reading = readingOf(c);
    const extensions = c.req.query("extensions")?.toLowerCase() === "true";
    const found = await findRequest(reading, resourceOf(c), extensions);
    if (!found) throw new AppError(open311Errors.unknownRequest);
    return give(c, extensions ? "extended_requests" : "requests", [found]);
  });

  routes.get(`${base}/v2/tokens/:file{.+\\.(?:xml|json)}`, async (c) => {
    const { city } = readingOf(c);
    return give(c, "tokens", [await resolveToken(deps, city, resourceOf(c))]);
  });

  // The key is judged before anything else, then where and what, and the form's own mistakes last.
  routes.post(`${base}/v2/:file{requests\\.(?:xml|json)}`, bodySize(maxBodyBytes), async (c) => {
    const fields = [...(await fieldsOf(c))];
    const form = parseRequestForm(fields);
    const key = await holderOf(c, form.api_key);
    const city = c.get("city");
    checkJurisdiction(city, form.jurisdiction_id ?? c.req.query("jurisdiction_id"));
    const code = fields.find(([name]) => name === "service_code")?.[1].trim();
    if (code && !city.services.some((service) => service.code === code))
      throw new AppError(reportErrors.unknownService, { service: code });
    if (!form.ok) return refuse(c, form.errors);
    const posted = await postRequest(deps, {
      city,
      locale: c.get("locale"),
      key,
      request: form.value,
    });
    return posted.ok ? give(c, "receipts", [posted.receipt], 201) : refuse(c, posted.errors);
  });

  routes.all(`${base}/*`, () => {
    throw new AppError(platformErrors.notFound);
  });
  return routes;
}
