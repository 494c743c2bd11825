import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { AppError, platformErrors } from "../errors.ts";

const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "53300", // too_many_connections
]);

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (awayCodes.has(code) || code.startsWith("08")) return true;
  return (
    error instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect/i.test(error.message)
  );
}

/** Any error, seen as one of ours. What we do not know becomes `unexpected`, cause kept. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code === "53100" || code === "ENOSPC")
    return new AppError(platformErrors.storageFull, {}, { cause: error });
  if (isDatabaseAway(error)) return new AppError(platformErrors.databaseAway, {}, { cause: error });
  if (error instanceof HTTPException && error.status === 413)
    return new AppError(platformErrors.tooLarge, {}, { cause: error });
  if (error instanceof HTTPException && error.status === 403)
    return new AppError(platformErrors.crossSite, {}, { cause: error });
  return new AppError(platformErrors.unexpected, {}, { cause: error });
}

/** Machines get a problem document, people a page. */
export function wantsProblem(c: Context): boolean {
  if (c.req.path.startsWith("/api/")) return true;
  const accept = c.req.header("accept") ?? "";
  return accept.includes("json") && !accept.includes("text/html");
}

/** RFC 9457. `title` is the sentence for people, already in the reader's language. */
export function problemResponse(error: AppError, title: string, requestId: string): Response {
  const body = {
    type: `/docs/errors#${error.code}`,
    title,
    status: error.status,
    code: error.code,
    instance: requestId,
    ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: error.status,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  });
}
