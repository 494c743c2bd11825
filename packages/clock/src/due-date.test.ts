import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Calendar } from "./calendar.ts";
import { addDays, dayNumber } from "./civil-date.ts";
import { dueDate } from "./due-date.ts";
import { koreanHolidays } from "./holidays/korea.ts";
import { philippineHolidays } from "./holidays/philippines.ts";
import { ra11032 } from "./ra11032.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts";
import { civilDateAt } from "./zone.ts";

const clark: Calendar = {
  timeZone: "Asia/Manila",
  workingWeekdays: [1, 2, 3, 4, 5],
  opensAt: "08:00",
  closesAt: "17:00",
  holidays: philippineHolidays.days,
};
const seoul: Calendar = {
  ...clark,
  timeZone: "Asia/Seoul",
  opensAt: "09:00",
  closesAt: "18:00",
  holidays: koreanHolidays.days,
};

const instants = fc.date({
  min: new Date("2023-12-01"),
  max: new Date("2029-02-01"),
  noInvalidDate: true,
});
const cities = fc.constantFrom(clark, seoul);
const lengths = fc.integer({ min: 0, max: 60 });

test("a simple transaction filed on a Monday morning is due on Thursday at closing", () => {
  const answer = dueDate({
    receivedAt: new Date("2026-07-06T09:30:00+08:00"),
    workingDays: ra11032.simple,
    calendar: clark,
  });
  expect(answer).toEqual({
    due: new Date("2026-07-09T17:00:00+08:00"),
    dueDay: "2026-07-09",
    steps: [
      { kind: "received", day: "2026-07-06" },
      { kind: "counted", day: "2026-07-07", nth: 1 },
      { kind: "counted", day: "2026-07-08", nth: 2 },
      { kind: "counted", day: "2026-07-09", nth: 3 },
    ],
  });
});

test("Holy Week is skipped day by day, each with its reason", () => {
  const { dueDay, steps } = dueDate({
    receivedAt: new Date("2026-03-31T16:59:59+08:00"),
    workingDays: 3,
    calendar: clark,
  });
  expect(dueDay).toBe("2026-04-07");
  expect(steps).toMatchObject([
    { kind: "received", day: "2026-03-31" },
    { kind: "counted", day: "2026-04-01", nth: 1 },
    {
      kind: "skipped",
      day: "2026-04-02",
      why: "holiday",
      holiday: { en: "Maundy Thursday", fil: "Huwebes Santo", ko: "성목요일" },
    },
    { kind: "skipped", day: "2026-04-03", why: "holiday", holiday: { en: "Good Friday" } },
    { kind: "skipped", day: "2026-04-04", why: "weekend" },
    { kind: "skipped", day: "2026-04-05", why: "weekend" },
    { kind: "counted", day: "2026-04-06", nth: 2 },
    { kind: "counted", day: "2026-04-07", nth: 3 },
  ]);
});

test("a filing at closing time on a Friday is received on Monday", () => {
  const { steps } = dueDate({
    receivedAt: new Date("2026-07-03T17:00:00+08:00"),
    workingDays: 1,
    calendar: clark,
  });
  expect(steps).toEqual([
    { kind: "after-closing", day: "2026-07-03" },
    { kind: "skipped", day: "2026-07-04", why: "weekend" },
    { kind: "skipped", day: "2026-07-05", why: "weekend" },
    { kind: "received", day: "2026-07-06" },
    { kind: "counted", day: "2026-07-07", nth: 1 },
  ]);
});

test("a filing before opening is received on that day", () => {
  const { steps } = dueDate({
    receivedAt: new Date("2026-07-03T05:10:00+08:00"),
    workingDays: 0,
    calendar: clark,
  });
  expect(steps).toEqual([{ kind: "received", day: "2026-07-03" }]);
});

test("Chuseok and its neighbours push a Korean date over seven closed days", () => {
  const { dueDay, steps } = dueDate({
    receivedAt: new Date("2025-10-02T10:00:00+09:00"),
    workingDays: 1,
    calendar: seoul,
  });
  expect(dueDay).toBe("2025-10-10");
  expect(
    steps.filter((step) => step.kind === "skipped").map((step) => [step.day, step.why]),
  ).toEqual([
    ["2025-10-03", "holiday"],
    ["2025-10-04", "weekend"],
    ["2025-10-05", "weekend"],
    ["2025-10-06", "holiday"],
    ["2025-10-07", "holiday"],
    ["2025-10-08", "holiday"],
    ["2025-10-09", "holiday"],
  ]);
});

test("an impossible promise or calendar is refused instead of looping", () => {
  const receivedAt = new Date("2026-07-03T10:00:00Z");
  expect(() => dueDate({ receivedAt, workingDays: -1, calendar: clark })).toThrow(RangeError);
  expect(() => dueDate({ receivedAt, workingDays: 1.5, calendar: clark })).toThrow(RangeError);
  expect(() =>
    dueDate({ receivedAt, workingDays: 1, calendar: { ...clark, workingWeekdays: [] } }),
  ).toThrow(RangeError);
  expect(() =>
    dueDate({ receivedAt: new Date(Number.NaN), workingDays: 1, calendar: clark }),
  ).toThrow(RangeError);
});

test("the due day is a working day, and counting back from it agrees", () => {
  fc.assert(
    fc.property(instants, lengths, cities, (receivedAt, workingDays, calendar) => {
      const { due, dueDay, steps } = dueDate({ receivedAt, workingDays, calendar });
      const received = steps.find((step) => step.kind === "received");
      expect(isWorkingDay(dueDay, calendar)).toBe(true);
      expect(civilDateAt(due, calendar.timeZone)).toBe(dueDay);
      expect(received && workingDaysBetween(received.day, dueDay, calendar)).toBe(workingDays);
      expect(addWorkingDays(dueDay, -workingDays, calendar)).toBe(received?.day);
    }),
  );
});

test("the steps are all the days from arrival to the due day, each once and in order", () => {
  fc.assert(
    fc.property(instants, lengths, cities, (receivedAt, workingDays, calendar) => {
      const { dueDay, steps } = dueDate({ receivedAt, workingDays, calendar });
      const arrived = civilDateAt(receivedAt, calendar.timeZone);
      const days = Array.from({ length: dayNumber(dueDay) - dayNumber(arrived) + 1 }, (_, n) =>
        addDays(arrived, n),
      );
      expect(steps.map((step) => step.day)).toEqual(days);
    }),
  );
});

test("a later filing or a longer time is never due earlier", () => {
  fc.assert(
    fc.property(
      instants,
      fc.nat(30 * 86_400_000),
      lengths,
      fc.nat(10),
      cities,
      (at, wait, days, more, calendar) => {
        const first = dueDate({ receivedAt: at, workingDays: days, calendar }).due.getTime();
        const later = dueDate({
          receivedAt: new Date(at.getTime() + wait),
          workingDays: days,
          calendar,
        }).due.getTime();
        const longer = dueDate({
          receivedAt: at,
          workingDays: days + more,
          calendar,
        }).due.getTime();
        expect(later).toBeGreaterThanOrEqual(first);
        if (more === 0) expect(longer).toBe(first);
        else expect(longer).toBeGreaterThan(first);
      },
    ),
  );
});

test("a new holiday inside the count pushes the date by exactly one working day", () => {
  const name = { en: "Fiesta", fil: "Pista", ko: "축제" };
  fc.assert(
    fc.property(
      instants,
      fc.integer({ min: 1, max: 30 }),
      fc.nat(),
      cities,
      (receivedAt, workingDays, pick, calendar) => {
        const before = dueDate({ receivedAt, workingDays, calendar });
        const counted = before.steps.filter((step) => step.kind === "counted");
        const closed = counted[pick % counted.length];
        if (closed === undefined) throw new Error("nothing was counted");
        const holidays = { ...calendar.holidays, [closed.day]: name };
        const after = dueDate({ receivedAt, workingDays, calendar: { ...calendar, holidays } });
        expect(after.dueDay).toBe(addWorkingDays(before.dueDay, 1, calendar));
      },
    ),
  );
});

test("the zone of the host changes nothing", () => {
  fc.assert(
    fc.property(instants, lengths, cities, (receivedAt, workingDays, calendar) => {
      const answers = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"].map((host) => {
        vi.stubEnv("TZ", host);
        return dueDate({ receivedAt, workingDays, calendar });
      });
      vi.unstubAllEnvs();
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }),
    { numRuns: 40 },
  );
});
