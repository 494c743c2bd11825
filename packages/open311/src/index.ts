export type * from "./types.ts";
export { GEOREPORT_V2, JSON_CONTENT_TYPE, XML_CONTENT_TYPE } from "./types.ts";
export type * from "./extensions.ts";
export type { Documents, Kind } from "./kinds.ts";
export type { Parsed, Problem } from "./result.ts";
export { toXml } from "./to-xml.ts";
export { toJson } from "./to-json.ts";
export { parseJson, parseRows, parseXml } from "./parse.ts";
export { cleanText } from "./text.ts";
export { formatDateTime, parseDateTime } from "./datetime.ts";
export { MAX_DESCRIPTION_CHARS, parseRequestForm } from "./request-form.ts";
export type { NewRequest, ParsedForm } from "./request-form.ts";
export { MAX_REQUESTS, MAX_SPAN_DAYS, parseRequestsQuery } from "./requests-query.ts";
export type { FiltersQuery, IdsQuery, ParsedQuery, RequestsQuery } from "./requests-query.ts";
export { checkAnswers } from "./answers.ts";
export { checkServer } from "./check/run.ts";
export { CHECKS } from "./check/checks/index.ts";
export { renderResult, renderSummary } from "./check/render.ts";
export type {
  Check,
  CheckOptions,
  CheckReport,
  CheckResult,
  Fetch,
  Verdict,
} from "./check/types.ts";
