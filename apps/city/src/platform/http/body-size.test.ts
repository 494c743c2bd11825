import { Hono } from "hono";
import { expect, test } from "vitest";
import { toAppError } from "./errors.ts";
import { bodySize } from "./body-size.ts";

const app = new Hono();
app.post("/", bodySize(10), async (c) => c.text(await c.req.text()));
app.onError((error, c) => c.text(toAppError(error).code, 413));

async function post(body: string, headers: Record<string, string>) {
  const answer = await app.request("/", { method: "POST", body, headers });
  return { status: answer.status, text: await answer.text() };
}

test.each([
  ["announced", { "content-length": "10" }],
  ["counted as it comes", { "transfer-encoding": "chunked" }],
])("a body of the largest size is taken in, its length %s", async (_name, headers) => {
  expect(await post("0123456789", headers)).toEqual({ status: 200, text: "0123456789" });
});

test.each([
  ["announced", { "content-length": "11" }],
  ["counted as it comes", { "transfer-encoding": "chunked" }],
])("one character more is refused, its length %s", async (_name, headers) => {
  expect(await post("0123456789a", headers)).toEqual({ status: 413, text: "too-large" });
});
