import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import { cursorText, filterOf, isNarrowed, queryText, readQuery } from "./query.ts";

const city = fixtureCity("fixture");
const read = (text: string) => readQuery(city, new URLSearchParams(text));
const nothing = { words: null, service: null, state: null, place: null, from: null, to: null };

test("an empty form narrows nothing, and its address is the plain one", () => {
  expect(read("q=&service=&state=&place=&from=&to=+")).toEqual({
    query: nothing,
    cursor: null,
    ignored: [],
  });
  expect([isNarrowed(nothing), queryText(nothing)]).toEqual([false, ""]);
});

test("a filled form is read, and its address reads the same again", () => {
  const text =
    "?q=broken+lamp&service=pothole&state=late&place=malabanias&from=2026-11-01&to=2026-11-16";
  const { query, ignored } = read(text);
  expect(query).toEqual({
    words: "broken lamp",
    service: "pothole",
    state: "late",
    place: "malabanias",
    from: "2026-11-01",
    to: "2026-11-16",
  });
  expect(ignored).toEqual([]);
  expect(queryText(query)).toBe(text);
});

test("what is not known is left out by name, private services among it", () => {
  const { query, ignored } = read(
    "q=!!!&service=harassment&state=lost&place=paris&from=2026-02-30&to=0001-01-01&after=zz",
  );
  expect(query).toEqual(nothing);
  expect(ignored).toEqual(["q", "service", "state", "place", "from", "to", "after"]);
});

test("a cursor leads back to its row", () => {
  const row = {
    receivedAt: new Date("2026-11-16T02:00:00.123Z"),
    id: "019a8a7c-3f5e-7d31-8d57-2f1f5c1f0a11",
  };
  expect(read(`before=${cursorText(row)}`).cursor).toEqual({ way: "older", ...row });
  expect(read(`after=${cursorText(row)}`).cursor).toEqual({ way: "newer", ...row });
});

test("no address makes reading fail", () => {
  const name = fc.constantFrom("q", "service", "state", "place", "from", "to", "before", "after");
  const value = fc.string({ unit: "binary", maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 5 }), (pairs) => {
      const { query } = readQuery(city, new URLSearchParams(pairs));
      expect(read(queryText(query)).query).toEqual(query);
    }),
  );
});

test("days are whole days of the city, the last one included", () => {
  const now = new Date("2026-11-16T02:00:00Z");
  const { query } = read("from=2026-11-01&to=2026-11-02&state=late");
  expect(filterOf(city, query, now)).toEqual({
    states: ["received", "accepted", "planned", "handed-over", "reopened"],
    dueBefore: now,
    since: new Date("2026-10-31T16:00:00Z"),
    until: new Date("2026-11-02T16:00:00Z"),
  });
});
