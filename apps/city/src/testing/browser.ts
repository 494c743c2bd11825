import { TOTP } from "otpauth";
import type { TestCity } from "./city.ts";

/** A visitor who keeps cookies, as a browser does. */
export type Browser = {
  get(path: string, init?: RequestInit): Promise<Response>;
  post(
    path: string,
    fields: Record<string, string> | FormData,
    init?: RequestInit,
  ): Promise<Response>;
  readonly cookies: Map<string, string>;
};

export function openBrowser(town: Pick<TestCity, "request" | "post">): Browser {
  const cookies = new Map<string, string>();
  const withCookies = (init: RequestInit = {}): RequestInit => ({
    ...init,
    headers: {
      ...(init.headers as Record<string, string> | undefined), // tests pass plain objects
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
  });
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    get: async (path, init) => keep(await town.request(path, withCookies(init))),
    post: async (path, fields, init) => keep(await town.post(path, fields, withCookies(init))),
  };
}

/** The newest code that went out, as the mail would say it. */
export async function latestCode(town: TestCity): Promise<{ email: string; code: string }> {
  const rows = await town.platform.db
    .selectFrom("events")
    .select("private")
    .where("city", "=", town.city.slug)
    .where("type", "=", "identity.code-requested")
    .orderBy("id", "desc")
    .execute();
  // As the event type declares it: empty once a code is used.
  const parts = rows.map((row) => row.private as { email?: string; code?: string });
  const sealed = parts.find((part) => part.code !== undefined);
  const open = (text = "") => town.platform.vault.openOwn(Buffer.from(text, "base64"));
  return { email: open(sealed?.email), code: open(sealed?.code) };
}

/** Signs in with an e-mail code; an officer's second factor is still to come. */
export async function enterCode(
  town: TestCity,
  browser: Browser,
  email: string,
): Promise<Response> {
  await browser.post("/sign-in", { email });
  const { code } = await latestCode(town);
  return browser.post("/sign-in/code", { code });
}

/** What an authenticator app shows at the city's present time. */
export function authenticatorCode(town: TestCity, secret: string): string {
  return new TOTP({ secret }).generate({ timestamp: town.clock.now().getTime() });
}

/** Signs an officer in for the first time, through every step, and returns the app's secret. */
export async function signInOfficer(
  town: TestCity,
  browser: Browser,
  email: string,
): Promise<string> {
  await enterCode(town, browser, email);
  const page = await (await browser.get("/sign-in/second-factor")).text();
  const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? "").replaceAll(" ", "");
  await browser.post("/sign-in/second-factor", { code: authenticatorCode(town, secret) });
  return secret;
}
