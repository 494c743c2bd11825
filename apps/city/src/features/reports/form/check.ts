import { isInsideCity, type Attribute, type City, type Service } from "#features/cities";
import type { Channel } from "#features/cases";
import type { Locale } from "#platform/locale";
import { contactSchema, maxWords, type Filing } from "../schema.ts";
import { answerField, submissionOf, type Typed } from "./typed.ts";

export type ProblemCode =
  | "words-missing"
  | "words-too-long"
  | "place-missing"
  | "outside-city"
  | "address-too-long"
  | "service-missing"
  | "service-closed"
  | "answer-missing"
  | "answer-not-a-number"
  | "answer-too-long"
  | "name-too-long"
  | "email-wrong"
  | "phone-wrong"
  | "received-wrong"
  | "not-a-photo"
  | "photo-not-supported"
  | "photo-too-large"
  | "too-many-photos"
  | "too-many-tries";

/** One thing to mend: at which field, what. */
export type Problem = {
  readonly field: string;
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

const maxAddress = 300;
const maxAnswer = 500;

/** The point that was chosen, if one was. */
export function pointOf({
  lon,
  lat,
}: Pick<Typed, "lon" | "lat">): { lon: number; lat: number } | null {
  const point = { lon: Number.parseFloat(lon), lat: Number.parseFloat(lat) };
  return Number.isFinite(point.lon) && Number.isFinite(point.lat) ? point : null;
}

export function checkPlace(city: City, typed: Typed): Problem[] {
  const point = pointOf(typed);
  const place = city.places.find(({ code }) => code === typed.place);
  const address = typed.address.trim();
  if (address.length > maxAddress)
    return [{ field: "address", code: "address-too-long", params: { max: maxAddress } }];
  if (point)
    return isInsideCity(city, point.lon, point.lat)
      ? []
      : [{ field: "place", code: "outside-city" }];
  return place || address ? [] : [{ field: "place", code: "place-missing" }];
}

export function checkWords({ words }: Typed): Problem[] {
  const { length } = words.trim();
  if (length === 0) return [{ field: "words", code: "words-missing" }];
  if (length > maxWords)
    return [{ field: "words", code: "words-too-long", params: { max: maxWords } }];
  return [];
}

export function checkService(city: City, typed: Typed): Problem[] {
  const service = city.services.find(({ code }) => code === typed.service);
  if (!service) return [{ field: "service", code: "service-missing" }];
  return service.isOpen ? [] : [{ field: "service", code: "service-closed" }];
}

/** The questions of a service that are asked, in their order. */
export function questionsOf(service: Service | undefined): Attribute[] {
  return (service?.attributes ?? []).filter(({ asked }) => asked).sort((a, b) => a.order - b.order);
}

/** What was answered to a question; of a list only what is in it. */
function answersTo(question: Attribute, service: string, typed: Typed): string[] {
  const given = (typed.answers[`${service}.${question.code}`] ?? [])
    .map((answer) => answer.trim())
    .filter(Boolean);
  if (!question.datatype.endsWith("valuelist")) return given.slice(0, 1);
  return given.filter((answer) => question.values.some(({ key }) => key === answer));
}

function checkAnswer(question: Attribute, service: string, typed: Typed): Problem[] {
  const field = answerField(service, question.code);
  const answers = answersTo(question, service, typed);
  const [answer = ""] = answers;
  if (answers.length === 0) return question.required ? [{ field, code: "answer-missing" }] : [];
  if (question.datatype === "number" && !/^[+-]?\d+([.,]\d+)?$/.test(answer))
    return [{ field, code: "answer-not-a-number" }];
  return answer.length > maxAnswer
    ? [{ field, code: "answer-too-long", params: { max: maxAnswer } }]
    : [];
}

export function checkAnswers(city: City, typed: Typed): Problem[] {
  const service = city.services.find(({ code }) => code === typed.service);
  return questionsOf(service).flatMap((question) => checkAnswer(question, typed.service, typed));
}

const contactProblems = {
  name: "name-too-long",
  email: "email-wrong",
  phone: "phone-wrong",
} as const;

function contactOf({ name, email, phone }: Typed) {
  return contactSchema.safeParse({ name, email: email.trim(), phone });
}

export function checkContact(typed: Typed): Problem[] {
  const parsed = contactOf(typed);
  if (parsed.success) return [];
  const fields = ["name", "email", "phone"] as const;
  return fields
    .filter((field) => parsed.error.issues.some(({ path }) => path[0] === field))
    .map((field) => ({ field, code: contactProblems[field] }));
}

/** Everything that is wrong with a whole form, in the order of its fields. */
export function checkAll(city: City, typed: Typed): Problem[] {
  return [
    ...checkPlace(city, typed),
    ...checkWords(typed),
    ...checkService(city, typed),
    ...checkAnswers(city, typed),
    ...checkContact(typed),
  ];
}

function attributesOf(city: City, typed: Typed): Filing["attributes"] {
  const service = city.services.find(({ code }) => code === typed.service);
  const answered = questionsOf(service).flatMap((question) => {
    const answers = answersTo(question, typed.service, typed);
    if (answers.length === 0) return [];
    const value = question.datatype === "multivaluelist" ? answers : (answers[0] ?? "");
    return [[question.code, value] as const];
  });
  return Object.fromEntries(answered);
}

/** A form that passed `checkAll`, as the filing it is. */
export function filingOf(
  city: City,
  typed: Typed,
  from: {
    readonly language: Locale;
    readonly channel: Channel;
    readonly photos: readonly string[];
  },
): Filing {
  const point = pointOf(typed);
  return {
    submission: submissionOf(typed),
    service: typed.service,
    words: typed.words.trim(),
    language: from.language,
    channel: from.channel,
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    place: typed.place || null,
    address: typed.address.trim() || null,
    attributes: attributesOf(city, typed),
    photos: [...from.photos],
    contact: contactOf(typed).data ?? { name: null, email: null, phone: null },
  };
}
