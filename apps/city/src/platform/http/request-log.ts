import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { AppEnv } from "./context.ts";

/** One line and one measurement per request. Addresses with secrets are logged by route only. */
export function requestLog(log: Log, metrics: Metrics): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    const route = routePath(c, -1);
    metrics.requests.observe(
      { method: c.req.method, route, status: String(c.res.status) },
      seconds,
    );
    log.info({
      id: c.get("requestId"),
      method: c.req.method,
      route,
      status: c.res.status,
      ms: Math.round(seconds * 10_000) / 10,
    });
  };
}
