import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { manyOf, oneOf, type FormValues } from "#platform/http";
import { isUuid } from "#platform/ids";
import { maxPhotos, maxWords } from "../schema.ts";

/**
 * What somebody has typed so far, as it came: nothing is refused here, so that a refused form can
 * show it again. Lengths are cut far above the limits, against abuse only.
 */
export const typedSchema = z.object({
  submission: z.string(),
  photos: z.array(z.string()).readonly(),
  lon: z.string(),
  lat: z.string(),
  place: z.string(),
  address: z.string(),
  words: z.string(),
  service: z.string(),
  /** Answers to a service's own questions, by `service.question`. */
  answers: z.record(z.string(), z.array(z.string())),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
});
export type Typed = Readonly<z.infer<typeof typedSchema>>;

export function nothingTyped(): Typed {
  return {
    submission: randomUUID(),
    photos: [],
    lon: "",
    lat: "",
    place: "",
    address: "",
    words: "",
    service: "",
    answers: {},
    name: "",
    email: "",
    phone: "",
  };
}

const answerPrefix = "a.";

/** The name of the field that answers a service's question. */
export function answerField(service: string, question: string): string {
  return `${answerPrefix}${service}.${question}`;
}

function answersIn(values: FormValues): Record<string, string[]> {
  const names = Object.keys(values).filter((name) => name.startsWith(answerPrefix));
  return Object.fromEntries(
    names.map((name) => [
      name.slice(answerPrefix.length),
      manyOf(values, name).map((answer) => answer.slice(0, 1000)),
    ]),
  );
}

/** Takes the posted fields over what was typed before; a field that was not posted stays. */
export function typedFrom(values: FormValues, before: Typed = nothingTyped()): Typed {
  const text = (name: keyof Typed & string, max: number, earlier: string) =>
    name in values ? oneOf(values, name).slice(0, max) : earlier;
  const submission = oneOf(values, "submission");
  return {
    submission: isUuid(submission) ? submission : before.submission,
    photos: "photos" in values ? photoIds(manyOf(values, "photos")) : before.photos,
    lon: text("lon", 30, before.lon),
    lat: text("lat", 30, before.lat),
    place: text("place", 100, before.place),
    address: text("address", 2000, before.address),
    words: text("words", maxWords * 3, before.words),
    service: text("service", 100, before.service),
    answers: { ...before.answers, ...answersIn(values) },
    name: text("name", 1000, before.name),
    email: text("email", 1000, before.email),
    phone: text("phone", 1000, before.phone),
  };
}

export function photoIds(ids: readonly string[]): string[] {
  return [...new Set(ids.filter(isUuid))].slice(0, maxPhotos);
}

/**
 * The identity of a filing: of the form it came from and of what it says. Sent twice, it is the same;
 * a form that is gone back to and filled in anew is another report, not a repeat that gets lost. A
 * UUID of our own making (RFC 9562, 5.8).
 */
export function submissionOf(typed: Typed): string {
  const { submission, service, words, lon, lat, place, address } = typed;
  const content = JSON.stringify([submission, service, words, lon, lat, place, address]);
  const bytes = createHash("sha256").update(content).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(ends[index - 1] ?? 0, end))
    .join("-");
}
