import { getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "#platform/http";
import { secretToken } from "#platform/ids";

const name = "tugon_device";
const aYearInSeconds = 365 * 24 * 3600;

/** A number for this browser, made when it is first needed, so that one voice counts once. */
export function deviceOf(c: AppContext, publicUrl: string): string {
  const known = getCookie(c, name);
  if (known) return known;
  const device = secretToken();
  setCookie(c, name, device, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: publicUrl.startsWith("https:"),
    maxAge: aYearInSeconds,
  });
  return device;
}
