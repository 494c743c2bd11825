import { Hono } from "hono";
import { m } from "#messages";
import type { AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { PublicDeps } from "../public.ts";
import { countLateByUnit, selectLate } from "../repo/overdue.ts";
import { OverdueView } from "../views/overdue.tsx";

const most = 100;

export function overduePage({ db, clock }: PublicDeps): Hono<AppEnv> {
  const pages = new Hono<AppEnv>();
  pages.get("/overdue", async (c) => {
    const city = c.get("city");
    const now = clock.now();
    const [units, cases] = await Promise.all([
      countLateByUnit(db, city.slug, now),
      selectLate(db, city.slug, now, most),
    ]);
    return renderPage(c, {
      title: () => m.reports_overdue_title(),
      description: () => m.reports_overdue_lead(),
      view: () => <OverdueView {...{ city, units, cases, now }} />,
      address: "/overdue",
    });
  });
  return pages;
}
