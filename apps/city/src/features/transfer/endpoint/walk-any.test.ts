import fc from "fast-check";
import { expect, test } from "vitest";
import { requestsAddress } from "./address.ts";
import { walkEndpoint } from "./walk.ts";

const until = new Date("2026-11-16T00:00:00Z");
const secondsBack = 200 * 86_400;

/** How a server of the wild may deal with what it is asked. */
const behaviours = fc.record({
  /**
   * Seconds before the end at which something was filed, never two in neighbouring seconds: a second
   * cannot be split, so of two in one it is rightly said that there may be more.
   */
  filed: fc.uniqueArray(
    fc.integer({ min: 0, max: secondsBack / 2 }).map((pair) => pair * 2),
    { maxLength: 120 },
  ),
  most: fc.integer({ min: 2, max: 40 }),
  isOldestFirst: fc.boolean(),
  pages: fc.constantFrom("heeded", "ignored", "refused", "two only", "last again"),
});

type Behaviour = typeof behaviours extends fc.Arbitrary<infer Value> ? Value : never;

function answer(url: URL, { filed, most, isOldestFirst, pages }: Behaviour): Response {
  const at = (name: string) => Date.parse(url.searchParams.get(name) ?? "");
  const asked = url.searchParams.get("page");
  if (pages === "refused" && asked !== null) return new Response("page?", { status: 400 });
  const found = filed
    .map((seconds) => ({ id: String(seconds), time: until.getTime() - seconds * 1000 }))
    .filter(({ time }) => time >= at("start_date") && time <= at("end_date"))
    .toSorted((one, other) => (one.time - other.time) * (isOldestFirst ? 1 : -1));
  const last = Math.max(1, Math.ceil(found.length / most));
  const wanted = pages === "heeded" || pages === "two only" || pages === "last again";
  const page = wanted ? Number(asked ?? 1) : 1;
  if (pages === "two only" && page > 2) return new Response("page?", { status: 422 });
  const shownPage = pages === "last again" ? Math.min(page, last) : page;
  return Response.json(
    found.slice((shownPage - 1) * most, shownPage * most).map(({ id, time }) => ({
      service_request_id: id,
      service_code: "pothole",
      status: "open",
      requested_datetime: new Date(time).toISOString(),
    })),
  );
}

test("whatever a server makes of pages, every request is read, each once", async () => {
  await fc.assert(
    fc.asyncProperty(behaviours, async (behaviour) => {
      const address = requestsAddress("https://city.example/v2");
      if (!address) throw new Error("not an endpoint");
      const gaps: string[] = [];
      const { rows } = walkEndpoint({
        address,
        from: new Date(until.getTime() - secondsBack * 1000),
        until,
        web: {
          fetch: async (url) => answer(url, behaviour),
          sleep: async () => {},
          now: () => until.getTime(),
        },
        onGap: (words) => gaps.push(words),
      });
      const ids: string[] = [];
      for await (const row of rows) ids.push(row.ok ? row.value.sourceId : "refused");
      expect(ids.toSorted()).toEqual(behaviour.filed.map(String).toSorted());
      expect(gaps).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
