import sharp from "sharp";
import { expect, test } from "vitest";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { listReports } from "../index.ts";
import { removeOldDrafts } from "../service/drafts.ts";

const good = {
  words: "The lamp at the corner has been dark for a week.",
  service: "street-light",
  place: "malabanias",
  address: "Beside the bakery",
};

const submission = (town: TestCity) => uuidv7(town.clock.now());
const all = (town: TestCity) => listReports(town.platform.db, town.city.slug, {}, { limit: 20 });

const picture = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: "#385" } })
    .jpeg()
    .toBuffer();

function formWith(fields: Record<string, string>, files: readonly [BlobPart, string][] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [bytes, name] of files) form.append("photo", new Blob([bytes]), name);
  return form;
}

test("the whole form files a report and leads to its secret page", async () => {
  const town = await startTestCity();
  const form = formWith({ ...good, submission: submission(town) }, [[await picture(), "a.jpg"]]);
  const sent = await town.post("/report", form);
  expect(sent.status).toBe(303);
  const location = sent.headers.get("location") ?? "";
  expect(location).toMatch(/^\/s\/[\w-]{43}$/);
  const page = await (await town.request(location)).text();
  const [filed] = await all(town);
  expect(page).toContain(filed?.case.reference);
  expect(page).toContain("WORKS-01 Street light");
  expect(page).toContain("<svg");
  expect(page).toContain('name="referrer" content="no-referrer"');
});

test("a form sent twice is one report with one page", async () => {
  const town = await startTestCity();
  const fields = { ...good, submission: submission(town) };
  const [first, second] = await Promise.all([
    town.post("/report", fields),
    town.post("/report", fields),
  ]);
  expect(first.headers.get("location")).toBe(second.headers.get("location"));
  expect(await all(town)).toHaveLength(1);
});

test("a form that is gone back to and filled in anew is a second report", async () => {
  const town = await startTestCity();
  const fields = { ...good, submission: submission(town) };
  await town.post("/report", fields);
  await town.post("/report", { ...fields, words: "And the next lamp flickers." });
  expect(await all(town)).toHaveLength(2);
});

test.each([
  ["nothing at all", {}, ["Write what happened", "Choose what it is about", "Tell us where"]],
  ["words that are too long", { ...good, words: "x".repeat(4001) }, ["longer than 4000"]],
  ["a place outside", { ...good, lon: "127", lat: "37.5" }, ["outside the area"]],
  ["a closed service", { ...good, service: "pool" }, ["takes no reports"]],
  ["a question left open", { ...good, service: "pothole" }, ["needs an answer"]],
  ["a broken e-mail", { ...good, email: "maria@" }, ["Check the email"]],
])("%s is refused on the same page, with what was typed", async (_name, fields, messages) => {
  const town = await startTestCity();
  const sent = await town.post("/report", fields);
  expect(sent.status).toBe(422);
  const page = await sent.text();
  for (const message of messages) expect(page).toContain(message);
  if ("address" in fields) expect(page).toContain("Beside the bakery");
  expect(await all(town)).toEqual([]);
});

test.each([
  ["a renamed PDF", Buffer.from("%PDF-1.7\n1 0 obj"), "not a photo we can read"],
  ["a photo of 30 MB", Buffer.alloc(30 * 1024 * 1024, 7), "larger than 20 MB"],
  ["a HEIC photo", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "HEIC format"],
])(
  "%s is refused with its own reason, and the good photo beside it is kept",
  async (_name, bytes, reason) => {
    const town = await startTestCity();
    const form = formWith({ ...good, submission: submission(town) }, [
      [await picture(), "good.jpg"],
      [bytes, "holiday.jpg"],
    ]);
    const sent = await town.post("/report", form);
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain(reason);
    const kept = /name="photos" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const small = /src="(\/photos\/[^"]+)"/.exec(page)?.[1] ?? "";
    expect((await town.request(small)).status).toBe(200);
    await town.post("/report", { ...good, submission: submission(town), photos: kept });
    const rows = await town.platform.db
      .selectFrom("photos")
      .select("caseId")
      .where("city", "=", town.city.slug)
      .execute();
    expect(rows).toEqual([{ caseId: (await all(town))[0]?.case.id }]);
  },
);

test("a fifth photo is refused and four are kept", async () => {
  const town = await startTestCity();
  const photo = await picture();
  const files = [1, 2, 3, 4, 5].map((n): [BlobPart, string] => [photo, `${n}.jpg`]);
  const sent = await town.post("/report", formWith({ ...good }, files));
  expect(sent.status).toBe(422);
  const page = await sent.text();
  expect(page).toContain("up to 4 photos");
  expect(page.match(/name="photos"/g)).toHaveLength(4);
});

test("a form far above every limit is refused before it is read", async () => {
  const town = await startTestCity();
  const sent = await town.request("/report", {
    method: "POST",
    body: "x",
    headers: {
      "content-type": "multipart/form-data; boundary=b",
      "content-length": String(200 * 1024 * 1024),
    },
  });
  expect(sent.status).toBe(413);
});

test("a script gets the problems and the place of the receipt as JSON", async () => {
  const town = await startTestCity();
  const headers = { accept: "application/json" };
  const refused = await town.post("/report", { ...good, words: "" }, { headers });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toEqual({
    problems: [{ field: "field-words", message: "Write what happened, one sentence is enough." }],
  });
  const sent = await town.post("/report", { ...good, submission: submission(town) }, { headers });
  expect(sent.status).toBe(201);
  expect(await sent.json()).toMatchObject({ reference: expect.stringMatching(/^FIX-26-/) });
});

test("too many tries from one address keep what was typed", async () => {
  const town = await startTestCity();
  let sent = await town.post("/report", { words: "again" });
  for (let tries = 0; tries < 70 && sent.status !== 429; tries += 1)
    sent = await town.post("/report", { words: "again and again" });
  expect(sent.status).toBe(429);
  expect(await sent.text()).toContain("again and again");
});

test.each(["en", "fil", "ko"])("every page of filing speaks %s", async (language) => {
  const town = await startTestCity();
  const sent = await town.post("/report", { ...good, submission: submission(town) });
  const status = sent.headers.get("location") ?? "";
  const steps = ["photo", "place", "words", "what", "contact"].map((step) => `/report/${step}`);
  for (const path of ["/report", ...steps, "/find", "/offline", status, `${status}/receipt`]) {
    const page = await town.request(`${path}?lang=${language}`);
    expect([path, page.status]).toEqual([path, 200]);
    expect(await page.text()).toContain(`<html lang="${language}"`);
  }
});

/** Walks the steps as a browser without scripts: the cookie is its only memory. */
async function walk(
  town: TestCity,
  answers: readonly [string, Record<string, string> | FormData][],
) {
  let cookie = "";
  let last = new Response();
  for (const [step, fields] of answers) {
    last = await town.post(`/report/${step}`, fields, { headers: { cookie } });
    cookie =
      last.headers
        .getSetCookie()
        .find((each) => each.startsWith("tugon_draft"))
        ?.split(";")[0] ?? cookie;
  }
  return { last, cookie };
}

test("the steps lead from the photo to the receipt without a script", async () => {
  const town = await startTestCity();
  const begun = await walk(town, [["photo", formWith({}, [[await picture(), "a.jpg"]])]]);
  expect(begun.last.headers.get("location")).toBe("/report/place");
  const headers = { cookie: begun.cookie };
  const post = (step: string, fields: Record<string, string>) =>
    town.post(`/report/${step}`, fields, { headers });
  expect((await post("place", {})).status).toBe(422);
  expect((await post("place", { place: "malabanias" })).headers.get("location")).toBe(
    "/report/words",
  );
  await post("words", { words: "A deep hole in the road" });
  const what = await (await town.request("/report/what", { headers })).text();
  expect(what.indexOf('value="pothole"')).toBeLessThan(what.indexOf('value="street-light"'));
  expect((await post("what", { service: "pothole" })).headers.get("location")).toBe("/report/more");
  expect((await post("more", {})).status).toBe(422);
  expect((await post("more", { "a.pothole.size": "large" })).headers.get("location")).toBe(
    "/report/contact",
  );
  await post("contact", { email: "maria@example.org" });
  const check = await (await town.request("/report/check", { headers })).text();
  for (const shown of ["A deep hole", "Malabanias", "Large", "maria@example.org", "/photos/"])
    expect(check).toContain(shown);
  const submissionField = /name="submission" value="([^"]+)"/.exec(check)?.[1] ?? "";
  const sent = await post("check", { submission: submissionField });
  expect(sent.status).toBe(303);
  const again = await post("check", { submission: submissionField });
  expect(again.headers.get("location")).toBe(sent.headers.get("location"));
  const [filed] = await all(town);
  expect(filed).toMatchObject({ report: { attributes: { size: "large" } } });
});

test("the last step leads back to the first question that is open", async () => {
  const town = await startTestCity();
  const { cookie } = await walk(town, [["place", { place: "malabanias" }]]);
  const check = await town.request("/report/check", { headers: { cookie } });
  expect(check.headers.get("location")).toBe("/report/words");
  const changed = await town.post(
    "/report/words?from=check",
    { words: "Dark" },
    { headers: { cookie } },
  );
  expect(changed.headers.get("location")).toBe("/report/what");
});

test("a draft is sealed, and goes with its photos when nobody sends it", async () => {
  const town = await startTestCity();
  await walk(town, [["photo", formWith({}, [[await picture(), "a.jpg"]])]]);
  await walk(town, [["words", { words: "My name is Maria" }]]);
  const { db } = town.platform;
  const drafts = () =>
    db.selectFrom("drafts").selectAll().where("city", "=", town.city.slug).execute();
  expect(Buffer.concat((await drafts()).map(({ body }) => body)).toString("latin1")).not.toContain(
    "Maria",
  );
  town.clock.advance(60 * 24 * 8);
  await removeOldDrafts(town.platform);
  expect(await drafts()).toEqual([]);
  const photos = await db
    .selectFrom("photos")
    .select("id")
    .where("city", "=", town.city.slug)
    .execute();
  expect(photos).toEqual([]);
});

test("a near report of the same kind is shown, and one can join it instead", async () => {
  const town = await startTestCity();
  const point = { lon: "120.58", lat: "15.17" };
  await town.post("/report", { ...good, ...point, submission: submission(town) });
  const [known] = await all(town);
  const near = (query: string) => town.request(`/report/near?${query}`).then((page) => page.text());
  expect(await near("service=street-light&lon=120.5803&lat=15.17")).toContain(
    known?.case.reference,
  );
  expect(await near("service=street-light&lon=120.583&lat=15.17")).toBe("");
  expect(await near("service=tree-cutting&lon=120.58&lat=15.17")).toBe("");
  const same = `/report/same/${known?.case.reference}`;
  expect(await (await town.request(same)).text()).toContain(good.words);
  const joined = await town.post(same, {});
  const cookie = joined.headers.getSetCookie().find((each) => each.startsWith("device")) ?? "";
  await town.post(same, {}, { headers: { cookie: cookie.split(";")[0] ?? "" } });
  expect((await all(town))[0]?.report.supporters).toBe(1);
});

test("a private report is never near, and its page for joining does not exist", async () => {
  const town = await startTestCity();
  const point = { lon: "120.58", lat: "15.17" };
  const sent = await town.post("/report", {
    ...good,
    ...point,
    service: "harassment",
    submission: submission(town),
  });
  const page = await (await town.request(sent.headers.get("location") ?? "")).text();
  const reference = /FIX-26-[0-9A-Z]{6}/.exec(page)?.[0] ?? "";
  expect(page).toContain(good.words);
  expect(
    await (await town.request("/report/near?service=harassment&lon=120.58&lat=15.17")).text(),
  ).toBe("");
  expect((await town.request(`/report/same/${reference}`)).status).toBe(404);
  expect((await town.request(`/find?number=${reference}`)).status).toBe(404);
});

test("photos of a private report open with their own key only", async () => {
  const town = await startTestCity();
  const form = formWith({ ...good, service: "harassment", submission: submission(town) }, [
    [await picture(), "a.jpg"],
  ]);
  const sent = await town.post("/report", form);
  const page = await (await town.request(sent.headers.get("location") ?? "")).text();
  const address = /href="(\/photos\/[^"]+)"/.exec(page)?.[1] ?? "";
  const opened = await town.request(address);
  expect([opened.status, opened.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect(opened.headers.get("cache-control")).toContain("private");
  expect((await town.request(address.replace(/\?.*/, ""))).status).toBe(404);
  expect((await town.request(address.replace(/s=.*/, "s=AAAA"))).status).toBe(404);
});

test("photos of a public report are for everybody and for ever", async () => {
  const town = await startTestCity();
  await town.post("/report", formWith({ ...good }, [[await picture(), "a.jpg"]]));
  const photo = await town.platform.db
    .selectFrom("photos")
    .select("id")
    .where("city", "=", town.city.slug)
    .executeTakeFirstOrThrow();
  const small = await town.request(`/photos/${photo.id}-small.jpg`);
  expect(small.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect((await town.request(`/photos/${uuidv7(town.clock.now())}.jpg`)).status).toBe(404);
});

test("a number leads to its public page; a mistyped one says so", async () => {
  const town = await startTestCity();
  await town.post("/report", { ...good, submission: submission(town) });
  const reference = (await all(town))[0]?.case.reference ?? "";
  const found = await town.request(`/find?number=${reference.toLowerCase().replaceAll("-", " ")}`);
  expect(found.headers.get("location")).toBe(`/reports/${reference}`);
  const last = reference.endsWith("7") ? "8" : "7";
  const wrong = await town.request(`/find?number=${reference.slice(0, -1)}${last}`);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("mistyped");
});
