import type { AnsweredAttribute, ExtendedServiceRequest, HistoryNote } from "./extensions.ts";
import type { Field, RecordShape, Shape } from "./shape.ts";
import {
  boolean,
  choice,
  id,
  list,
  map,
  must,
  nullable,
  number,
  optional,
  record,
  text,
} from "./shape.ts";
import type {
  AttributeValue,
  Discovery,
  Endpoint,
  ErrorBody,
  RequestReceipt,
  Service,
  ServiceAttribute,
  ServiceDefinition,
  ServiceRequest,
  Token,
} from "./types.ts";

/** Every document of the standard, by the name used in `toXml`, `toJson`, `parseXml` and `parseJson`. */
export interface Documents {
  discovery: Discovery;
  services: readonly Service[];
  service_definition: ServiceDefinition;
  requests: readonly ServiceRequest[];
  /** Only for callers who asked with `extensions=true`. */
  extended_requests: readonly ExtendedServiceRequest[];
  receipts: readonly RequestReceipt[];
  tokens: readonly Token[];
  errors: readonly ErrorBody[];
}

export type Kind = keyof Documents;

export interface DocumentShape {
  /** Name of the XML root. */
  readonly root: string;
  readonly shape: Shape;
  /** Names under which careless servers wrap the document in JSON. */
  readonly wrappers: readonly string[];
}

const endpoint = record<Endpoint>({
  specification: must(text),
  url: must(text),
  changeset: nullable(text),
  type: must(choice("production", "test")),
  formats: must(list("format", text)),
});

const discovery = record<Discovery>({
  changeset: nullable(text),
  contact: nullable(text),
  key_service: nullable(text),
  endpoints: must(list("endpoint", endpoint)),
});

const service = record<Service>({
  service_code: must(id),
  service_name: must(text),
  description: nullable(text),
  metadata: must(boolean),
  type: must(choice("realtime", "batch", "blackbox")),
  keywords: nullable(text),
  group: nullable(text),
});

const attributeValue = record<AttributeValue>({ key: must(id), name: must(text) });

const attribute = record<ServiceAttribute>({
  variable: must(boolean),
  code: must(id),
  datatype: must(
    choice("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"),
  ),
  required: must(boolean),
  datatype_description: nullable(text),
  order: must(number),
  description: nullable(text),
  values: optional(list("value", attributeValue)),
});

const definition = record<ServiceDefinition>({
  service_code: must(id),
  attributes: must(list("attribute", attribute)),
});

const requestFields: { readonly [K in keyof ServiceRequest]-?: Field } = {
  service_request_id: must(id),
  status: must(choice("open", "closed")),
  status_notes: optional(text),
  service_name: nullable(text),
  service_code: nullable(id),
  description: nullable(text),
  agency_responsible: optional(text),
  service_notice: optional(text),
  requested_datetime: nullable(text),
  updated_datetime: nullable(text),
  expected_datetime: optional(text),
  address: nullable(text),
  address_id: nullable(id),
  zipcode: nullable(id),
  lat: nullable(number),
  long: nullable(number),
  media_url: nullable(text),
};

const request: RecordShape = record<ServiceRequest>(requestFields);

const extendedRequest = record<ExtendedServiceRequest>({
  ...requestFields,
  attributes: optional(
    list(
      "attribute",
      record<AnsweredAttribute>({
        code: must(id),
        label: nullable(text),
        name: nullable(text),
        value: nullable(text),
      }),
    ),
  ),
  extended_attributes: optional(map),
  notes: optional(
    list(
      "note",
      record<HistoryNote>({ datetime: must(text), description: nullable(text), type: must(text) }),
    ),
  ),
});

const receipt = record<RequestReceipt>({
  service_request_id: optional(id),
  token: optional(id),
  service_notice: optional(text),
  account_id: optional(id),
});

const token = record<Token>({ service_request_id: nullable(id), token: must(id) });

const error = record<ErrorBody>({ code: must(number), description: must(text) });

const requestWrappers = ["service_requests", "requests", "request", "data"];

export const DOCUMENTS: { readonly [K in Kind]: DocumentShape } = {
  discovery: { root: "discovery", shape: discovery, wrappers: ["discovery"] },
  services: {
    root: "services",
    shape: list("service", service),
    wrappers: ["services", "service", "data"],
  },
  service_definition: {
    root: "service_definition",
    shape: definition,
    wrappers: ["service_definition"],
  },
  requests: {
    root: "service_requests",
    shape: list("request", request),
    wrappers: requestWrappers,
  },
  extended_requests: {
    root: "service_requests",
    shape: list("request", extendedRequest),
    wrappers: requestWrappers,
  },
  receipts: {
    root: "service_requests",
    shape: list("request", receipt),
    wrappers: requestWrappers,
  },
  tokens: { root: "service_requests", shape: list("request", token), wrappers: requestWrappers },
  errors: { root: "errors", shape: list("error", error), wrappers: ["errors", "error"] },
};
