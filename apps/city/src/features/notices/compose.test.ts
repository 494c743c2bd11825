import { expect, test } from "vitest";
import type { EventOf } from "#platform/events";
import { locales, type Locale } from "#platform/locale";
import { fixtureCity } from "#testing/fixture-city";
import { composeCaseMessage, composeSignInCode } from "./compose.ts";
import type { CaseFacts, Recipient } from "./schema.ts";
import { measureSms } from "./sms.ts";
import { toldTypes, type ToldType } from "./templates/index.ts";

const city = fixtureCity("fixture");

const subject: CaseFacts = {
  reference: "FIX-26-7K3QDX",
  service: "street-light",
  unit: "works",
  officer: null,
  conflicts: [],
  receivedAt: new Date("2026-11-16T02:00:00Z"),
  dueAt: new Date("2026-11-19T02:00:00Z"),
};

const publicParts: Readonly<Record<ToldType, object>> = {
  "case.assigned": { fromUnit: "safety", unit: "works", officer: null },
  "case.returned": { fromUnit: "safety", unit: "works", words: "The pole is the city’s." },
  "case.accepted": {},
  "case.conflict-declared": {},
  "case.planned": { forDay: "2026-11-18", words: "With the lift truck." },
  "case.asked": {},
  "case.replied": {},
  "case.answered": { words: "A new lamp is ordered." },
  "case.done": { words: "The lamp is replaced.", photos: [] },
  "case.handed-over": { to: "Angeles Electric", words: "The pole is theirs." },
  "case.declined": { reason: "not-possible", words: "There is no power line." },
  "case.closed": { reason: "duplicate", words: "See the older report." },
  "case.received": {},
  "case.merged": { caseId: "0198", into: "FIX-26-7K3QDX", words: "The same lamp." },
  "case.extended": { words: "The lamp comes from abroad." },
  "case.paused": { reason: "force-majeure", words: "The typhoon took the records." },
  "case.resumed": { reason: "force-majeure" },
  "case.proposed": {},
  "case.sent-back": {},
  "case.noted": {},
  "case.chased": { caseId: "0199", step: "overdue", dueAt: "2026-11-19T02:00:00Z" },
  "case.reopened": { words: "Still dark.", from: "done", dueAt: "2026-11-19T02:00:00Z" },
};

function eventOf(type: ToldType): EventOf<ToldType> {
  return {
    city: "fixture",
    stream: "0199",
    seq: 1,
    id: 1,
    xact: "1",
    at: new Date("2026-11-16T02:00:00Z"),
    actor: { kind: "officer", id: "o" },
    type,
    public: publicParts[type],
    private: { words: "Which pole is it?", photos: [] },
  } as EventOf<ToldType>; // one literal for all types; the parts above belong to each
}

function recipientOf(changes: Partial<Recipient> & { locale: Locale }): Recipient {
  const base = {
    role: "filer",
    person: null,
    link: "/s/token",
    channel: "email",
    address: "a@b.example",
  };
  return { ...base, ...changes } as Recipient;
}

const askAfterClosing = (link: string) => ({
  words: "How was it?",
  choices: [{ label: "Good", href: `${link}?rating=2` }],
});

const compose = (type: ToldType, recipient: Recipient) =>
  composeCaseMessage({
    event: eventOf(type),
    city,
    subject,
    recipient,
    site: "https://fixture.example",
    askAfterClosing,
  });

test("a receipt says the number, the office, the times and what comes next", () => {
  expect(compose("case.received", recipientOf({ locale: "en" }))?.text).toBe(`Good day,

Thank you. Your report “Street light” has reached Fixture City. Please
keep its number: FIX-26-7K3QDX.

Public Works looks at it now and answers by November 19, 2026.

Number: FIX-26-7K3QDX
Service: Street light
Citizen’s Charter item: WORKS-01 Street light
Office: Public Works
Received: November 16, 2026 at 10:00 AM
Answer due: November 19, 2026

See your report:
https://fixture.example/s/token

Questions? Call (045) 599-0000, write to answers@fixture.example, or
come to Hall.

Fixture City

-- 
This message was sent automatically because you filed report
FIX-26-7K3QDX with Fixture City.
`);
});

test("a refusal says why and how to object", () => {
  const text = compose("case.declined", recipientOf({ locale: "en" }))?.text;
  expect(text).toMatch(/The\sreason: it is not possible\./);
  expect(text).toContain("> There is no power line.");
  expect(text).toContain("You do not agree?");
  expect(text).toContain("8888");
});

test("whoever filed is asked how it was when the case has ended, by mail and nobody else", () => {
  const asked = (type: ToldType, changes: Partial<Recipient>) =>
    compose(type, recipientOf({ locale: "en", ...changes }))?.text.includes(
      "How was it?\n\nGood:\nhttps://fixture.example/s/token?rating=2\n",
    );
  expect(toldTypes.filter((type) => asked(type, {}))).toEqual([
    "case.done",
    "case.declined",
    "case.closed",
  ]);
  expect(asked("case.done", { role: "follower" })).toBe(false);
  expect(asked("case.done", { channel: "sms" })).toBe(false);
  expect(compose("case.done", recipientOf({ locale: "en" }))?.html).toContain(
    'href="https://fixture.example/s/token?rating=2"',
  );
});

test("a follower is not asked, and may leave", () => {
  const follower = recipientOf({ role: "follower", locale: "en", unfollowLink: "/u/token" });
  expect(compose("case.asked", follower)).toBeNull();
  const done = compose("case.done", follower);
  expect(done?.subject).toBe("FIX-26-7K3QDX: the work is done");
  expect(done?.text).toContain("Stop following this report:\nhttps://fixture.example/u/token");
  expect(compose("case.asked", recipientOf({ locale: "en" }))?.text).toContain(
    "> Which pole is it?",
  );
});

test("what people wrote cannot become markup", () => {
  const event = { ...eventOf("case.answered"), public: { words: "<script>alert(1)</script>" } };
  const html = composeCaseMessage({
    event: event as EventOf<ToldType>,
    city,
    subject,
    recipient: recipientOf({ locale: "en" }),
    site: "https://fixture.example",
    askAfterClosing,
  })?.html;
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;script>");
});

test.each(locales)(
  "every kind is whole in %s: a subject with the number, both bodies, no gap",
  (locale) => {
    for (const type of toldTypes)
      for (const role of ["filer", "follower", "officer"] as const) {
        const message = compose(type, recipientOf({ role, locale }));
        if (!message) continue;
        expect(message.subject).toContain("FIX-26-7K3QDX");
        expect(message.subject).not.toContain("\n");
        expect(`${message.subject}${message.text}${message.html}`).not.toMatch(/undefined|\{\w+\}/);
        expect(message.html).not.toMatch(/src=|url\(/);
      }
    expect(composeSignInCode(city, "482913", locale).text).toContain("482913");
  },
);

test.each(locales)("text messages in %s are short and hold no link", (locale) => {
  for (const type of toldTypes) {
    const message = compose(
      type,
      recipientOf({ locale, channel: "sms", address: "+639171234567" }),
    );
    if (!message) continue;
    expect(message.text).not.toContain("http");
    expect(message.text).toContain("FIX-26-7K3QDX");
    expect({ type, parts: measureSms(message.text).parts }).toEqual({
      type,
      parts: expect.toSatisfy((parts: number) => parts <= 2),
    });
  }
});
