import {
  JSON_CONTENT_TYPE,
  toJson,
  toXml,
  XML_CONTENT_TYPE,
  type Documents,
  type ErrorBody,
  type Kind,
} from "@tugon/open311";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppError } from "#platform/errors";
import type { AppContext } from "#platform/http";

export type Format = "xml" | "json";

/** By the ending of the path. XML is what the standard makes everybody offer. */
function formatOf(path: string): Format {
  return path.endsWith(".json") ? "json" : "xml";
}

export function give<K extends Kind>(
  c: AppContext,
  kind: K,
  value: Documents[K],
  status: ContentfulStatusCode = 200,
): Response {
  return formatOf(c.req.path) === "json"
    ? c.body(toJson(kind, value), status, { "content-type": JSON_CONTENT_TYPE })
    : c.body(toXml(kind, value), status, { "content-type": XML_CONTENT_TYPE });
}

export function refuse(c: AppContext, errors: readonly ErrorBody[]): Response {
  return give(c, "errors", errors, 400);
}

/** The standard knows 400, 403 and 404; 422 is one of our own and would tell its clients nothing. */
export function giveError(c: AppContext, error: AppError, text: string): Response {
  const status = error.status === 422 ? 400 : error.status;
  return give(c, "errors", [{ code: status, description: text }], status);
}
