import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { wordsIn, type Cities, type City } from "#features/cities";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext, AppEnv } from "#platform/http";
import { isLocale, preferredLocale, type Locale } from "#platform/locale";
import type { AssetUrls } from "#web/assets";

declare module "#platform/http" {
  interface RequestVariables {
    city: City;
  }
}

const aYearInSeconds = 365 * 24 * 3600;

function remember(c: AppContext, name: string, value: string): void {
  setCookie(c, name, value, { path: "/", maxAge: aYearInSeconds, sameSite: "Lax" });
}

/** The link's language, then the remembered one, then the browser's wish. */
function localeOf(c: AppContext): Locale {
  const chosen = c.req.query("lang");
  if (isLocale(chosen)) {
    remember(c, "lang", chosen);
    return chosen;
  }
  const remembered = getCookie(c, "lang");
  return isLocale(remembered) ? remembered : preferredLocale(c.req.header("accept-language"));
}

function contrastOf(c: AppContext): "high" | "normal" | undefined {
  const chosen = c.req.query("contrast");
  if (chosen === "high" || chosen === "normal") {
    remember(c, "contrast", chosen);
    return chosen;
  }
  const remembered = getCookie(c, "contrast");
  return remembered === "high" || remembered === "normal" ? remembered : undefined;
}

/** Which city is asked, by host name, and in which language and contrast. */
export function cityAndLocale(cities: Cities, assets: AssetUrls): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const locale = localeOf(c);
    c.set("locale", locale);
    c.set("contrast", contrastOf(c));
    c.set("assets", assets);
    c.set("chrome", { signedInAs: null, area: "public" });
    c.set("site", { name: "Tugon", home: "/" });
    const city = await cities.forHost(c.req.header("host") ?? new URL(c.req.url).host);
    if (!city) throw new AppError(platformErrors.notFound);
    c.set("city", city);
    c.set("site", { name: wordsIn(city.names, locale), home: "/", emergencyNumber: "911" });
    c.header("vary", "accept-language, cookie", { append: true });
    await next();
  };
}
