import { Hono } from "hono";
import { expect, test } from "vitest";
import type { AppEnv } from "#platform/http";
import { createCookies } from "./cookies.ts";

async function cookieFor(publicUrl: string): Promise<string> {
  const cookies = createCookies(publicUrl);
  const app = new Hono<AppEnv>().get("/", (c) => {
    cookies.keepSession(c, "secret", "officer");
    return c.text(cookies.session(c) ?? "none");
  });
  return (await app.request("/")).headers.get("set-cookie") ?? "";
}

test("over https the cookie is bound to this host and never sent in the open", async () => {
  expect(await cookieFor("https://clark.example")).toBe(
    "__Host-tugon_session=secret; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax",
  );
  expect(await cookieFor("http://127.0.0.1:3000")).toBe(
    "tugon_session=secret; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax",
  );
});

test("over https a cookie without the prefix is not ours", async () => {
  const cookies = createCookies("https://clark.example");
  const app = new Hono<AppEnv>().get("/", (c) => c.text(cookies.session(c) ?? "none"));
  const read = async (cookie: string) => (await app.request("/", { headers: { cookie } })).text();
  expect(await read("tugon_session=planted")).toBe("none");
  expect(await read("__Host-tugon_session=secret")).toBe("secret");
});
