import { afterAll, expect, test } from "vitest";
import {
  actAsOfficer,
  actAsResident,
  openCase,
  undoAssignment,
  type CaseAction,
} from "#features/cases";
import type { City } from "#features/cities";
import { createPerson, insertOfficer, type Officer } from "#features/identity";
import { createNotices } from "#features/notices";
import { closingQuestion } from "#features/satisfaction";
import {
  createSubscribers,
  listDeadLetters,
  settleLetter,
  type Subscriber,
} from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { createJobs, type JobData } from "#platform/jobs";
import type { Locale } from "#platform/locale";
import { noticeSources } from "../../app/notice-sources.ts";
import { startTestCity, type TestCity } from "#testing/city";
import { startMailServer, type MailServer } from "#testing/mail-server";
import { startSmsGateway, type SmsGateway } from "#testing/sms-gateway";
import { openNotice } from "./sealing.ts";
import { listNotices } from "./repo.ts";

const servers: (MailServer | SmsGateway)[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function mailServer() {
  const server = await startMailServer();
  servers.push(server);
  return server;
}

type Filing = { locale?: Locale; email?: string | null; phone?: string | null };

async function file(town: TestCity, { locale = "en", email = null, phone = null }: Filing) {
  const { db, vault } = town.platform;
  const now = town.clock.now();
  return db.transaction().execute(async (tx) => {
    const contact = { name: "Ana Cruz", email, phone };
    const person = await createPerson(tx, vault, { city: town.city.slug, contact, locale, now });
    const opened = await openCase(
      tx,
      town.city,
      {
        service: "street-light",
        channel: "web",
        isPublic: true,
        person,
        lon: 120.58,
        lat: 15.17,
        place: "malabanias",
        actor: { kind: "resident", id: person },
        receivedAt: now,
      },
      now,
    );
    return { id: opened.id, reference: opened.reference, person };
  });
}

async function officerOf(town: TestCity, email: string): Promise<Officer> {
  const officer: Officer = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Lina Santos",
    designation: "Engineer II",
    email,
    role: "officer",
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
  };
  await insertOfficer(town.platform.db, officer, town.clock.now());
  return officer;
}

const act = (
  town: TestCity,
  officer: Officer,
  id: string,
  seenVersion: number,
  action: CaseAction,
) => actAsOfficer(town.platform, officer, { city: town.city, id, seenVersion, action });

/** The feature as a server with these providers would run it. */
function serverOf(town: TestCity, outside: { smtp?: string; sms?: string } = {}) {
  const { platform } = town;
  const jobs = createJobs(platform);
  const notices = createNotices(
    {
      ...platform,
      jobs,
      config: {
        ...platform.config,
        smtp: outside.smtp
          ? { url: outside.smtp, from: "Fixture <answers@fixture.example>" }
          : null,
        sms: outside.sms ? { url: outside.sms, token: "gateway-token" } : null,
      },
    },
    {
      cities: town.app.cities,
      sources: noticeSources(platform, closingQuestion),
      privacy: { register: () => undefined },
      isDemo: () => false,
    },
  );
  const subscribers = notices.subscribers ?? [];
  const run = (list: readonly Subscriber[]) =>
    createSubscribers({ ...platform, cities: async () => [town.city.slug] }, list).drain(
      town.city.slug,
    );
  return {
    jobs,
    read: async (wrap: (subscriber: Subscriber) => Subscriber = (same) => same) => {
      await jobs.prepare(notices.jobs ?? []);
      await run(subscribers.map(wrap));
    },
    deliver: async () => {
      await jobs.prepare(notices.jobs ?? []);
      await jobs.runDue();
    },
  };
}

async function noticesOf(town: TestCity) {
  const { db, vault } = town.platform;
  const rows = await listNotices(db, town.city.slug, {
    recipientIndex: null,
    before: null,
    limit: 50,
  });
  return Promise.all(
    rows.map(async (row) => {
      const { address, message } = await openNotice(db, vault, town.city.slug, row);
      const { id, template, channel, state, error, attempts } = row;
      return { id, template, channel, state, error, attempts, address, message };
    }),
  );
}

const manila = (city: City): City => ({
  ...city,
  names: { en: "Parañaque ₱", fil: "Parañaque ₱", ko: "파라냐케시" },
});

test("who files is told once, however often the events are read", async () => {
  const town = await startTestCity();
  const { reference } = await file(town, { email: "Ana@home.example" });
  const server = serverOf(town);
  await server.read();
  await server.read();
  await server.deliver();
  const [notice, ...others] = await noticesOf(town);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    template: "case.received",
    channel: "email",
    state: "mailbox",
    address: "Ana@home.example",
    message: { subject: `${reference}: we have your report` },
  });
  await server.jobs.stop();
});

test("a server that dies after writing notices leaves none of them half done", async () => {
  const town = await startTestCity();
  await file(town, { email: "first@home.example" });
  await file(town, { email: "second@home.example" });
  const server = serverOf(town);
  let dies = true;
  await server.read((subscriber) => ({
    ...subscriber,
    handle: async (tx, events) => {
      await subscriber.handle(tx, events);
      if (dies) throw new Error("killed");
    },
  }));
  expect(await noticesOf(town)).toEqual([]);
  dies = false;
  town.clock.advance(1);
  await server.read();
  await server.deliver();
  const told = (await noticesOf(town)).map((notice) => `${notice.address} ${notice.state}`);
  expect(told.toSorted()).toEqual(["first@home.example mailbox", "second@home.example mailbox"]);
  await server.jobs.stop();
});

test("each step reaches the resident in their language, and officers hear what concerns them", async () => {
  const town = await startTestCity();
  const { id, person } = await file(town, { locale: "fil", email: "ana@home.example" });
  const officer = await officerOf(town, "lina@fixture.example");
  const head = { ...(await officerOf(town, "head@fixture.example")), role: "unit-head" as const };
  await act(town, head, id, 1, { kind: "assign", unit: "works", officer: officer.id });
  await act(town, officer, id, 2, { kind: "ask", words: "Which pole is it?" });
  await actAsResident(town.platform, person, {
    city: town.city,
    id,
    seenVersion: 3,
    action: { kind: "reply", words: "The one at the gate, call 0917 123 4567", photos: [] },
  });
  await act(town, officer, id, 4, { kind: "finish", words: "Replaced.", photos: [] });
  const server = serverOf(town);
  await server.read();
  const told = (await noticesOf(town)).map(({ template, address }) => `${template} ${address}`);
  expect(told.toSorted()).toEqual([
    "case.asked ana@home.example",
    "case.done ana@home.example",
    "case.received ana@home.example",
    "officer:case.assigned lina@fixture.example",
    "officer:case.replied lina@fixture.example",
  ]);
  const all = await noticesOf(town);
  const done = all.find((notice) => notice.template === "case.done")?.message;
  expect(done?.text).toContain("Ayos na ba? Sabihin sa amin:\nhttp://");
  const replied = all.find((notice) => notice.template === "officer:case.replied")?.message;
  expect(replied?.text).not.toContain("0917");
  await server.jobs.stop();
});

test("mail arrives whole over SMTP: letters of three scripts, threads, no holiday replies", async () => {
  const mail = await mailServer();
  const town = await startTestCity(manila);
  const { id, reference } = await file(town, { locale: "ko", email: "kim@home.example" });
  const server = serverOf(town, { smtp: mail.url });
  await server.read();
  await server.deliver();
  await server.deliver();
  const [received, ...others] = mail.messagesTo("kim@home.example");
  const [notice] = await noticesOf(town);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ state: "sent", attempts: 1, error: null });
  expect(received?.subject).toBe(`${reference}: 신고가 접수되었습니다`);
  expect(received?.headers).toMatchObject({
    "auto-submitted": "auto-generated",
    "content-language": "ko",
    "message-id": `<${notice?.id}@fixture.example>`,
    "reply-to": expect.stringContaining("<answers@fixture.example>"),
    references: `<case.${id}@fixture.example>`,
    "list-id": `<notices.${town.city.slug}.fixture.example>`,
  });
  expect(received?.text).toContain("파라냐케시");
  expect(received?.html).toContain('<html lang="ko">');
  await server.jobs.stop();
});

test("a mail server that stumbles gets the same message again, under the same id", async () => {
  const mail = await mailServer();
  const town = await startTestCity(manila);
  await file(town, { email: "ana@stumble.example" });
  const server = serverOf(town, { smtp: mail.url });
  await server.read();
  mail.refuse("ana@stumble.example", 451);
  await server.deliver();
  expect(await noticesOf(town)).toMatchObject([
    { state: "queued", attempts: 1, error: "Error: mail server: EENVELOPE 451" },
  ]);
  mail.refuse("ana@stumble.example", null);
  await expect
    .poll(
      async () => {
        await server.deliver();
        return (await noticesOf(town))[0]?.state;
      },
      { timeout: 15_000, interval: 300 },
    )
    .toBe("sent");
  expect(mail.messagesTo("ana@stumble.example")).toHaveLength(1);
  await server.jobs.stop();
});

test("a mailbox that does not exist is a dead letter, which can be sent again", async () => {
  const mail = await mailServer();
  const town = await startTestCity();
  const { db } = town.platform;
  const { slug } = town.city;
  await file(town, { email: "nobody@gone.example" });
  const server = serverOf(town, { smtp: mail.url });
  await server.read();
  mail.refuse("nobody@gone.example", 550);
  await server.deliver();
  expect(await noticesOf(town)).toMatchObject([{ state: "failed", attempts: 1 }]);
  const [letter] = await listDeadLetters(db, slug, 10);
  expect(letter).toMatchObject({
    source: "job:notices.deliver",
    error: "PermanentFailure: mail server: EENVELOPE 550",
  });
  mail.refuse("nobody@gone.example", null);
  await db.transaction().execute(async (tx) => {
    const settled = await settleLetter(tx, slug, letter?.id ?? "", town.clock.now());
    await server.jobs.send(tx, "notices.deliver", settled?.subject as JobData);
  });
  await server.deliver();
  expect(await noticesOf(town)).toMatchObject([{ state: "sent", attempts: 2 }]);
  await server.jobs.stop();
});

test("with no mail server listening the notice waits", async () => {
  const town = await startTestCity();
  await file(town, { email: "ana@home.example" });
  const server = serverOf(town, { smtp: "smtp://127.0.0.1:7399" });
  await server.read();
  await server.deliver();
  expect(await noticesOf(town)).toMatchObject([
    { state: "queued", error: "Error: mail server: ESOCKET" },
  ]);
  await server.jobs.stop();
});

test("a text message goes out by day, short, without a link, once", async () => {
  const gateway = await startSmsGateway();
  servers.push(gateway);
  const town = await startTestCity();
  town.clock.set("2026-11-16T22:30:00+08:00");
  const { reference } = await file(town, { phone: "0917 123 4567" });
  const server = serverOf(town, { sms: gateway.url });
  await server.read();
  await server.deliver();
  expect(gateway.messages).toEqual([]);
  town.clock.set("2026-11-17T07:00:00+08:00");
  await server.deliver();
  await server.deliver();
  const [notice] = await noticesOf(town);
  expect(notice).toMatchObject({ channel: "sms", state: "sent" });
  expect(gateway.messages).toEqual([
    {
      to: "+639171234567",
      key: notice?.id,
      idempotencyKey: notice?.id,
      authorization: "Bearer gateway-token",
      text: `Fixture City: we have your report ${reference}. You get an answer by November 20, 2026. Questions: (045) 599-0000`,
    },
  ]);
  await server.jobs.stop();
});

test("an assignment that is taken back in time is told to nobody, one that stays is told once", async () => {
  const mail = await mailServer();
  const town = await startTestCity(manila);
  const [lina, ben] = [
    await officerOf(town, "lina@fixture.example"),
    await officerOf(town, "ben@fixture.example"),
  ];
  const [back, stays] = [
    await file(town, { email: "ana@home.example" }),
    await file(town, { email: "eve@home.example" }),
  ];
  const assigned = { kind: "assign", unit: "works", officer: ben.id } as const;
  const undoUntil = new Date(town.clock.now().getTime() + 30_000);
  for (const { id } of [back, stays])
    await actAsOfficer(town.platform, lina, {
      city: town.city,
      id,
      seenVersion: 1,
      action: assigned,
      undoUntil,
    });
  await undoAssignment(town.platform, lina, {
    city: town.city,
    id: back.id,
    seenVersion: 2,
    back: { unit: "works", officer: null },
  });
  const server = serverOf(town, { smtp: mail.url });
  await server.read();
  await server.deliver();
  const told = (await noticesOf(town)).map(({ template, address }) => `${template} ${address}`);
  expect(told.toSorted()).toEqual([
    "case.received ana@home.example",
    "case.received eve@home.example",
    "officer:case.assigned ben@fixture.example",
  ]);
  const toBen = mail.messagesTo("ben@fixture.example").map(({ text }) => text);
  expect(toBen).toEqual([expect.stringContaining(stays.reference)]);
  await server.jobs.stop();
});
