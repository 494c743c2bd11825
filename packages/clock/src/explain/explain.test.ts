import { expect, test } from "vitest";
import { calendarOf } from "../calendar-of.ts";
import { runClock, toldFact, type RunClock } from "../clock/clock.ts";
import type { Fact } from "../clock/facts.ts";
import { dueDate } from "../due-date.ts";
import { philippineHolidays } from "../holidays/philippines.ts";
import { phEo6 } from "../packs/eo6.ts";
import { krPetitions } from "../packs/korea-petitions/index.ts";
import { phRa11032 } from "../packs/ra11032.ts";
import { promiseRule } from "../promise.ts";
import { clark, inSeoul, manila, seoul } from "../testing/calendars.ts";
import type { Locale } from "../words.ts";
import { explain, explainSteps } from "./explain.ts";

const locales = ["en", "fil", "ko"] as const;
const simple = { rule: phRa11032.rules.simple, pack: phRa11032, calendar: clark };
const petition = { pack: krPetitions, calendar: seoul };
const begun = (at: Date): Fact => ({ kind: "started", at });

// ICU writes narrow and unbreakable spaces here and there; a reader does not see them.
function told(asked: RunClock, reader: "officer" | "resident", locale: Locale = "en"): string[] {
  return explain(runClock(asked), locale, reader).map((line) =>
    line.replaceAll(/[\u202f\u00a0]/g, " "),
  );
}
const last = (asked: RunClock) => locales.map((locale) => told(asked, "resident", locale).at(-1));

const holyWeek: RunClock = {
  ...simple,
  facts: [
    begun(manila("2026-03-27 18:00")),
    {
      kind: "extended",
      at: manila("2026-04-01 09:00"),
      by: 1,
      reason: "The laboratory has not answered.",
    },
  ],
};

test("a resident reads in a few sentences when it came, what the law gives and by when", () => {
  expect(told(holyWeek, "resident")).toEqual([
    "Received on Friday, March 27, 2026 after closing, so it counts as received on Monday, March 30, 2026.",
    "The law gives us 3 working days (Republic Act 11032, section 9(b)(1)). The day of receipt is not counted.",
    "Not counted: Maundy Thursday (April 2), Good Friday (April 3), and weekends.",
    "Extended on Wednesday, April 1, 2026 by 1 working day. Reason: The laboratory has not answered.",
    "We answer by Tuesday, April 7, 2026 at 5:00 PM.",
  ]);
  expect(told(holyWeek, "resident", "fil")).toEqual([
    "Natanggap noong Biyernes, Marso 27, 2026 pagkasara ng opisina, kaya itinuturing na natanggap sa Lunes, Marso 30, 2026.",
    "3 working days ang ibinibigay sa amin ng batas (Republic Act 11032, seksiyon 9(b)(1)). Hindi binibilang ang araw na natanggap ito.",
    "Hindi binibilang: Huwebes Santo (Abril 2), Biyernes Santo (Abril 3), at mga weekend.",
    "Pinahaba noong Miyerkules, Abril 1, 2026 nang 1 working day. Dahilan: The laboratory has not answered.",
    "Sasagot kami hanggang Martes, Abril 7, 2026 nang 5:00 PM.",
  ]);
  expect(told(holyWeek, "resident", "ko")).toEqual([
    "2026년 3월 27일 금요일 업무 시간이 끝난 뒤 도착하여 2026년 3월 30일 월요일에 접수한 것으로 봅니다.",
    "법에서 정한 기간은 근무일 3일입니다(필리핀 공화국법 제11032호 제9조(b)(1)). 접수한 날은 계산하지 않습니다.",
    "계산하지 않는 날: 성목요일(4월 2일), 성금요일(4월 3일) 및 주말.",
    "2026년 4월 1일 수요일에 근무일 1일 연장했습니다. 사유: The laboratory has not answered.",
    "2026년 4월 7일 화요일 오후 5:00까지 답변합니다.",
  ]);
});

test("an officer reads each day on the way", () => {
  expect(told(holyWeek, "officer")).toEqual([
    "Simple transaction: 3 working days (Republic Act 11032, section 9(b)(1)).",
    "Received on Friday, March 27, 2026 after closing, so it counts as received on Monday, March 30, 2026.",
    "Saturday, March 28, 2026: weekend, not counted",
    "Sunday, March 29, 2026: weekend, not counted",
    "Monday, March 30, 2026: received, not counted",
    "Tuesday, March 31, 2026: day 1",
    "Wednesday, April 1, 2026: day 2",
    "Thursday, April 2, 2026: Maundy Thursday, not counted",
    "Friday, April 3, 2026: Good Friday, not counted",
    "Saturday, April 4, 2026: weekend, not counted",
    "Sunday, April 5, 2026: weekend, not counted",
    "Monday, April 6, 2026: day 3",
    "Extended on Wednesday, April 1, 2026 by 1 working day. Reason: The laboratory has not answered.",
    "Tuesday, April 7, 2026: day 4",
    "Due by Tuesday, April 7, 2026 at 5:00 PM.",
  ]);
});

test("hours explain themselves by the hours worked, or by the clock", () => {
  const registration: RunClock = {
    ...petition,
    rule: krPetitions.rules.registration,
    facts: [begun(inSeoul("2026-07-03 16:00"))],
  };
  expect(told(registration, "officer", "ko")).toEqual([
    "전자민원 접수: 8근무시간(민원 처리에 관한 법률 시행령 제6조제7항).",
    "2026년 7월 3일 금요일 오후 4:00부터 기간을 계산합니다.",
    "2026년 7월 3일 금요일: 오후 4:00부터 오후 6:00까지 2근무시간, 지금까지 2근무시간",
    "2026년 7월 4일 토요일: 주말, 계산하지 않음",
    "2026년 7월 5일 일요일: 주말, 계산하지 않음",
    "2026년 7월 6일 월요일: 오전 9:00부터 오후 4:00까지 6근무시간, 지금까지 8근무시간",
    "기한은 2026년 7월 6일 월요일 오후 4:00입니다.",
  ]);
  expect(told(registration, "resident", "ko")[0]).toBe(
    "2026년 7월 3일 금요일 오후 4:00에 도착했습니다.",
  );
  const complaint: RunClock = {
    rule: phEo6.rules.complaint,
    pack: phEo6,
    calendar: clark,
    facts: [begun(manila("2026-07-03 16:00"))],
  };
  expect(told(complaint, "resident")).toEqual([
    "Received on Friday, July 3, 2026 at 4:00 PM.",
    "The law gives us 72 hours (Executive Order 6 of 2016, section 5). Every hour is counted, nights and holidays too.",
    "We answer by Monday, July 6, 2026 at 4:00 PM.",
  ]);
});

test("the last sentence says how things stand: running, standing still, in time, late, ended late", () => {
  const facts = [begun(manila("2026-07-06 09:00"))];
  const paused: Fact = { kind: "paused", at: manila("2026-07-07 09:00"), reason: "force-majeure" };
  const answered: Fact = { kind: "stopped", at: manila("2026-07-08 09:00"), how: "answered" };
  expect(last({ ...simple, facts: [...facts, paused] })).toEqual([
    "The time is standing still. If it ran on now, it would end on Friday, July 10, 2026 at 5:00 PM.",
    "Nakahinto ang bilang. Kung itutuloy ito ngayon, matatapos ito sa Biyernes, Hulyo 10, 2026 nang 5:00 PM.",
    "지금은 기간이 멈추어 있습니다. 지금 다시 시작하면 기한은 2026년 7월 10일 금요일 오후 5:00입니다.",
  ]);
  expect(last({ ...simple, facts: [...facts, answered] })).toEqual([
    "It ended in time: it was due by Thursday, July 9, 2026 at 5:00 PM.",
    "Natapos ito sa oras: ang takdang oras ay Huwebes, Hulyo 9, 2026 nang 5:00 PM.",
    "기한(2026년 7월 9일 목요일 오후 5:00) 안에 끝났습니다.",
  ]);
  const tooLate: Fact = { kind: "stopped", at: manila("2026-07-10 09:00"), how: "answered" };
  expect(last({ ...simple, facts: [...facts, tooLate] })).toEqual([
    "It ended late: it was due by Thursday, July 9, 2026 at 5:00 PM.",
    "Nahuli ang pagtatapos nito: ang takdang oras ay Huwebes, Hulyo 9, 2026 nang 5:00 PM.",
    "기한(2026년 7월 9일 목요일 오후 5:00)이 지난 뒤에 끝났습니다.",
  ]);
  expect(last({ ...simple, facts, now: manila("2026-07-10 09:00") })).toEqual([
    "This is late: it was due by Thursday, July 9, 2026 at 5:00 PM.",
    "Lampas na ito: ang takdang oras ay Huwebes, Hulyo 9, 2026 nang 5:00 PM.",
    "기한(2026년 7월 9일 목요일 오후 5:00)이 지났습니다.",
  ]);
  expect(explain(runClock({ ...simple, facts: [] }), "en", "resident")).toEqual([
    "The time has not started yet.",
  ]);
});

test("a told date that stands against a changed calendar says so", () => {
  const names = { en: "Typhoon", fil: "Bagyo", ko: "태풍" };
  const calendar = calendarOf(philippineHolidays, [{ day: "2026-07-08", from: "12:00", names }], {
    timeZone: "Asia/Manila",
    opensAt: "08:00",
    closesAt: "17:00",
  });
  const at = manila("2026-07-06 09:00");
  const facts = [begun(at), toldFact(at, manila("2026-07-09 17:00"), simple)];
  expect(told({ ...simple, calendar, facts }, "resident").slice(-3)).toEqual([
    "Not counted: Typhoon (July 8).",
    "Counted anew, it would be Friday, July 10, 2026 at 5:00 PM. The date that was told, Thursday, July 9, 2026 at 5:00 PM, stands.",
    "We answer by Thursday, July 9, 2026 at 5:00 PM.",
  ]);
  expect(told({ ...simple, calendar, facts }, "officer", "fil")).toContain(
    "Miyerkules, Hulyo 8, 2026: suspendido ang trabaho mula 12:00 PM (Bagyo), hindi binibilang na araw",
  );
});

test("consent, a change of unit and the time of a pause are told", () => {
  const facts: Fact[] = [
    begun(inSeoul("2026-07-06 10:00")),
    { kind: "paused", at: inSeoul("2026-07-06 10:30"), reason: "completing-papers" },
    { kind: "resumed", at: inSeoul("2026-07-06 11:30") },
    { kind: "transferred", at: inSeoul("2026-07-06 12:00"), to: "unit" },
    {
      kind: "extended",
      at: inSeoul("2026-07-06 13:00"),
      by: 1.5,
      reason: "현장 확인이 필요합니다.",
      consent: true,
    },
  ];
  expect(told({ ...petition, rule: krPetitions.rules.other, facts }, "resident", "ko")).toEqual([
    "2026년 7월 6일 월요일 오전 10:00에 접수했습니다.",
    "법에서 정한 기간은 3근무시간입니다(민원 처리에 관한 법률 시행령 제16조제1항·제19조). 근무 시간만 계산합니다.",
    "2026년 7월 6일 월요일 오전 10:30부터 2026년 7월 6일 월요일 오전 11:30까지는 계산하지 않습니다: 서류 보완 기간.",
    "2026년 7월 6일 월요일에 민원인의 동의를 받아 1.5근무시간 연장했습니다. 사유: 현장 확인이 필요합니다.",
    "2026년 7월 6일 월요일에 다른 부서로 넘겼습니다. 기한은 그대로입니다.",
    "2026년 7월 6일 월요일 오후 4:30까지 답변합니다.",
  ]);
});

test("a promise is told as a promise, and a resident's own time as theirs", () => {
  const rule = promiseRule(
    {
      code: "streetlight",
      names: { en: "Streetlight out", fil: "Patay na ilaw", ko: "가로등 고장" },
      cite: { en: "Citizen's Charter, 4.2", fil: "Citizen's Charter, 4.2", ko: "시민헌장 4.2" },
      period: { unit: "working-days", count: 1 },
    },
    simple.rule,
  );
  const facts = [begun(manila("2026-07-06 09:00"))];
  expect(rule && told({ ...simple, rule, facts }, "resident")[1]).toBe(
    "We promise to need no more than 1 working day (Citizen's Charter, 4.2). The day of receipt is not counted.",
  );
  const { "papers-last-call": lastCall } = krPetitions.rules;
  const papers = { ...petition, rule: lastCall, facts };
  expect(told(papers, "resident")).toEqual([
    "Asked for on Monday, July 6, 2026.",
    "You have 10 days (Enforcement Decree of the Civil Petitions Treatment Act, article 24(3)). Every day is counted; the first one is not.",
    "Please send what is missing by Thursday, July 16, 2026 at 11:59 PM.",
  ]);
});

test("the steps of a plain due date read alike", () => {
  const { steps } = dueDate({
    receivedAt: manila("2026-07-04 10:00"),
    workingDays: 1,
    calendar: clark,
  });
  expect(explainSteps(steps, "en", "Asia/Manila")).toEqual([
    "Received on Saturday, July 4, 2026, when offices are closed, so it counts as received on Monday, July 6, 2026.",
    "Saturday, July 4, 2026: weekend, not counted",
    "Sunday, July 5, 2026: weekend, not counted",
    "Monday, July 6, 2026: received, not counted",
    "Tuesday, July 7, 2026: day 1",
  ]);
});
