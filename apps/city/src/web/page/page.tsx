import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppContext } from "#platform/http";

/** A page: its title and its content, made inside the reader's language. */
export type Page = {
  readonly title: () => string;
  readonly view: () => ComponentChildren;
  readonly status?: ContentfulStatusCode;
};

/** Renders a page in the frame of the city, in the language of the request. */
export function renderPage(c: AppContext, page: Page): Response | Promise<Response> {
  const html = renderToString(
    <html lang={c.get("locale")}>
      <head>
        <meta charset="utf-8" />
        <title>{page.title()}</title>
      </head>
      <body>
        <main>{page.view()}</main>
      </body>
    </html>,
  );
  return c.html(`<!doctype html>${html}`, page.status ?? 200);
}
