import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "#platform/http";

const aDayInSeconds = 86_400;

/**
 * Lets web applications of any origin call (CORS). The headers are given to the context, which keeps
 * them for the answer: Hono's own middleware writes them on an answer that does not exist yet, and
 * every answer is then built twice and sent as a stream.
 */
export const openToAll: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.header("access-control-allow-origin", "*");
  if (c.req.method !== "OPTIONS") return next();
  c.header("access-control-allow-methods", "GET,POST");
  c.header("access-control-max-age", String(aDayInSeconds));
  const headers = c.req.header("access-control-request-headers");
  if (headers) {
    c.header("access-control-allow-headers", headers);
    c.header("vary", "access-control-request-headers", { append: true });
  }
  return c.body(null, 204);
};
