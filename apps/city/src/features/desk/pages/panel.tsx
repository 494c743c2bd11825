import type { Hono } from "hono";
import { renderToString } from "preact-render-to-string";
import { inLocale } from "#messages";
import type { AppContext, AppEnv } from "#platform/http";
import type { Deps } from "../deps.ts";
import { CasePanel } from "../views/panel.tsx";
import { openedCase, readOpened } from "./case-page.tsx";

/** A case as a piece of a page, for the panel beside the queue. */
async function showPanel(deps: Deps, c: AppContext): Promise<Response> {
  const read = await readOpened(deps, await openedCase(deps, c));
  return c.html(inLocale(c.get("locale"), () => renderToString(<CasePanel {...read} />)));
}

export function panelPage(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get("/desk/cases/:reference/panel", (c) => showPanel(deps, c));
}
