import type { Attribute, Service, Words } from "#features/cities";
import { manyOf, oneOf, type FormValues } from "#platform/http";
import { locales } from "#platform/locale";
import { choicesText, readChoices } from "./choices.ts";
import { codeFrom, freeCode } from "./codes.ts";

export type TypedQuestion = {
  /** Empty for a new one: it is made from the English words. */
  readonly code: string;
  readonly datatype: string;
  readonly required: string;
  readonly asked: string;
  readonly description: Words;
  readonly values: string;
};

/** The form of a service as somebody filled it in. */
export type TypedService = {
  readonly code: string;
  readonly group: Words;
  readonly names: Words;
  readonly descriptions: Words;
  /** Everyday words, with commas between. */
  readonly words: Words;
  readonly unit: string;
  readonly lawClass: string;
  readonly petition: string;
  readonly promiseCount: string;
  readonly promiseUnit: string;
  readonly signatures: string;
  readonly charterItem: Words;
  readonly isPublic: string;
  readonly evidenceRequired: string;
  readonly kind: string;
  readonly attributes: readonly TypedQuestion[];
};

const nothing: Words = { en: "", fil: "", ko: "" };
const yesNo = (is: boolean) => (is ? "yes" : "no");

export function inThree(values: FormValues, name: string): Words {
  const [en, fil, ko] = locales.map((locale) => oneOf(values, `${name}-${locale}`).trim());
  return { en: en ?? "", fil: fil ?? "", ko: ko ?? "" };
}

function emptyQuestion(): TypedQuestion {
  return {
    code: "",
    datatype: "string",
    required: "no",
    asked: "yes",
    description: nothing,
    values: "",
  };
}

export function emptyService(): TypedService {
  return {
    code: "",
    group: nothing,
    names: nothing,
    descriptions: nothing,
    words: nothing,
    unit: "",
    lawClass: "simple",
    petition: "other",
    promiseCount: "",
    promiseUnit: "working-days",
    signatures: "0",
    charterItem: nothing,
    isPublic: "yes",
    evidenceRequired: "no",
    kind: "realtime",
    attributes: [],
  };
}

const mostQuestions = 40;

function questionIn(values: FormValues, index: number): TypedQuestion {
  const name = `attributes-${index}`;
  const field = (part: string) => oneOf(values, `${name}-${part}`).trim();
  return {
    code: field("code"),
    datatype: field("datatype"),
    required: field("required"),
    asked: field("asked"),
    description: inThree(values, `${name}-description`),
    values: field("values"),
  };
}

export function typedServiceIn(values: FormValues): TypedService {
  const count = Math.min(manyOf(values, "question").length, mostQuestions);
  const field = (name: keyof TypedService & string) => oneOf(values, name).trim();
  return {
    code: field("code"),
    group: inThree(values, "group"),
    names: inThree(values, "names"),
    descriptions: inThree(values, "descriptions"),
    words: inThree(values, "words"),
    unit: field("unit"),
    lawClass: field("lawClass"),
    petition: field("petition") || "other",
    promiseCount: field("promiseCount"),
    promiseUnit: field("promiseUnit"),
    signatures: field("signatures") || "0",
    charterItem: inThree(values, "charterItem"),
    isPublic: field("isPublic"),
    evidenceRequired: field("evidenceRequired"),
    kind: field("kind"),
    attributes: Array.from({ length: count }, (_, index) => questionIn(values, index)),
  };
}

export function typedFromService(service: Service): TypedService {
  const { words, promise, attributes, ...others } = service;
  const listOf = (locale: keyof Words) => words[locale].join(", ");
  return {
    ...others,
    words: { en: listOf("en"), fil: listOf("fil"), ko: listOf("ko") },
    promiseCount: promise ? String(promise.count) : "",
    promiseUnit: promise?.unit ?? "working-days",
    signatures: String(service.signatures),
    isPublic: yesNo(service.isPublic),
    evidenceRequired: yesNo(service.evidenceRequired),
    attributes: attributes
      .toSorted((a, b) => a.order - b.order)
      .map((attribute) => ({
        ...attribute,
        required: yesNo(attribute.required),
        asked: yesNo(attribute.asked),
        values: choicesText(attribute.values),
      })),
  };
}

function questionsFrom(typed: readonly TypedQuestion[]): unknown[] {
  const taken = new Set(typed.map(({ code }) => code).filter(Boolean));
  return typed.map((question, index) => {
    const code = question.code || freeCode(codeFrom(question.description.en, "question"), taken);
    taken.add(code);
    const isList = question.datatype.endsWith("valuelist");
    return {
      ...question,
      code,
      required: question.required === "yes",
      asked: question.asked !== "no",
      order: index + 1,
      values: isList ? readChoices(question.values) : [],
    } satisfies Record<keyof Attribute, unknown>;
  });
}

const listIn = (text: string) =>
  [...new Set(text.split(/[,、，\n]/).map((word) => word.trim().slice(0, 60)))]
    .filter(Boolean)
    .slice(0, 60);

/** The service that the form describes, still to be judged. */
export function candidateService(typed: TypedService): unknown {
  const { words, promiseCount, promiseUnit, ...others } = typed;
  return {
    ...others,
    words: { en: listIn(words.en), fil: listIn(words.fil), ko: listIn(words.ko) },
    promise: promiseCount === "" ? null : { unit: promiseUnit, count: Number(promiseCount) },
    isPublic: typed.isPublic === "yes",
    signatures: Number(typed.signatures),
    isOpen: false,
    evidenceRequired: typed.evidenceRequired === "yes",
    attributes: questionsFrom(typed.attributes),
  } satisfies Record<keyof Service, unknown>;
}

/** What a button of the form does to its list of questions; null when it is about something else. */
export function withQuestions(typed: TypedService, press: string): TypedService | null {
  const { attributes } = typed;
  if (press === "add") return { ...typed, attributes: [...attributes, emptyQuestion()] };
  const [, verb, place] = /^(up|down|remove)-(\d{1,2})$/.exec(press) ?? [];
  const index = Number(place);
  const question = attributes[index];
  if (verb === undefined || !question) return null;
  const others = attributes.toSpliced(index, 1);
  if (verb === "remove") return { ...typed, attributes: others };
  const to = verb === "up" ? Math.max(0, index - 1) : index + 1;
  return { ...typed, attributes: others.toSpliced(to, 0, question) };
}
