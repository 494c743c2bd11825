import { expect, test } from "vitest";
import { civilDateOf } from "../../civil-date.ts";
import { runClock, type StartedClock } from "../../clock/clock.ts";
import type { Fact } from "../../clock/facts.ts";
import { nextReview, progressNotices } from "../../notices.ts";
import { inSeoul, seoul } from "../../testing/calendars.ts";
import type { Rule } from "../law-pack.ts";
import { completingPapers, koreanPeriod, krPetitions, withOwnPeriod } from "./index.ts";

const { rules } = krPetitions;

function started(rule: Rule, at: string, facts: readonly Fact[] = [], now?: string): StartedClock {
  return runClock({
    rule,
    pack: krPetitions,
    calendar: seoul,
    facts: [{ kind: "started", at: inSeoul(at) }, ...facts],
    ...(now !== undefined && { now: inSeoul(now) }),
  }) as StartedClock;
}
const dueOf = (rule: Rule, at = "2026-07-06 10:00") => started(rule, at).due;
const stopped = (at: string, how: "registered" | "transferred" | "answered"): Fact => ({
  kind: "stopped",
  at: inSeoul(at),
  how,
});
const extended = (by: number, at: string, consent = false): Fact => ({
  kind: "extended",
  at: inSeoul(at),
  by,
  reason: "관계 기관의 회신을 기다리고 있습니다.",
  consent,
});
const inquiry = (at: string): Fact => ({
  kind: "paused",
  at: inSeoul(at),
  reason: "on-site-inquiry",
});

test("decree art. 6(7): an online petition is registered within 8 working hours of its arrival", () => {
  expect(dueOf(rules.registration, "2026-07-03 16:00")).toEqual(inSeoul("2026-07-06 16:00"));
  const at = (time: string) =>
    started(rules.registration, "2026-07-03 16:00", [stopped(time, "registered")]).state;
  expect([at("2026-07-06 16:00"), at("2026-07-06 16:01")]).toEqual(["met", "missed"]);
});

test("decree art. 13(1): the petition desk passes a petition on within 1 working hour, within 3 to a distant unit", () => {
  expect(dueOf(rules["to-unit"], "2026-07-06 17:30")).toEqual(inSeoul("2026-07-07 09:30"));
  expect(dueOf(rules["to-distant-unit"], "2026-07-06 17:30")).toEqual(inSeoul("2026-07-07 11:30"));
});

test("decree art. 13(2): a unit that is not in charge passes it on within 3 working hours", () => {
  const passed: Fact = { kind: "transferred", at: inSeoul("2026-07-06 14:00"), to: "unit" };
  expect(started(rules["from-wrong-unit"], "2026-07-06 10:00", [passed])).toMatchObject({
    state: "met",
    due: inSeoul("2026-07-06 14:00"),
    stopped: { how: "transferred" },
  });
});

test("decree art. 13(3): what another agency must answer goes there within 8 working hours", () => {
  expect(dueOf(rules["to-other-agency"])).toEqual(inSeoul("2026-07-07 10:00"));
});

test("decree art. 14: a question about a law has 14 days, about anything else 7", () => {
  // Constitution Day, 17 July, is left out.
  expect(dueOf(rules["question-on-law"])).toEqual(inSeoul("2026-07-24 18:00"));
  expect(dueOf(rules.question)).toEqual(inSeoul("2026-07-14 18:00"));
});

test("decree art. 15: a suggestion has 14 days", () => {
  expect(dueOf(rules.suggestion)).toEqual(inSeoul("2026-07-24 18:00"));
});

test("decree arts. 16(1), 19: other petitions at once, which is within 3 working hours", () => {
  expect(dueOf(rules.other, "2026-07-03 17:00")).toEqual(inSeoul("2026-07-06 11:00"));
});

test("decree art. 16(3): an agency may set its own period for other petitions, by hours up to five days", () => {
  expect(withOwnPeriod(rules.other, 5).period).toEqual({ unit: "working-hours", count: 40 });
  expect(dueOf(withOwnPeriod(rules.other, 5))).toEqual(inSeoul("2026-07-13 10:00"));
  expect(dueOf(withOwnPeriod(rules.other, 6))).toEqual(inSeoul("2026-07-13 18:00"));
  expect(() => koreanPeriod(0)).toThrow("not a period: 0 days");
});

test("decree art. 17(1): a grievance has 7 days", () => {
  expect(dueOf(rules.grievance)).toEqual(inSeoul("2026-07-14 18:00"));
});

test("decree art. 17(4), (5): an inquiry on site is not counted, up to 14 days", () => {
  const facts = [inquiry("2026-07-08 09:00")];
  const back: Fact = { kind: "resumed", at: inSeoul("2026-07-10 17:00") };
  expect(started(rules.grievance, "2026-07-06 10:00", [...facts, back]).due).toEqual(
    inSeoul("2026-07-20 18:00"),
  );
  // Nobody ended it: it ends by itself with 21 July, the fourteenth day.
  const on = (now: string) => started(rules.grievance, "2026-07-06 10:00", facts, now);
  expect([on("2026-07-21 23:59").state, on("2026-07-22 00:00").state]).toEqual([
    "paused",
    "running",
  ]);
  expect(on("2026-07-24 10:00").due).toEqual(inSeoul("2026-07-28 18:00"));
});

test("decree art. 17(4): the inquiry is prolonged once, by up to 7 days", () => {
  const more: Fact = { kind: "pause-prolonged", at: inSeoul("2026-07-20 10:00") };
  const facts = [inquiry("2026-07-08 09:00"), more, more];
  const clock = started(rules.grievance, "2026-07-06 10:00", facts, "2026-07-30 10:00");
  expect(clock).toMatchObject({
    state: "running",
    due: inSeoul("2026-08-04 18:00"),
    refusals: [{ code: "pause-not-prolongable" }],
  });
});

test("decree art. 17(4): the 14 days are shared by all inquiries of a case", () => {
  const clock = started(rules.grievance, "2026-07-06 10:00", [
    inquiry("2026-07-07 09:00"),
    { kind: "resumed", at: inSeoul("2026-07-17 00:00") },
    inquiry("2026-07-20 09:00"),
    { kind: "resumed", at: inSeoul("2026-07-30 17:00") },
    inquiry("2026-07-30 17:30"),
  ]);
  // Ten days to midnight, then four: the second inquiry ends by itself with 23 July.
  expect(clock).toMatchObject({
    due: inSeoul("2026-07-31 18:00"),
    refusals: [{ code: "pause-used-up" }],
  });
});

test("decree art. 17(6): the supervising agency has the same time for the same grievance", () => {
  expect(dueOf(rules["grievance-at-supervisor"])).toEqual(dueOf(rules.grievance));
});

test("decree art. 20: the days of sending for papers and of their arrival are left out, and those between", () => {
  const clock = started(rules.question, "2026-07-06 10:00", [
    { kind: "paused", at: inSeoul("2026-07-07 15:00"), reason: "completing-papers" },
    { kind: "resumed", at: inSeoul("2026-07-09 11:00") },
  ]);
  expect(clock.due).toEqual(inSeoul("2026-07-20 18:00"));
});

test("decree art. 21(1): one extension within the period, a second one only with consent, never a third", () => {
  const facts = [
    extended(7, "2026-07-13 10:00"),
    extended(7, "2026-07-20 10:00"),
    extended(7, "2026-07-21 10:00", true),
    extended(1, "2026-07-22 10:00", true),
  ];
  const clock = started(rules.grievance, "2026-07-06 10:00", facts);
  expect(clock.refusals.map(({ code }) => code)).toEqual([
    "extension-needs-consent",
    "extension-used-up",
  ]);
  expect(clock.due).toEqual(inSeoul("2026-08-04 18:00"));
  expect(started(rules.grievance, "2026-07-06 10:00", facts.slice(0, 1))).toMatchObject({
    due: inSeoul("2026-07-24 18:00"),
    nextExtension: { needsConsent: true },
  });
});

test("decree art. 21(1): an extension is no longer than the period itself", () => {
  const refusals = (by: number) =>
    started(rules.grievance, "2026-07-06 10:00", [extended(by, "2026-07-13 10:00")]).refusals;
  expect(refusals(8)).toMatchObject([{ code: "extension-too-long" }]);
  expect(refusals(0)).toMatchObject([{ code: "extension-not-longer" }]);
  expect(refusals(1.5)).toMatchObject([{ code: "extension-not-whole" }]);
});

test("decree art. 23: progress is reported after 30 days and each 30 more, unless the status is public and this was said", () => {
  const open = started(rules["question-on-law"], "2026-07-06 10:00");
  const notices = (clock: StartedClock, until: string, statusIsPublic = false) =>
    progressNotices({ clock, calendar: seoul, until: inSeoul(until), statusIsPublic });
  expect(notices(open, "2026-08-04 23:00")).toEqual([]);
  expect(notices(open, "2026-10-10 00:00")).toEqual(["2026-08-05", "2026-09-04", "2026-10-04"]);
  expect(notices(open, "2026-10-10 00:00", true)).toEqual([]);
  const answered = (at: string) =>
    started(rules["question-on-law"], "2026-07-06 10:00", [stopped(at, "answered")]);
  expect(notices(answered("2026-08-05 11:00"), "2026-10-10 00:00")).toEqual([]);
  expect(notices(answered("2026-08-06 11:00"), "2026-10-10 00:00")).toEqual(["2026-08-05"]);
});

test("decree art. 24(2): a resident may ask for more time to complete papers, twice", () => {
  const asked = extended(5, "2026-07-08 10:00");
  const clock = started(completingPapers(7), "2026-07-06 10:00", [asked, asked, asked]);
  expect(clock).toMatchObject({
    due: new Date("2026-07-23T23:59:59.999+09:00"),
    refusals: [{ code: "extension-used-up" }],
  });
});

test("decree art. 24(2): the time asked for may name a day, also where the last day had moved on", () => {
  const asked: Fact = {
    kind: "extended",
    at: inSeoul("2026-07-08 10:00"),
    to: inSeoul("2026-07-23 12:00"),
    reason: "서류 발급을 기다리고 있습니다.",
  };
  // Ten days end on Constitution Day, a Friday, and so on Monday the 20th.
  expect(started(completingPapers(10), "2026-07-07 10:00", [asked]).due).toEqual(
    new Date("2026-07-23T23:59:59.999+09:00"),
  );
});

test("decree art. 24(3): the last call for papers gives up to 10 days", () => {
  expect(rules["papers-last-call"]).toMatchObject({ duty: "resident", extensions: [] });
  // The tenth day is Constitution Day, a Friday: the next working day is Monday.
  expect(dueOf(rules["papers-last-call"], "2026-07-07 10:00")).toEqual(
    new Date("2026-07-20T23:59:59.999+09:00"),
  );
});

test("decree art. 22(1): the head looks at all cases every month", () => {
  const [review] = krPetitions.reviews;
  expect(review && nextReview(review, civilDateOf("2026-01-31"))).toBe("2026-02-28");
  expect(review && nextReview(review, civilDateOf("2026-12-15"))).toBe("2027-01-15");
});

test("decree art. 28(2): once the time is over the examiner reminds the head of the unit in writing", () => {
  for (const code of ["question-on-law", "question", "suggestion", "grievance", "other"] as const) {
    expect(rules[code].chasing).toMatchObject({
      by: "petition-examiner",
      to: "unit-head",
      when: "missed",
      form: "in-writing",
    });
  }
});

test("a recommendation of the Commission is answered with a report within 30 days", () => {
  expect(dueOf(rules["commission-report"])).toEqual(new Date("2026-08-05T23:59:59.999+09:00"));
});
