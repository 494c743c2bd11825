import fc from "fast-check";
import { expect, test } from "vitest";
import type { Officer } from "#features/identity";
import {
  canAct,
  canAssign,
  canSee,
  holderAfterConflict,
  isClosed,
  isOverdue,
  isPossible,
  stateAfter,
} from "./rules.ts";
import { caseStates, type CaseActionKind } from "./schema.ts";

const actions: readonly CaseActionKind[] = [
  "take",
  "assign",
  "accept",
  "plan",
  "ask",
  "note",
  "answer",
  "finish",
  "hand-over",
  "decline",
  "close",
  "reply",
  "confirm",
  "not-fixed",
];

const officer: Officer = {
  id: "01900000-0000-7000-8000-000000000001",
  city: "clark",
  name: "Lina Santos",
  designation: "Engineer",
  email: "lina@clark.example",
  role: "officer",
  unit: "works",
  services: [],
  locale: "en",
  isActive: true,
};
const mine = { unit: "works", service: "street-light", officer: null, conflicts: [] };

test("from every state that is not confirmed there is a way to an end", () => {
  for (const state of caseStates) {
    const ends = actions
      .filter((action) => isPossible(state, action))
      .map((action) => stateAfter(state, action));
    expect(state === "confirmed" || ends.some(isClosed)).toBe(true);
  }
});

test("whatever people do, a confirmed case changes no more", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actions)), (tried) => {
      const end = tried.reduce(
        (state, action) => (isPossible(state, action) ? stateAfter(state, action) : state),
        "confirmed" as (typeof caseStates)[number],
      );
      expect(end).toBe("confirmed");
    }),
  );
});

test("handed over is not closed: it stays under the eye of the city", () => {
  expect(isClosed("handed-over")).toBe(false);
  const dueAt = new Date("2026-11-20T09:00:00Z");
  expect(
    isOverdue({ state: "handed-over", pause: null, dueAt }, new Date("2026-11-21T00:00:00Z")),
  ).toBe(true);
  expect(isOverdue({ state: "done", pause: null, dueAt }, new Date("2026-11-21T00:00:00Z"))).toBe(
    false,
  );
});

test("an officer works on the cases of the unit, and of the services if limited to some", () => {
  expect(canAct(officer, mine)).toBe(true);
  expect(canAct(officer, { ...mine, unit: "safety" })).toBe(false);
  expect(canAct({ ...officer, services: ["pothole"] }, mine)).toBe(false);
  expect(canAct(officer, { ...mine, unit: "safety", officer: officer.id })).toBe(true);
});

test("an auditor sees every case and acts on none", () => {
  const auditor: Officer = { ...officer, role: "auditor", unit: "audit" };
  expect([canSee(auditor, mine), canAct(auditor, mine)]).toEqual([true, false]);
});

test("a case that a colleague holds is handed on by the unit head, not by an officer", () => {
  const held = { ...mine, officer: "01900000-0000-7000-8000-000000000002" };
  expect(canAssign(officer, held)).toBe(false);
  expect(canAssign({ ...officer, role: "unit-head" }, held)).toBe(true);
  expect(canAssign({ ...officer, role: "city-admin", unit: "office" }, held)).toBe(true);
});

test("whoever declared a conflict of interest neither sees the case nor acts on it, in any role", () => {
  for (const role of ["officer", "unit-head", "city-admin", "auditor"] as const) {
    const conflicted = { ...mine, conflicts: [officer.id] };
    const able = [canSee, canAct, canAssign].map((may) => may({ ...officer, role }, conflicted));
    expect([role, able]).toEqual([role, [false, false, false]]);
  }
});

test("the case stays with its holder, goes to all the others, or to the head when there are none", () => {
  const colleague: Officer = { ...officer, id: "colleague" };
  const head: Officer = { ...officer, id: "head", role: "unit-head" };
  const held = { ...mine, officer: officer.id };
  expect(holderAfterConflict(colleague, held, [officer, colleague, head])).toBe(officer.id);
  expect(holderAfterConflict(officer, held, [officer, colleague, head])).toBeNull();
  expect(holderAfterConflict(officer, held, [officer, head])).toBe("head");
  const elsewhere = [
    { ...colleague, unit: "safety" },
    { ...colleague, services: ["pothole"] },
  ];
  expect(holderAfterConflict(officer, held, [...elsewhere, head])).toBe("head");
  const conflicted = { ...held, conflicts: [colleague.id, head.id] };
  expect(holderAfterConflict(officer, conflicted, [officer, colleague, head])).toBeNull();
});
