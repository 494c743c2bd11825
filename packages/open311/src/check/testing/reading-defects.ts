import { toXml } from "../../index.ts";
import type { Asked } from "./sample-city.ts";
import type { Defect } from "./spoil.ts";
import { body, isList, without } from "./spoil.ts";

export const READING_DEFECTS: readonly Defect[] = [
  [
    "no XML at all",
    {
      answer: (answer, asked) =>
        asked.format === "xml" && asked.path === "/v2/services"
          ? { status: 404, type: "text/html", body: "" }
          : answer,
    },
    "services.xml",
  ],
  [
    "no discovery in XML",
    {
      answer: (answer, asked) =>
        asked.path === "/discovery" && asked.format === "xml" ? { ...answer, status: 404 } : answer,
    },
    "discovery.xml",
  ],
  [
    "no discovery in JSON",
    {
      answer: (answer, asked) =>
        asked.path === "/discovery" && asked.format === "json"
          ? { ...answer, status: 404 }
          : answer,
    },
    "discovery.json",
  ],
  [
    "discovery documents that differ",
    {
      answer: body((text, asked) =>
        asked.path === "/discovery" && asked.format === "json"
          ? text.replace("open311@", "help@")
          : text,
      ),
    },
    "discovery.formats-agree",
  ],
  [
    "discovery with an empty field",
    {
      answer: body((text, asked) =>
        asked.path === "/discovery" ? text.replace(/<contact>.*<\/contact>/, "<contact/>") : text,
      ),
    },
    "discovery.fields",
  ],
  [
    "application/xml",
    {
      answer: (answer) => ({ ...answer, type: answer.type.replace("text/xml", "application/xml") }),
    },
    "format.xml-content-type",
  ],
  [
    "JSON without a character set",
    {
      answer: (answer) => ({
        ...answer,
        type: answer.type.replace("application/json; charset=utf-8", "application/json"),
      }),
    },
    "format.json-content-type",
  ],
  [
    "XML without a declaration",
    { answer: body((text) => text.replace(/^<\?xml.*\?>\n/, "")) },
    "format.xml-declaration",
  ],
  ["damaged UTF-8", { answer: body((text) => text.replace("큰", "\ufffd")) }, "format.utf-8"],
  [
    "a foreign element",
    { answer: body((text) => text.replaceAll("</request>", "<notes/></request>")) },
    "format.no-foreign-elements",
  ],
  [
    "a wrapped list of services",
    {
      answer: body((text, asked) =>
        asked.path === "/v2/services" && asked.format === "json" ? `{"services":${text}}` : text,
      ),
    },
    "services.json",
  ],
  [
    "a wrapped list of requests",
    {
      answer: body((text, asked) =>
        isList(asked) && asked.format === "json" ? `{"requests":${text}}` : text,
      ),
    },
    "requests.json",
  ],
  [
    "services that differ by format",
    {
      answer: body((text, asked) =>
        asked.format === "json" ? text.replace("Pothole", "Hole") : text,
      ),
    },
    "services.formats-agree",
  ],
  [
    "two services with one code",
    {
      answer: body((text, asked) =>
        asked.path === "/v2/services" ? text.replace("003", "001") : text,
      ),
    },
    "services.codes-unique",
  ],
  [
    "a key asked for reading",
    {
      answer: (answer, asked) =>
        asked.params.get("api_key") === "not-a-key" ? { ...answer, status: 403 } : answer,
    },
    "services.no-key-needed",
  ],
  [
    "an announced definition that is missing",
    {
      answer: (answer, asked) =>
        asked.path === "/v2/services/002" ? { ...answer, status: 404 } : answer,
    },
    "definitions.where-announced",
  ],
  [
    "questions that are not announced",
    {
      asked: (asked) =>
        asked.path === "/v2/services/001" ? { ...asked, path: "/v2/services/002" } : asked,
    },
    "definitions.only-where-announced",
  ],
  [
    "a list of one value that is no array",
    {
      answer: body((text, asked) =>
        asked.format === "json"
          ? text.replace(
              '"values":[{"key":"dark","name":"Dark"},{"key":"bent","name":"Bent"}]',
              '"values":{"key":"dark","name":"Dark"}',
            )
          : text,
      ),
    },
    "definitions.formats-agree",
  ],
  [
    "an order used twice",
    { answer: body((text) => text.replace("<order>2<", "<order>1<")) },
    "definitions.order",
  ],
  [
    "a list without values",
    { answer: body((text) => text.replace(/<values>.*<\/values>/, "")) },
    "definitions.list-values",
  ],
  [
    "an empty string in place of null",
    {
      answer: body((text, asked) =>
        asked.format === "json" ? text.replaceAll('"address_id":null', '"address_id":""') : text,
      ),
    },
    "requests.formats-agree",
  ],
  [
    "a single request that is no array",
    {
      answer: body((text, asked) =>
        asked.format === "json" && asked.path.startsWith("/v2/requests/")
          ? text.replace(/^\[(.*)\]$/, "$1")
          : text,
      ),
    },
    "requests.single-json",
  ],
  [
    "a single request without its container",
    {
      answer: body((text, asked) =>
        asked.path.startsWith("/v2/requests/") ? text.replace(/<\/?service_requests>/g, "") : text,
      ),
    },
    "requests.single-xml",
  ],
  [
    "times without a zone",
    { answer: body((text) => text.replaceAll("+08:00", "")) },
    "requests.zone",
  ],
  [
    "a status of its own",
    { answer: body((text) => text.replaceAll("<status>open<", "<status>investigating<")) },
    "requests.xml",
  ],
  [
    "an agency that is a structure",
    {
      answer: body((text, asked) =>
        asked.format === "json"
          ? text.replaceAll(
              '"status_notes":null',
              '"status_notes":null,"agency_responsible":{"recipient":["Roads"]}',
            )
          : text,
      ),
    },
    "requests.json",
  ],
  [
    "requests without a service",
    {
      answer: body((text) =>
        text.replaceAll("<service_code>001</service_code>", "<service_code/>"),
      ),
    },
    "requests.known-services",
  ],
  [
    "swapped coordinates",
    { answer: body((text) => text.replaceAll("<lat>15.18<", "<lat>120.56<")) },
    "requests.coordinates",
  ],
  [
    "a request listed twice",
    { answer: body((text, asked) => (isList(asked) ? text.replace("CLK-2", "CLK-1") : text)) },
    "requests.ids-unique",
  ],
  [
    "a list of identifiers that is ignored",
    { asked: without("service_request_id") },
    "filters.ids",
  ],
  [
    "filters that hide what was asked for by identifier",
    {
      asked: (asked) =>
        asked.params.has("service_code") ? without("service_request_id")(asked) : asked,
    },
    "filters.ids-override",
  ],
  ["a status filter that is ignored", { asked: without("status") }, "filters.status"],
  ["a service filter that is ignored", { asked: without("service_code") }, "filters.service-code"],
  ["dates that are ignored", { asked: without("start_date", "end_date") }, "filters.dates"],
  [
    "a default span without end",
    {
      answer: body((text, asked) =>
        isList(asked) ? text.replaceAll("2026-09-03", "2025-09-03") : text,
      ),
    },
    "filters.default-span",
  ],
  [
    "a span without limit",
    {
      answer: (answer, asked) =>
        asked.params.has("start_date") && answer.status === 400
          ? { ...answer, status: 200, body: spanning(asked) }
          : answer,
    },
    "filters.longest-span",
  ],
  [
    "more than 1,000 rows",
    {
      answer: body((text, asked) =>
        isList(asked) && asked.format === "xml" ? thousandAndOne(text) : text,
      ),
    },
    "filters.thousand",
  ],
  [
    "empty arguments that hide everything",
    {
      answer: (answer, asked) =>
        asked.params.get("status") === ""
          ? { ...answer, body: asked.format === "xml" ? toXml("requests", []) : "[]" }
          : answer,
    },
    "filters.empty-is-absent",
  ],
  [
    "200 for an unknown service",
    {
      answer: (answer, asked) =>
        asked.path.startsWith("/v2/services/tugon") ? { ...answer, status: 200 } : answer,
    },
    "errors.unknown-service-code",
  ],
  [
    "a web page for an unknown request",
    {
      answer: (answer) =>
        answer.status === 404
          ? { status: 404, type: "text/html", body: "<!doctype html><h1>Not found</h1>" }
          : answer,
    },
    "errors.unknown-service-request-id",
  ],
  [
    "400 for an unknown token",
    {
      answer: (answer, asked) =>
        asked.path.startsWith("/v2/tokens/tugon") ? { ...answer, status: 400 } : answer,
    },
    "errors.unknown-token",
  ],
  [
    "401 for an unknown jurisdiction",
    {
      answer: (answer, asked) =>
        asked.params.get("jurisdiction_id") === "tugon-check-no-such-thing"
          ? { ...answer, status: 401 }
          : answer,
    },
    "errors.unknown-jurisdiction-id",
  ],
  [
    "a broken date that is ignored",
    {
      asked: (asked) =>
        asked.params.get("start_date") === "not-a-date" ? without("start_date")(asked) : asked,
    },
    "errors.broken-date",
  ],
  [
    "a server that fails on many identifiers",
    {
      answer: (answer, asked) =>
        (asked.params.get("service_request_id") ?? "").length > 2000
          ? { ...answer, status: 500 }
          : answer,
    },
    "errors.many-ids",
  ],
];

function spanning(asked: Asked): string {
  const times = [asked.params.get("start_date"), asked.params.get("end_date")];
  const rows = times.map(
    (time, index) =>
      `<request><service_request_id>${index}</service_request_id><status>open</status><requested_datetime>${time ?? ""}</requested_datetime></request>`,
  );
  return `<service_requests>${rows.join("")}</service_requests>`;
}

function thousandAndOne(text: string): string {
  const one = /<request>.*?<\/request>/.exec(text)?.[0] ?? "";
  return `<service_requests>${one.repeat(1001)}</service_requests>`;
}
