import { getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "#platform/http";
import { secretToken } from "#platform/ids";

const name = "device";
const aYearInSeconds = 365 * 24 * 3600;
const shape = /^[\w-]{20,40}$/;

/** A random name for this browser, so that it counts once as a supporter; nothing else is tied to it. */
export function deviceOf(c: AppContext): string | null {
  const known = getCookie(c, name);
  return known !== undefined && shape.test(known) ? known : null;
}

/** Given when somebody supports a report, not before. */
export function giveDevice(c: AppContext, publicUrl: string): string {
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
