import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";

const done = () => Promise.resolve();

/**
 * Compresses for whoever asks for it. Others keep the plain text that the server writes in one go:
 * the library's own middleware turns every answer into a stream, which costs as much as a page.
 */
export function compression(): MiddlewareHandler {
  const shrink = compress();
  return async (c, next) => {
    await next();
    c.res.headers.append("vary", "accept-encoding");
    if (c.req.header("accept-encoding") !== undefined) await shrink(c, done);
  };
}
