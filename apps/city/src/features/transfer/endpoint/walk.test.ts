import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { requestsAddress } from "./address.ts";
import { walkEndpoint } from "./walk.ts";

const until = new Date("2026-11-16T00:00:00Z");
const dayMs = 86_400_000;

type Held = { readonly id: string; readonly at: Date };
type Answerer = (url: URL, response: ServerResponse, request: IncomingMessage) => void;

let close = async () => {};
afterEach(async () => {
  await close();
  close = async () => {};
});

/** A server of another city, which answers as the test says and counts what it is asked. */
async function serve(answer: Answerer): Promise<{ base: string; asked: URL[] }> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(url);
    answer(url, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/open311/v2`, asked };
}

async function walk(where: string, from: Date | null = null) {
  const address = requestsAddress(where);
  if (!address) throw new Error("not an endpoint");
  const gaps: string[] = [];
  const slept: number[] = [];
  const web = {
    fetch,
    sleep: async (ms: number) => void slept.push(ms),
    now: () => until.getTime(),
  };
  const { rows } = walkEndpoint({ address, from, until, web, onGap: (words) => gaps.push(words) });
  const ids: string[] = [];
  for await (const row of rows) ids.push(row.ok ? row.value.sourceId : `! ${row.refusal.reason}`);
  return { ids, gaps, slept };
}

/** One report every so many hours, the newest an hour before the end. */
function history(count: number, everyHours: number): Held[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    at: new Date(until.getTime() - (1 + index * everyHours) * 3_600_000),
  }));
}

function json(held: readonly Held[]): string {
  return JSON.stringify(
    held.map(({ id, at }) => ({
      service_request_id: id,
      service_code: "pothole",
      status: "open",
      requested_datetime: at.toISOString(),
    })),
  );
}

function inSpan(held: readonly Held[], { searchParams }: URL): Held[] {
  const [start, end] = ["start_date", "end_date"].map((name) =>
    Date.parse(searchParams.get(name) ?? ""),
  );
  return held.filter(({ at }) => at.getTime() >= (start ?? 0) && at.getTime() <= (end ?? 0));
}

function paged(held: readonly Held[], { searchParams }: URL, most: number): readonly Held[] {
  const size = Math.min(most, Number(searchParams.get("page_size") ?? most));
  return held.slice((Number(searchParams.get("page") ?? 1) - 1) * size).slice(0, size);
}

const idsOf = (held: readonly Held[]) => held.map(({ id }) => id).toSorted();

test("a server with pages is read span by span and page by page, each request once", async () => {
  const held = history(700, 12);
  const { base, asked } = await serve((url, response) => {
    response.end(json(paged(inSpan(held, url), url, 100)));
  });
  const { ids, gaps } = await walk(base);
  expect(ids.toSorted()).toEqual(idsOf(held));
  expect(gaps).toEqual([]);
  const spans = asked.map(({ searchParams }) =>
    ["start_date", "end_date"].map((name) => Date.parse(searchParams.get(name) ?? "")),
  );
  expect(spans.every(([start = 0, end = 0]) => end - start <= 90 * dayMs)).toBe(true);
});

test("a server that ignores pages is asked for shorter spans until nothing is kept back", async () => {
  const held = history(500, 3);
  const { base } = await serve((url, response) => {
    response.end(json(inSpan(held, url).slice(0, 40)));
  });
  const { ids, gaps } = await walk(base);
  expect(ids.toSorted()).toEqual(idsOf(held));
  expect(gaps).toEqual([]);
});

test("a server that refuses pages is asked without them", async () => {
  const held = history(90, 24);
  const { base } = await serve((url, response) => {
    if (url.searchParams.has("page")) response.writeHead(400).end("page?");
    else response.end(json(inSpan(held, url).toReversed().slice(0, 50)));
  });
  expect((await walk(base)).ids.toSorted()).toEqual(idsOf(held));
});

test("a server that shows the first pages only is asked for shorter spans", async () => {
  const held = history(700, 3);
  const { base } = await serve((url, response) => {
    if (Number(url.searchParams.get("page")) > 3) response.writeHead(400).end("page?");
    else response.end(json(paged(inSpan(held, url), url, 100)));
  });
  const { ids, gaps } = await walk(base);
  expect(ids.toSorted()).toEqual(idsOf(held));
  expect(gaps).toEqual([]);
});

test("a server that heeds pages but no dates is read once", async () => {
  const held = history(250, 24);
  const { base, asked } = await serve((url, response) => {
    response.end(json(paged(held, url, 100)));
  });
  expect((await walk(base)).ids).toEqual(held.map(({ id }) => id));
  expect(asked.length).toBeLessThan(8);
});

test("a server that heeds nothing is read once, and what may be missing is said", async () => {
  const held = history(30, 24);
  const { base, asked } = await serve((_, response) => {
    response.end(json(held));
  });
  const { ids, gaps } = await walk(base);
  expect(ids).toEqual(held.map(({ id }) => id));
  expect(gaps).toEqual([expect.stringContaining("may have kept back some: it shows 30")]);
  expect(asked.length).toBeLessThan(8);
});

test("a server that repeats its last page for ever comes to an end", async () => {
  const held = history(120, 1);
  const { base, asked } = await serve((url, response) => {
    const page = Math.min(3, Number(url.searchParams.get("page")));
    url.searchParams.set("page", String(page));
    response.end(json(paged(inSpan(held, url), url, 50)));
  });
  expect((await walk(base)).ids).toEqual(held.map(({ id }) => id));
  expect(asked.length).toBeLessThan(20);
});

test("silence of two years ends a history, unless its beginning was named", async () => {
  const old = { id: "old", at: new Date("2021-05-01T00:00:00Z") };
  const held = [...history(3, 24), old];
  const { base } = await serve((url, response) => {
    const found = inSpan(held, url);
    if (found.length === 0) response.writeHead(404).end("nothing found");
    else response.end(json(found));
  });
  expect((await walk(base)).ids).toEqual(["r0", "r1", "r2"]);
  expect((await walk(base, new Date("2021-01-01T00:00:00Z"))).ids).toEqual([
    "r0",
    "r1",
    "r2",
    "old",
  ]);
});

test("a tired server is given the time it asks for, and a cut page is asked for again", async () => {
  const troubles: Answerer[] = [
    (_, response) => response.writeHead(429, { "retry-after": "7" }).end(),
    (_, response) => response.writeHead(503).end(),
    (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("[{");
      setImmediate(() => response.destroy());
    },
  ];
  const held = history(2, 1);
  const { base } = await serve((url, response, request) => {
    const trouble = troubles.shift();
    if (trouble) trouble(url, response, request);
    else response.end(json(paged(inSpan(held, url), url, 100)));
  });
  const { ids, slept } = await walk(base);
  expect(ids).toEqual(["r0", "r1"]);
  expect(slept.slice(0, 3)).toEqual([7000, 2000, 4000]);
});

test("a server that stays away, refuses or talks of something else stops the walk, keys unsaid", async () => {
  const answers: Record<string, Answerer> = {
    gone: (_, response) => response.writeHead(502).end(),
    patient: (_, response) => response.writeHead(429, { "retry-after": "86400" }).end(),
    barred: (_, response) => response.writeHead(403).end("Key   wanted"),
    strange: (_, response) => response.end("Hello"),
  };
  const { base } = await serve((url, response, request) => {
    answers[url.pathname.split("/").at(-2) ?? ""]?.(url, response, request);
  });
  const failure = async (path: string) =>
    walk(`${base}/${path}?api_key=secret`).then(
      () => "none",
      (error: unknown) => String(error).replace(base, ""),
    );
  expect(await failure("gone")).toBe(
    "Error: /gone/requests.json cannot be read: status 502, 6 attempts.",
  );
  expect(await failure("patient")).toBe(
    "Error: /patient/requests.json cannot be read: status 429, 1 attempts.",
  );
  expect(await failure("barred")).toBe(
    "Error: /barred/requests.json answers with status 403: Key wanted",
  );
  expect(await failure("strange")).toContain("neither JSON nor XML");
});

test("a base that speaks XML only is understood", async () => {
  const { base } = await serve((url, response) => {
    if (!url.pathname.endsWith(".xml")) response.writeHead(404).end();
    else
      response.end(
        "<service_requests><request><service_request_id>x1</service_request_id><status>open</status>" +
          "<service_code>pothole</service_code><requested_datetime>2026-11-10T08:00:00Z" +
          "</requested_datetime></request></service_requests>",
      );
  });
  expect((await walk(`${base}/`)).ids).toEqual(["x1"]);
});

test("which addresses are servers and which are files", () => {
  const pathOf = (where: string) => requestsAddress(where)?.url.href ?? null;
  expect(pathOf("https://c.example/open311/v2/")).toBe(
    "https://c.example/open311/v2/requests.json",
  );
  expect(pathOf("https://c.example/v2.1?jurisdiction_id=c")).toBe(
    "https://c.example/v2.1/requests.json?jurisdiction_id=c",
  );
  expect(pathOf("https://c.example/v2/requests.xml?a=1")).toBe(
    "https://c.example/v2/requests.xml?a=1",
  );
  expect(pathOf("https://c.example/dump-2024.json")).toBe(null);
});
