import { expect, test } from "vitest";
import type { City, Wording } from "#features/cities";
import { locales } from "#platform/locale";
import { fixtureCity } from "#testing/fixture-city";
import { exampleNotice } from "./example.ts";
import { namedIn } from "./placeholders.ts";
import { shippedWording, wordingFaults, wordingKinds } from "./shipped.ts";

const shippedCity = fixtureCity("fixture");
const none = { en: "", fil: "", ko: "" };
const only = (part: keyof Wording, en: string): Wording => ({
  subject: none,
  opening: none,
  closing: none,
  [part]: { ...none, en },
});
const worded = (kind: string, wording: Wording): City => ({
  ...shippedCity,
  wording: { [kind]: wording },
});

test("a city's own sentences stand in the mail, with the facts in place; the rest is as it was", () => {
  const own: Wording = {
    subject: { ...none, en: "Got it: {reference}" },
    opening: { ...none, en: "Hello from {city} about {service}." },
    closing: { ...none, en: "{unit} answers by {due}. Ring {phone}." },
  };
  const plain = exampleNotice(shippedCity, "case.received", "en");
  const mail = exampleNotice(worded("case.received", own), "case.received", "en");
  expect(mail.subject).toBe("Got it: FIX-26-7K3QDX");
  const text = mail.text.replaceAll(/\s+/g, " ");
  expect(text).toContain("Hello from Fixture City about Street light.");
  expect(text).toContain("Public Works answers by July 9, 2026. Ring (045) 599-0000.");
  const facts = plain.text.slice(plain.text.indexOf("Number:"));
  expect(mail.text.endsWith(facts)).toBe(true);
});

test("what the city left empty stays in our words, language by language", () => {
  const city = worded("case.received", only("opening", "We got it, {reference}."));
  expect(exampleNotice(city, "case.received", "ko")).toEqual(
    exampleNotice(shippedCity, "case.received", "ko"),
  );
});

test("a closing is added where ours has none, after the way to object", () => {
  const city = worded("case.declined", only("closing", "Thank you for writing to {city}."));
  const { text } = exampleNotice(city, "case.declined", "en");
  expect(text.indexOf("8888")).toBeLessThan(text.indexOf("Thank you for writing to Fixture City."));
});

test("a line break in a subject does not reach the header of a mail", () => {
  const city = worded("case.received", only("subject", "One\r\nBcc: all@example.org"));
  expect(exampleNotice(city, "case.received", "en").subject).toBe("One Bcc: all@example.org");
});

test("unknown names and missing facts are found; sentences that have all are fine", () => {
  const faultsOf = (kind: "case.declined" | "case.received", wording: Wording) =>
    wordingFaults(shippedCity, kind, wording);
  expect(faultsOf("case.declined", only("opening", "No. {nobody}"))).toEqual([
    { part: "opening", locale: "en", fault: "unknown", name: "nobody" },
    { part: "opening", locale: "en", fault: "missing", name: "reason" },
  ]);
  expect(faultsOf("case.received", only("closing", "Later."))).toEqual([
    { part: "closing", locale: "en", fault: "missing", name: "due" },
  ]);
  expect(faultsOf("case.received", only("closing", "By {due}."))).toEqual([]);
  expect(faultsOf("case.received", only("subject", "x".repeat(151)))).toMatchObject([
    { fault: "too-long" },
  ]);
});

test.each(wordingKinds)("our own wording of %s passes its own check in every language", (kind) => {
  const inEach = (part: "subject" | "opening" | "closing") => ({
    en: shippedWording(shippedCity, kind, "en")[part],
    fil: shippedWording(shippedCity, kind, "fil")[part],
    ko: shippedWording(shippedCity, kind, "ko")[part],
  });
  const own = {
    subject: inEach("subject"),
    opening: inEach("opening"),
    closing: inEach("closing"),
  };
  expect(own.subject.en).not.toBe("");
  expect(own.opening.ko).not.toBe("");
  expect(wordingFaults(shippedCity, kind, own)).toEqual([]);
  for (const locale of locales) {
    const mail = exampleNotice(worded(kind, own), kind, locale);
    expect(mail).toEqual(exampleNotice(shippedCity, kind, locale));
    expect(namedIn(mail.text)).toEqual([]);
  }
});
