import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppContext } from "#platform/http";
import { renderPage } from "#web/page";

export function errorPage(c: AppContext, code: string, status: ContentfulStatusCode) {
  return renderPage(c, { title: () => code, view: () => <h1>{code}</h1>, status });
}
