import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import { bodyOf, messageIdOf } from "./message.ts";

const city = fixtureCity("fixture");
const place = {
  city,
  site: "https://fixture.example",
  subject: {
    reference: "FIX-26-7K3QDX",
    page: "/reports/FIX-26-7K3QDX",
    api: "/api/FIX-26-7K3QDX",
  },
  photoPath: (id: string) => `/photos/${id}.jpg`,
};
const event = {
  at: new Date("2026-11-16T02:00:00Z"),
  stream: "0199f1f0-0000-7000-8000-000000000001",
};
const links = {
  page: "https://fixture.example/reports/FIX-26-7K3QDX",
  api: "https://fixture.example/api/FIX-26-7K3QDX",
};

const dataOf = (type: string, part: object, where: Parameters<typeof bodyOf>[1] = place) =>
  (JSON.parse(bodyOf({ ...event, type, public: part }, where)) as { data: unknown }).data;

test("photos are sent as addresses", () => {
  expect(dataOf("case.done", { words: "Done", photos: ["p1", "p2"] })).toEqual({
    city: "fixture",
    reference: "FIX-26-7K3QDX",
    words: "Done",
    photos: ["https://fixture.example/photos/p1.jpg", "https://fixture.example/photos/p2.jpg"],
    links,
  });
});

test("only the fields named for a kind of event are sent, and always all of them", () => {
  const common = { city: "fixture", reference: "FIX-26-7K3QDX", links };
  expect([
    dataOf("case.taken", { officer: "o1" }),
    dataOf("case.assigned", { fromUnit: "works", unit: "safety", officer: "o1" }),
    dataOf("report.supported", { caseId: "c1", supporters: 3, later: "?" }),
    dataOf("case.answered", {}),
    dataOf("case.noted", { words: "inside" }),
  ]).toEqual([
    common,
    { ...common, fromUnit: "works", unit: "safety" },
    { ...common, supporters: 3 },
    { ...common, words: null },
    common,
  ]);
});

test("what is not about a case has no reference and leads to the city's home page", () => {
  expect(dataOf("desk.service-closed", { service: "pool" }, { ...place, subject: null })).toEqual({
    city: "fixture",
    reference: null,
    service: "pool",
    links: { page: "https://fixture.example/", api: null },
  });
});

test("an event has one id for ever, and no other event has it", () => {
  const { stream } = event;
  // Receivers keep ids for years: a change of this line would make every replay look new.
  expect(messageIdOf({ stream, seq: 1 })).toBe("evt_f7abe78e2d7ffb143612c749e47dab42");
  expect(messageIdOf({ stream, seq: 1 })).not.toBe(messageIdOf({ stream, seq: 11 }));
});
