import { describe, expect, test } from "vitest";
import { checkAnswers } from "./answers.ts";
import { parseRequestForm } from "./request-form.ts";
import type { ServiceDefinition } from "./types.ts";

const least = { service_code: "001", lat: "15.18", long: "120.56" };
const parse = (fields: Record<string, string>) => parseRequestForm(Object.entries(fields));
const errorsOf = (fields: Record<string, string>): readonly string[] => {
  const form = parse(fields);
  return form.ok ? [] : form.errors.map((error) => `${error.code} ${error.description}`);
};

describe("the form of a new request", () => {
  test("is read whole, with empty parameters as absent and line breaks as line feeds", () => {
    const params: [string, string][] = [
      ["api_key", "demo"],
      ["jurisdiction_id", ""],
      ["service_code", " 001 "],
      ["lat", "15.18"],
      ["long", "-120.5"],
      ["address_string", "거리 1"],
      ["email", ""],
      ["first_name", "Ana"],
      ["description", "one\r\ntwo\u0000 🕳️"],
      ["attribute[SIZE]", "3"],
      ["attribute[KIND][]", "a"],
      ["attribute[KIND][]", ""],
      ["attribute[KIND][]", "b"],
      ["media_url", "https://example.org/a.jpg"],
    ];
    expect(parseRequestForm(params)).toEqual({
      ok: true,
      api_key: "demo",
      jurisdiction_id: null,
      value: {
        service_code: "001",
        point: { lat: 15.18, long: -120.5 },
        address_string: "거리 1",
        address_id: null,
        attributes: new Map([
          ["SIZE", ["3"]],
          ["KIND", ["a", "b"]],
        ]),
        email: null,
        device_id: null,
        account_id: null,
        first_name: "Ana",
        last_name: null,
        phone: null,
        description: "one\ntwo 🕳️",
        media_url: "https://example.org/a.jpg",
      },
    });
  });

  test("every mistake is told at once, and the key is there all the same", () => {
    expect(parse({ api_key: "k", lat: "91", email: "ana", media_url: "javascript:x" })).toEqual({
      ok: false,
      api_key: "k",
      jurisdiction_id: null,
      errors: [
        {
          code: 400,
          description: "service_code is missing. Choose one from the list of services.",
        },
        { code: 400, description: "lat is given without long. Send both." },
        { code: 400, description: "email is not an e-mail address." },
        { code: 400, description: "media_url must begin with http:// or https://." },
      ],
    });
  });

  test("one full place is needed: coordinates, an address or its identifier", () => {
    expect(errorsOf({ service_code: "1" })).toEqual([
      "400 The place is missing. Send lat and long, or address_string, or address_id.",
    ]);
    expect(errorsOf({ service_code: "1", address_id: "7" })).toEqual([]);
    expect(errorsOf({ service_code: "1", address_string: "Gate 2", long: "1" })).toEqual([
      "400 long is given without lat. Send both.",
    ]);
  });

  test.each(["91", "NaN", "1e1", "15,18", "0x10", "15.18N", "--1"])(
    "latitude %s is refused",
    (lat) => {
      expect(errorsOf({ ...least, lat })).toEqual([
        "400 lat must be a decimal number of degrees from -90 to 90.",
      ]);
    },
  );

  test("a description has at most 4,000 characters, as a person counts them", () => {
    expect(errorsOf({ ...least, description: "🕳".repeat(4000) })).toEqual([]);
    expect(errorsOf({ ...least, description: "x".repeat(4001) })).toEqual([
      "400 description is longer than 4000 characters.",
    ]);
    expect(errorsOf({ ...least, description: "x\r\n".repeat(2000) })).toEqual([]);
  });

  test("over-long fields and too many answers are refused", () => {
    expect(errorsOf({ ...least, phone: "1".repeat(51) })).toEqual([
      "400 phone is longer than 50 characters.",
    ]);
    expect(errorsOf({ ...least, service_code: "1".repeat(201) })).toEqual([
      "400 service_code is longer than 200 characters.",
    ]);
    const many = Array.from({ length: 501 }, (): [string, string] => ["attribute[A][]", "1"]);
    expect(parseRequestForm([...Object.entries(least), ...many])).toMatchObject({
      errors: [{ code: 400, description: "There are more than 500 attribute values." }],
    });
  });
});

describe("answers to a service's questions", () => {
  const question = {
    variable: true,
    required: false,
    datatype_description: null,
    order: 1,
    description: null,
  };
  const definition: ServiceDefinition = {
    service_code: "001",
    attributes: [
      { ...question, code: "SIZE", datatype: "number", required: true },
      { ...question, code: "SEEN", datatype: "datetime" },
      { ...question, code: "ONE", datatype: "singlevaluelist", values: [{ key: "a", name: "A" }] },
      {
        ...question,
        code: "MANY",
        datatype: "multivaluelist",
        values: [
          { key: "a", name: "A" },
          { key: "b", name: "B" },
        ],
      },
      { ...question, code: "INFO", datatype: "text", required: true, variable: false },
    ],
  };
  const problems = (answers: Record<string, string[]>) =>
    checkAnswers(definition, new Map(Object.entries(answers))).map((error) => error.description);

  test("are accepted when every required one is there and each fits its datatype", () => {
    expect(
      problems({
        SIZE: ["2.5"],
        SEEN: ["2026-11-05T08:00:00Z"],
        ONE: ["a"],
        MANY: ["a", "b"],
        OLD: ["x"],
      }),
    ).toEqual([]);
  });

  test("are refused one by one otherwise", () => {
    expect(problems({ SEEN: ["today"], ONE: ["z"], MANY: ["a", "c"] })).toEqual([
      "attribute[SIZE] is required.",
      "attribute[SEEN]: a date and time with its zone is expected, such as 2026-11-05T08:15:30+08:00.",
      "attribute[ONE]: only the keys listed in the service definition are accepted.",
      "attribute[MANY]: only the keys listed in the service definition are accepted.",
    ]);
    expect(problems({ SIZE: ["1", "2"] })).toEqual(["attribute[SIZE] takes one value."]);
    expect(problems({ SIZE: ["big"] })).toEqual(["attribute[SIZE]: a number is expected."]);
  });
});
