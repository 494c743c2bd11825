import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Cities, City } from "#features/cities";
import { AppError, platformErrors } from "#platform/errors";
import type { AppEnv } from "#platform/http";
import { isLocale, preferredLocale } from "#platform/locale";

declare module "#platform/http" {
  interface RequestVariables {
    city: City;
  }
}

const aYearInSeconds = 365 * 24 * 3600;

/** Which city is asked, by host name, and in which language: the link, then the cookie, then the browser. */
export function cityAndLocale(cities: Cities): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const chosen = c.req.query("lang");
    const remembered = getCookie(c, "lang");
    if (isLocale(chosen)) {
      c.set("locale", chosen);
      setCookie(c, "lang", chosen, { path: "/", maxAge: aYearInSeconds, sameSite: "Lax" });
    } else {
      c.set(
        "locale",
        isLocale(remembered) ? remembered : preferredLocale(c.req.header("accept-language")),
      );
    }
    c.set("chrome", { signedInAs: null, area: "public" });
    const city = await cities.forHost(c.req.header("host") ?? new URL(c.req.url).host);
    if (!city) throw new AppError(platformErrors.notFound);
    c.set("city", city);
    c.header("vary", "accept-language, cookie", { append: true });
    await next();
  };
}
