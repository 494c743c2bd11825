import type { Hono } from "hono";
import { m } from "#messages";
import type { AppEnv } from "#platform/http";
import { Actions, ButtonLink, PageTitle } from "#web/components";
import { renderPage } from "#web/page";
import { OutboxPanel } from "../views/outbox.tsx";

/** What a phone without network shows instead of a page it has not kept. */
export function offlinePages(routes: Hono<AppEnv>): void {
  routes.get("/offline", (c) =>
    renderPage(c, {
      title: () => m.reports_file_offline_title(),
      islands: ["outbox"],
      view: () => (
        <div class="measure">
          <PageTitle title={m.reports_file_offline_title()} lead={m.reports_file_offline_lead()} />
          <OutboxPanel />
          <Actions>
            <ButtonLink href="/report">{m.reports_file_title()}</ButtonLink>
          </Actions>
        </div>
      ),
    }),
  );
}
