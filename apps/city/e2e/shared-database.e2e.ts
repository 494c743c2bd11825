import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startMailServer, type MailServer } from "#testing/mail-server";
import { file, post, reportForm, type Filed } from "./support/filing.ts";
import { officerVisits } from "./support/people.ts";
import { startServer, type Server } from "./support/server.ts";
import { startSharedDatabase, type SharedDatabase } from "./support/shared-database.ts";
import { useBrowser } from "./support/visitor.ts";

const browser = useBrowser();
let database: SharedDatabase;
let mail: MailServer;
let servers: [Server, Server];

const start = () =>
  startServer({ ...database.env, SMTP_URL: mail.url, MAIL_FROM: "Clark <answers@clark.example>" });

beforeAll(async () => {
  [database, mail] = await Promise.all([startSharedDatabase(), startMailServer()]);
  servers = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.end("SIGKILL")));
  await mail?.close();
  await database?.close();
});

afterEach(({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const server of servers ?? [])
    process.stdout.write(`Server ${server.pid} said:\n${server.output()}\n`);
});

test("what one server takes in, the other shows", async () => {
  const [first, second] = servers;
  const { reference, location } = await file(first.url);
  const list = await (await fetch(`${second.url}/reports`)).text();
  expect(list).toContain(reference);
  expect((await fetch(second.url + location)).status).toBe(200);
});

test("a form sent to both servers at once is one report", async () => {
  const form = reportForm({ words: "Sent to both." });
  const answers = await Promise.all(servers.map(({ url }) => post(url, form)));
  const filed = (await Promise.all(answers.map((answer) => answer.json()))) as Filed[];
  expect(filed[0]?.reference).toBe(filed[1]?.reference);
});

test("the desk on one server shows what happens on the other", async () => {
  const [first, second] = servers;
  const officer = await officerVisits(browser(), "Liza Manalastas", {
    at: second.url,
    device: "desktop",
  });
  await officer.open("/desk?view=unit");
  const { reference } = await file(first.url, { words: "A new wall, painted." });
  await officer.page.locator(`#case-${reference}, [data-live-show]`).first().waitFor();
  await officer.page.goto("/desk?view=unit");
  expect(await officer.page.locator(`#case-${reference}`).count()).toBe(1);
  await officer.leave();
});

test("without its database a server says so, and goes on when it is back", async () => {
  const [server] = servers;
  const before = await file(server.url, { email: "before@example.org" });
  await database.whileAway(async () => {
    const page = await fetch(`${server.url}/reports`, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await page.text()).toContain("<h1");
    const refused = await post(server.url, reportForm());
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(await refused.json()).toMatchObject({ code: "database-away", status: 503 });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect((await fetch(`${server.url}/ready`)).status).toBe(503);
  });
  const after = await file(server.url, { email: "after@example.org" });
  for (const { location } of [before, after])
    expect((await fetch(server.url + location)).status).toBe(200);
  // The database may have left in the middle of a delivery, which is then tried again.
  const told = async () => {
    await database.letTheDeadGo();
    return ["before", "after"].map((who) => mail.messagesTo(`${who}@example.org`).length);
  };
  await expect.poll(told, { timeout: 60_000, interval: 250 }).toEqual([1, 1]);
});

test("a server killed while notices go out loses none and doubles none", async () => {
  const [first, second] = servers;
  const people = Array.from({ length: 24 }, (_, index) => `person${index}@example.org`);
  await Promise.all(
    people.map((email, index) =>
      file(index % 2 === 0 ? first.url : second.url, { email, words: `Wall ${index}` }),
    ),
  );
  const told = () => people.filter((email) => mail.messagesTo(email).length > 0).length;
  await expect.poll(told, { timeout: 20_000, interval: 5 }).toBeGreaterThan(3);
  await first.end("SIGKILL");
  await expect
    .poll(
      async () => {
        await database.letTheDeadGo();
        return told();
      },
      { timeout: 60_000, interval: 250 },
    )
    .toBe(people.length);
  servers = [await start(), second];
  const ids = people.map((email) =>
    mail.messagesTo(email).map(({ headers }) => headers["message-id"]),
  );
  // A mail that was under way at the kill may come again, with the same id: mailboxes show it once.
  expect(ids.map((each) => new Set(each).size)).toEqual(people.map(() => 1));
  expect(ids.flat().length).toBeLessThanOrEqual(people.length + 4);
});
