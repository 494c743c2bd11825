import type { Defect } from "./spoil.ts";
import { body, onPost, takes } from "./spoil.ts";

export const WRITING_DEFECTS: readonly Defect[] = [
  [
    "401 for a missing key",
    { answer: (answer) => (answer.status === 403 ? { ...answer, status: 401 } : answer) },
    "keys.missing",
  ],
  [
    "any key will do",
    { answer: takes((form) => form.get("api_key") === "not-a-key") },
    "keys.wrong",
  ],
  [
    "422 for a missing service",
    { answer: (answer) => (answer.status === 400 ? { ...answer, status: 422 } : answer) },
    "required.service-code",
  ],
  [
    "an empty service that is taken",
    { answer: takes((form) => form.get("service_code") === "") },
    "required.service-code-empty",
  ],
  [
    "a request without a place",
    { answer: takes((form) => !form.has("lat") && !form.has("address_string")) },
    "required.place",
  ],
  [
    "half a place",
    { answer: takes((form) => form.has("lat") && !form.has("long")) },
    "required.both-coordinates",
  ],
  [
    "a place off the globe",
    { answer: takes((form) => form.get("lat") === "95") },
    "required.coordinates-in-range",
  ],
  [
    "a place in words",
    { answer: takes((form) => form.get("lat") === "north") },
    "required.coordinates-numeric",
  ],
  [
    "400 for an unknown service",
    { answer: onPost((answer) => (answer.status === 404 ? { ...answer, status: 400 } : answer)) },
    "required.known-service",
  ],
  [
    "a description without limit",
    { answer: takes((form) => form.get("description")?.length === 4001) },
    "required.description-length",
  ],
  [
    "both an identifier and a token",
    {
      answer: onPost((answer) => ({
        ...answer,
        body: answer.body.replace("</service_request_id>", "</service_request_id><token>t</token>"),
      })),
    },
    "posting.receipt-xml",
  ],
  [
    "a receipt that is no array",
    {
      answer: onPost((answer) => ({
        ...answer,
        body: answer.body.replace(/^\[(\{"service_request_id.*)\]$/, "$1"),
      })),
    },
    "posting.receipt-json",
  ],
  [
    "question marks for Hangul",
    { answer: body((text) => text.replaceAll("도로", "??")) },
    "posting.round-trip",
  ],
  [
    "the e-mail address given out",
    {
      answer: body((text, asked) =>
        asked.method === "GET"
          ? text.replaceAll("<address/>", "<address>conformance-test@example.org</address>")
          : text,
      ),
    },
    "posting.contact-not-echoed",
  ],
  [
    "the e-mail address in the receipt",
    {
      answer: onPost((answer, asked) => ({
        ...answer,
        body: answer.body.replace(
          "<service_notice/>",
          `<service_notice>${asked.form.get("email") ?? ""}</service_notice>`,
        ),
      })),
    },
    "posting.contact-not-echoed",
  ],
  [
    "an empty field that is refused",
    {
      answer: onPost((answer, asked) =>
        asked.form.get("email") === "" ? { ...answer, status: 400 } : answer,
      ),
    },
    "posting.empty-is-absent",
  ],
  [
    "descriptions limited to 2,000",
    {
      answer: onPost((answer, asked) =>
        asked.form.get("description")?.length === 4000 ? { ...answer, status: 400 } : answer,
      ),
    },
    "posting.longest-description",
  ],
  [
    "a required answer that is not required",
    { answer: takes((form) => form.get("service_code") === "002" && !form.has("attribute[POLE]")) },
    "answers.required",
  ],
  [
    "one value where several are allowed",
    {
      answer: onPost((answer, asked) =>
        asked.form.getAll("attribute[FAULT][]").length > 1 ? { ...answer, status: 400 } : answer,
      ),
    },
    "answers.several-values",
  ],
  [
    "a token that leads nowhere",
    {
      answer: (answer, asked) =>
        asked.path.startsWith("/v2/tokens/tCLK") ? { ...answer, status: 404 } : answer,
    },
    "tokens.batch",
  ],
];
