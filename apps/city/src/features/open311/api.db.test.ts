import { parseJson, parseXml } from "@tugon/open311";
import { expect, test } from "vitest";
import { actAsOfficer } from "#features/cases";
import { insertOfficer, readPerson } from "#features/identity";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { fileFor, keyFor } from "#testing/open311";

type Fields = Readonly<Record<string, string>>;

const lamp = {
  service_code: "street-light",
  lat: "15.17",
  long: "120.58",
  description: "The lamp is dark.",
} as const;

/** As a program posts: no Origin, no cookie, no Accept. */
async function post(town: TestCity, fields: Fields, format = "json") {
  const host = `${town.city.slug}.test`;
  return town.app.request(`http://${host}/open311/v2/requests.${format}`, {
    method: "POST",
    headers: { host, "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: new URLSearchParams(fields).toString(),
  });
}

async function receiptOf(response: Response) {
  expect(response.status).toBe(201);
  const parsed = parseJson("receipts", await response.text());
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value[0];
}

async function get(town: TestCity, path: string, headers: Fields = {}) {
  const response = await town.request(`/open311/v2/${path}`, { headers });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    text: await response.text(),
  };
}

test("a posted request becomes a case with a number, an owner and a clock, in both formats", async () => {
  const town = await startTestCity();
  const description = "가로등이 어두워요 🕳️ <b> & ]]>";
  const receipt = await receiptOf(
    await post(town, { ...lamp, description, api_key: await keyFor(town) }),
  );
  const id = receipt?.service_request_id ?? "";
  const json = parseJson("requests", (await get(town, `requests/${id}.json`)).text);
  const xml = parseXml("requests", (await get(town, `requests/${id}.xml`)).text);
  expect(json).toEqual(xml);
  expect(json).toEqual({
    ok: true,
    value: [
      {
        service_request_id: id,
        status: "open",
        status_notes: null,
        service_name: "Street light",
        service_code: "street-light",
        description,
        agency_responsible: "Public Works",
        service_notice: null,
        requested_datetime: "2026-11-16T10:00:00+08:00",
        updated_datetime: "2026-11-16T10:00:00+08:00",
        expected_datetime: expect.stringMatching(/^2026-11-19T.*\+08:00$/) as string,
        address: null,
        address_id: "malabanias",
        zipcode: null,
        lat: 15.17,
        long: 120.58,
        media_url: null,
      },
    ],
  });
  const korean = parseJson("requests", (await get(town, `requests/${id}.json?lang=ko`)).text);
  expect(korean.ok && korean.value[0]?.service_name).toBe("Street light (ko)");
});

test("the key is judged first, then the service, then the form", async () => {
  const town = await startTestCity();
  const api_key = await keyFor(town);
  const statuses = [
    await post(town, { service_code: "nothing" }),
    await post(town, { service_code: "nothing", api_key: "wrong" }),
    await post(town, { service_code: "nothing", api_key, jurisdiction_id: "elsewhere" }),
    await post(town, { service_code: "nothing", api_key }),
    await post(town, { service_code: "street-light", api_key }),
    await post(town, { ...lamp, api_key, description: "가".repeat(4001) }),
    await post(town, { ...lamp, api_key, lat: "37.5", long: "127" }),
    await post(town, { ...lamp, api_key, service_code: "pool" }),
    await post(town, { ...lamp, api_key, service_code: "pothole" }),
    await post(town, { ...lamp, api_key, description: "가".repeat(4000) }),
  ].map((response) => response.status);
  expect(statuses).toEqual([403, 403, 404, 404, 400, 400, 400, 400, 400, 201]);
});

test("a private service's request is taken in and never shown", async () => {
  const town = await startTestCity();
  const api_key = await keyFor(town);
  const posted = await post(town, { ...lamp, service_code: "harassment", api_key });
  const id = (await receiptOf(posted))?.service_request_id ?? "";
  expect((await get(town, `requests/${id}.json`)).status).toBe(404);
  expect((await get(town, `requests.json?service_request_id=${id}`)).text).toBe("[]");
  expect((await get(town, "requests.json?extensions=true")).text).toBe("[]");
  expect((await get(town, "services.json")).text).toContain("harassment");
});

test("a contact is kept sealed and never echoed; a picture's address is kept and not fetched", async () => {
  const town = await startTestCity();
  const posted = await post(town, {
    ...lamp,
    api_key: await keyFor(town),
    first_name: "Maria",
    last_name: "Cruz",
    email: "maria@example.org",
    media_url: "http://127.0.0.1:1/lamp.jpg",
  });
  const id = (await receiptOf(posted))?.service_request_id ?? "";
  const plain = await get(town, `requests/${id}.xml`);
  const extended = await get(town, `requests/${id}.xml?extensions=true`);
  expect(`${plain.text}${extended.text}`).not.toMatch(/Maria|Cruz|example\.org/);
  expect(plain.text).not.toContain("lamp.jpg");
  expect(extended.text).toContain("<sent_media_url>http://127.0.0.1:1/lamp.jpg</sent_media_url>");
  const row = await town.platform.db
    .selectFrom("cases")
    .select(["person", "channel"])
    .where("reference", "=", id)
    .executeTakeFirstOrThrow();
  const person = await readPerson(
    town.platform.db,
    town.platform.vault,
    town.city.slug,
    row.person ?? "",
  );
  expect({ channel: row.channel, contact: person?.contact }).toEqual({
    channel: "open311",
    contact: { name: "Maria Cruz", email: "maria@example.org", phone: null },
  });
});

test("a batch service gives a token, and its number once the city has taken it in", async () => {
  const town = await startTestCity();
  const posted = await post(town, {
    ...lamp,
    service_code: "tree-cutting",
    api_key: await keyFor(town),
  });
  const token = (await receiptOf(posted))?.token ?? "";
  const before = await get(town, `tokens/${token}.json`);
  expect(JSON.parse(before.text)).toEqual([{ service_request_id: null, token }]);
  town.clock.advance(5);
  await town.platform.jobs.runDue();
  const after = parseJson("tokens", (await get(town, `tokens/${token}.json`)).text);
  const id = after.ok ? (after.value[0]?.service_request_id ?? "") : "";
  expect(id).toMatch(/^FIX-26-/);
  const request = await get(town, `requests/${id}.json`);
  expect(request.text).toContain('"requested_datetime":"2026-11-16T10:00:00+08:00"');
  expect(
    await town.platform.db
      .selectFrom("open311Waiting")
      .selectAll()
      .where("city", "=", town.city.slug)
      .execute(),
  ).toEqual([]);
  town.clock.set("2026-11-16T10:00:00+08:00");
});

test("filters narrow, pages walk, identifiers override, and too much is refused", async () => {
  const town = await startTestCity();
  const lamps = [await fileFor(town), await fileFor(town)];
  const hole = await fileFor(town, { service: "pothole", attributes: { size: "large" } });
  const officer = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Lina Santos",
    designation: "Engineer",
    email: "l@fixture.example",
    role: "officer",
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
  } as const;
  await insertOfficer(town.platform.db, officer, town.clock.now());
  await actAsOfficer(town.platform, officer, {
    city: town.city,
    id: hole.case.id,
    seenVersion: 1,
    action: { kind: "close", reason: "answered", words: "It is filled. Call 0917 123 4567." },
  });
  const references = async (query: string) => {
    const parsed = parseJson("requests", (await get(town, `requests.json?${query}`)).text);
    return parsed.ok ? parsed.value.map((row) => row.service_request_id).sort() : parsed.problem;
  };
  const [one = "", two = ""] = lamps.map((filed) => filed.case.reference);
  expect(await references("status=open")).toEqual([one, two].sort());
  expect(await references("service_code=pothole,nothing")).toEqual([hole.case.reference]);
  expect(
    await references("start_date=2026-11-16T02:00:00Z&end_date=2026-11-16T02:00:00Z"),
  ).toHaveLength(3);
  expect(await references("start_date=2026-11-16T02:00:01Z")).toEqual([]);
  expect(await references(`service_request_id=${one.toLowerCase()},x&status=closed`)).toEqual([
    one,
  ]);
  const pages = [
    await references("page=1&page_size=2"),
    await references("page=2&page_size=2"),
  ].flat();
  expect(pages.sort()).toEqual([one, two, hole.case.reference].sort());
  const closed = (await get(town, "requests.json?status=closed&extensions=true")).text;
  expect(JSON.parse(closed)).toMatchObject([
    {
      status: "closed",
      status_notes: expect.stringContaining("It is filled.") as string,
      attributes: [{ code: "size", label: "How big is it?", name: "Large", value: "large" }],
      extended_attributes: { state: "closed", supporters: "0" },
      notes: [{ type: "received" }, { type: "closed" }],
    },
  ]);
  expect(closed).not.toContain("4567");
  const many = Array.from({ length: 1001 }, (_, index) => `FIX-26-${index}`).join(",");
  const tooMany = await get(town, `requests.xml?service_request_id=${many}`);
  expect({ status: tooMany.status, errors: parseXml("errors", tooMany.text).ok }).toEqual({
    status: 400,
    errors: true,
  });
  expect(
    (await get(town, "requests.xml?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z"))
      .status,
  ).toBe(400);
});

test.each([
  "open311/v2/nothing.json",
  "open311/v2/requests.csv",
  "open311",
  "open311/v2/services/pool.xml",
])("an unknown resource is answered with an error body: %s", async (path) => {
  const town = await startTestCity();
  const response = await town.request(`/${path}`);
  const kind = path.endsWith(".json") ? parseJson : parseXml;
  expect({ status: response.status, isError: kind("errors", await response.text()).ok }).toEqual({
    status: 404,
    isError: true,
  });
});

test("a key that files too often is told to wait, and so is an address that guesses keys", async () => {
  const town = await startTestCity();
  const api_key = await keyFor(town);
  const limit = town.platform.config.open311PerMinute;
  let last = 0;
  for (let sent = 0; sent <= limit && last !== 429; sent += 1)
    last = (await post(town, { api_key })).status;
  expect(last).toBe(429);
  let guessed = 0;
  for (let sent = 0; sent < 60 && guessed !== 429; sent += 1)
    guessed = (await post(town, { api_key: `guess ${sent}` })).status;
  expect(guessed).toBe(429);
});
