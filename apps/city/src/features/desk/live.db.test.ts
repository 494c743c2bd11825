import { expect, test } from "vitest";
import { startTestCity } from "#testing/city";
import { filed, sendForm, signedInOfficer } from "#testing/desk";

test("an open page is told when a colleague acts, and the stream ends when the server stops", async () => {
  const town = await startTestCity();
  const [me, colleague] = [await signedInOfficer(town), await signedInOfficer(town)];
  const subject = await filed(town);
  const stream = await me.browser.get("/desk/live");
  expect(stream.headers.get("content-type")).toBe("text/event-stream");
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value ?? "";
  expect(await next()).toContain("event: open");
  await sendForm(colleague, subject, { kind: "take", seen: "1" });
  let heard = "";
  while (!heard.includes("event: changed")) heard += await next();
  expect(heard).toContain("event: changed");
  town.app.closing();
  while (!(await reader?.read())?.done);
});

test("a page is told what happened while it was on its way to the officer", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const { wakeups } = town.platform.database;
  const told = new Promise<void>((resolve) => wakeups.on("events", resolve));
  await filed(town);
  await told;
  const stream = await me.browser.get("/desk/live?age=60000");
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  while (!heard.includes("event: changed")) heard += (await reader?.read())?.value ?? "";
  expect(heard).toContain("event: open");
  town.app.closing();
});

test("the stream is for officers", async () => {
  const town = await startTestCity();
  const response = await town.request("/desk/live", { headers: { accept: "text/event-stream" } });
  expect(response.status).toBe(303);
});
