import { expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { openCase } from "#features/cases";
import { createPerson } from "#features/identity";
import { startTestCity, type TestCity } from "#testing/city";
import { latestCode } from "#testing/browser";
import { openNotice } from "./sealing.ts";
import { exportNotices, eraseNotices } from "./privacy.ts";
import { listNotices } from "./repo.ts";

/** The same city, served as a demo. */
function asDemo(town: TestCity) {
  const app = createApp(town.platform, { demo: true });
  return async (path: string) =>
    app.request(`http://${town.city.slug}.test${path}`, {
      headers: { host: `${town.city.slug}.test`, "accept-language": "en" },
    });
}

const demoCity = () => startTestCity((city) => ({ ...city, isDemo: true }));

async function file(town: TestCity, email: string, words: { locale: "en" | "ko" }) {
  const { db, vault } = town.platform;
  const now = town.clock.now();
  const city = town.city.slug;
  const contact = { name: null, email, phone: null };
  return db.transaction().execute(async (tx) => {
    const person = await createPerson(tx, vault, { city, contact, now, ...words });
    const actor = { kind: "resident", id: person } as const;
    const place = { lon: null, lat: null, place: null };
    const filing = { service: "street-light", channel: "web", isPublic: true } as const;
    await openCase(tx, town.city, { ...filing, ...place, person, actor, receivedAt: now }, now);
    return person;
  });
}

test("in a demo everybody reads the mailbox, filters it and opens a message as its reader sees it", async () => {
  const town = await demoCity();
  await file(town, "ana@home.example", { locale: "en" });
  await file(town, "kim@home.example", { locale: "ko" });
  await town.drain();
  const get = asDemo(town);
  const all = await (await get("/mailbox")).text();
  expect(all).toContain("ana@home.example");
  expect(all).toContain("kim@home.example");
  const filtered = await (await get("/mailbox?to=KIM@home.example")).text();
  expect(filtered).not.toContain("ana@home.example");
  const link = /href="(\/mailbox\/[^"?]+)"/.exec(filtered)?.[1] ?? "";
  const message = await (await get(link)).text();
  expect(message).toContain('lang="ko"');
  expect(message).toMatch(/href="http:\/\/[^"]+\/s\/[\w-]+"[^>]*>내 신고 보기/);
  expect(message.split("<main")[1]).not.toContain(" style=");
});

test("long mailboxes are read page by page, none twice", async () => {
  const town = await demoCity();
  for (let count = 0; count < 30; count += 1)
    await file(town, `r${count}@home.example`, { locale: "en" });
  await town.drain();
  const get = asDemo(town);
  const first = await (await get("/mailbox")).text();
  const next =
    /href="(\/mailbox\?[^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const second = await (await get(next)).text();
  const idsIn = (page: string) =>
    [...page.matchAll(/href="\/mailbox\/([^"]+)"/g)].map((hit) => hit[1]);
  expect([idsIn(first).length, idsIn(second).length]).toEqual([25, 5]);
  expect(new Set([...idsIn(first), ...idsIn(second)]).size).toBe(30);
});

test("outside a demo visitors are sent to the sign-in", async () => {
  const town = await demoCity();
  const response = await town.request("/mailbox");
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    "/sign-in?next=%2Fmailbox",
  ]);
});

test("a sign-in code reaches the mailbox of a demo", async () => {
  const town = await demoCity();
  await town.post("/sign-in", { email: "ana@home.example" });
  const { code } = await latestCode(town);
  await town.drain();
  const get = asDemo(town);
  const list = await (await get("/mailbox")).text();
  const link = /href="(\/mailbox\/[^"?]+)"/.exec(list)?.[1] ?? "";
  expect(await (await get(link)).text()).toContain(code);
  expect(list).not.toContain(code);
});

test("a person's notices are part of their export and go with their erasure", async () => {
  const town = await startTestCity();
  const { db, vault } = town.platform;
  const { slug } = town.city;
  const person = await file(town, "ana@home.example", { locale: "en" });
  await file(town, "ben@home.example", { locale: "en" });
  await town.drain();
  expect(await exportNotices(db, vault, slug, person)).toMatchObject([
    { channel: "email", to: "ana@home.example", subject: expect.stringContaining("FIX-26-") },
  ]);
  await db.transaction().execute((tx) => eraseNotices(tx, slug, person));
  const left = await listNotices(db, slug, { recipientIndex: null, before: null, limit: 10 });
  const opened = await Promise.all(left.map((row) => openNotice(db, vault, slug, row)));
  expect(opened.map(({ address }) => address)).toEqual(["ben@home.example"]);
});
