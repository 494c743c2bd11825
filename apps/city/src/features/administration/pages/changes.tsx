import type { Hono } from "hono";
import { listOfficers } from "#features/identity";
import { m } from "#messages";
import type { AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { selectSettingEvents } from "../repo.ts";
import { Changes } from "../views/changes.tsx";
import { paths } from "../views/paths.ts";
import { requireReader } from "./saving.ts";

const shown = 30;

export function changesPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(paths.changes, async (c) => {
    requireReader(c);
    const city = c.get("city");
    const asked = c.req.query("before") ?? "";
    const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null;
    const [found, officers] = await Promise.all([
      selectSettingEvents(deps.db, city.slug, { before, limit: shown + 1 }),
      listOfficers(deps.db, city.slug),
    ]);
    const events = found.slice(0, shown);
    const older = found.length > shown ? (events.at(-1)?.id ?? null) : null;
    return renderPage(c, {
      title: m.administration_changes_title,
      view: () => <Changes {...{ city, events, officers, older }} />,
      unlisted: true,
    });
  });
}
