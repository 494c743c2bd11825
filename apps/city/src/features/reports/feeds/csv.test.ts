import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import type { FeedReport } from "../repo/feeds.ts";
import { csvRows } from "./csv.ts";

const now = new Date("2026-11-16T02:00:00Z");

const context = {
  city: fixtureCity("fixture"),
  locale: "en",
  site: "http://fixture.test",
  name: "Fixture City",
  query: "",
  now,
} as const;

async function readBack(changes: Partial<FeedReport>): Promise<Record<string, string>> {
  const report: FeedReport = {
    id: "019a8a7c-3f5e-7d31-8d57-2f1f5c1f0a11",
    reference: "FIX-26-7K3QDX",
    state: "received",
    service: "street-light",
    unit: "works",
    place: null,
    receivedAt: now,
    dueAt: now,
    pause: null,
    updatedAt: now,
    closedAt: null,
    lon: -120.5,
    lat: 15,
    language: "en",
    words: "Dark",
    address: null,
    supporters: 0,
    ...changes,
  };
  async function* pages() {
    yield [report];
  }
  let text = "";
  for await (const part of csvRows(context, pages())) text += part;
  const [row]: Record<string, string>[] = parse(text, { bom: true, columns: true });
  return row ?? {};
}

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "what a resident begins with a formula's sign stays text: %j",
  async (words) => {
    const row = await readBack({ words, address: words });
    expect([row["words"], row["address"]]).toEqual([`'${words}`, `'${words}`]);
  },
);

test("a longitude west of Greenwich is a number and keeps its sign", async () => {
  expect((await readBack({ lon: -120.5 }))["longitude"]).toBe("-120.5");
});

test("any words come back as they were written, and never begin a formula", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (words) => {
      const read = (await readBack({ words }))["words"] ?? "";
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
      expect(read.replace(/^'(?=[=+\-@\t\r])/, "")).toBe(words.replace(/^'(?=[=+\-@\t\r])/, ""));
    }),
  );
});
