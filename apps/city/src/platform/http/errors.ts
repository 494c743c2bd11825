import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { isDatabaseAway, isStorageFull } from "../db/failures.ts";
import { AppError, platformErrors } from "../errors.ts";

/** Any error, seen as one of ours. What we do not know becomes `unexpected`, cause kept. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isStorageFull(error)) return new AppError(platformErrors.storageFull, {}, { cause: error });
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

/** RFC 9110, 10.2.3: a server without its database tells clients when to come back. */
export function retryAfterSeconds(error: Pick<AppError, "status">): number | null {
  return error.status === 503 ? 5 : null;
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
  const retryAfter = retryAfterSeconds(error);
  return new Response(JSON.stringify(body), {
    status: error.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      ...(retryAfter === null ? {} : { "retry-after": String(retryAfter) }),
    },
  });
}
