import { Hono } from "hono";
import { expect, test } from "vitest";
import { compression } from "./compression.ts";

const page = "<p>One street lamp after another. </p>".repeat(200);
const app = new Hono();
app.use(compression());
app.get("/page", (c) => c.html(page, 200, { vary: "cookie" }));
app.get("/photo", (c) => c.body(page, 200, { "content-type": "image/jpeg" }));

async function ask(path: string, encoding?: string) {
  const headers = encoding === undefined ? {} : { "accept-encoding": encoding };
  const answer = await app.request(path, { headers });
  return {
    encoding: answer.headers.get("content-encoding"),
    vary: answer.headers.get("vary"),
    bytes: (await answer.arrayBuffer()).byteLength,
  };
}

test("a browser that asks for it gets a page compressed", async () => {
  const { bytes, ...rest } = await ask("/page", "gzip, deflate, br");
  expect(rest).toEqual({ encoding: "gzip", vary: "cookie, accept-encoding" });
  expect(bytes).toBeLessThan(page.length / 10);
});

test("a program that does not ask gets it as it is, and caches are told that it matters", async () => {
  expect(await ask("/page")).toEqual({
    encoding: null,
    vary: "cookie, accept-encoding",
    bytes: page.length,
  });
});

test.each([
  ["a photo, which is compressed already", "/photo", "gzip"],
  ["whoever refuses it", "/page", "gzip;q=0, identity"],
])("%s is left as it is", async (_name, path, encoding) => {
  expect(await ask(path, encoding)).toMatchObject({ encoding: null, bytes: page.length });
});
