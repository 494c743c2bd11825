import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { AppEnv } from "#platform/http";

const forever = "public, max-age=31536000, immutable";
const aDay = "public, max-age=86400";

/** What the client build made. Names under /assets carry a hash of their content. */
export function staticFiles(clientDir: string): Hono<AppEnv> {
  const files = new Hono<AppEnv>();
  const serve = (cacheControl: string) =>
    serveStatic<AppEnv>({
      root: clientDir,
      precompressed: true,
      onFound: (_path, c) => c.header("cache-control", cacheControl),
    });
  files.use("/assets/*", serve(forever));
  for (const path of ["/icon.svg", "/manifest.webmanifest"]) files.use(path, serve(aDay));
  // The browser decides by these bytes whether there is a new worker.
  files.use("/sw.js", serve("no-cache"));
  return files;
}
