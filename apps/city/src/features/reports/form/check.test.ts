import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import { checkAll, filingOf } from "./check.ts";
import { nothingTyped, submissionOf, typedFrom, type Typed } from "./typed.ts";

const city = fixtureCity("fixture");
const good: Typed = {
  ...nothingTyped(),
  words: " The lamp is dark. ",
  service: "street-light",
  place: "malabanias",
};
const problems = (changes: Partial<Typed>) =>
  checkAll(city, { ...good, ...changes }).map(({ field, code }) => `${field}: ${code}`);

test("a complete form has no problems and becomes a filing", () => {
  expect(checkAll(city, good)).toEqual([]);
  const from = { language: "fil", channel: "web", photos: [] } as const;
  expect(filingOf(city, good, from)).toMatchObject({
    words: "The lamp is dark.",
    place: "malabanias",
    lon: null,
    language: "fil",
    contact: { name: null, email: null, phone: null },
  });
});

test("an empty form says what is missing, field by field", () => {
  expect(checkAll(city, nothingTyped()).map(({ code }) => code)).toEqual([
    "place-missing",
    "words-missing",
    "service-missing",
  ]);
});

test.each([
  [{ words: "x".repeat(4001) }, "words: words-too-long"],
  [{ address: "x".repeat(301) }, "address: address-too-long"],
  [{ lon: "127", lat: "37.5" }, "place: outside-city"],
  [{ service: "pool" }, "service: service-closed"],
  [{ service: "nonsense" }, "service: service-missing"],
  [{ service: "pothole" }, "a.pothole.size: answer-missing"],
  [
    { service: "pothole", answers: { "pothole.size": ["gigantic"] } },
    "a.pothole.size: answer-missing",
  ],
  [{ email: "maria@" }, "email: email-wrong"],
  [{ phone: "call me" }, "phone: phone-wrong"],
  [{ name: "x".repeat(121) }, "name: name-too-long"],
])("%o is refused at its field", (changes, expected) => {
  expect(problems(changes)).toEqual([expected]);
});

test("answers of another service than the chosen one are left out", () => {
  const answers = { "pothole.size": ["large"], "street-light.pole": ["12"] };
  const filing = filingOf(
    city,
    { ...good, service: "pothole", answers },
    { language: "en", channel: "web", photos: [] },
  );
  expect(filing.attributes).toEqual({ size: "large" });
});

test("the same form sent twice is one submission, the same form filled in anew another", () => {
  expect(submissionOf(good)).toBe(submissionOf({ ...good, email: "a@b.example" }));
  expect(submissionOf(good)).not.toBe(submissionOf({ ...good, words: "A second matter." }));
  expect(submissionOf(good)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("a step changes its own fields and leaves the others", () => {
  const next = typedFrom({ words: "Also the next lamp." }, good);
  expect(next).toEqual({ ...good, words: "Also the next lamp." });
});
