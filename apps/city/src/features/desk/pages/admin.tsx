import type { Hono } from "hono";
import { requireOfficer } from "#features/identity";
import { m } from "#messages";
import { formValues, oneOf, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { selectOverview } from "../repo/overview.ts";
import { plainQueue } from "../queue/query.ts";
import { selectQueue } from "../repo/queue.ts";
import { reachOf } from "../rules.ts";
import { setServiceOpen } from "../service/services.ts";
import { Admin } from "../views/admin.tsx";
import { Overdue } from "../views/overdue.tsx";
import { Services } from "../views/services.tsx";

const servicesPath = "/desk/admin/services";
const mostLate = 200;

export function adminPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get("/desk/admin", (c) => {
    const { role } = requireOfficer(c);
    return renderPage(c, {
      title: () => m.desk_admin_title(),
      view: () => <Admin role={role} />,
      unlisted: true,
    });
  });
  routes.get(servicesPath, (c) => {
    const officer = requireOfficer(c, ["city-admin", "unit-head", "auditor"]);
    const city = c.get("city");
    return renderPage(c, {
      title: () => m.desk_services_title(),
      view: () => (
        <Services
          city={city}
          canChange={officer.role === "city-admin"}
          canOpen={officer.role !== "unit-head"}
        />
      ),
      unlisted: true,
    });
  });
  routes.post(servicesPath, async (c) => {
    const admin = requireOfficer(c, ["city-admin"]);
    const values = await formValues(c);
    const change = { service: oneOf(values, "service"), isOpen: oneOf(values, "open") === "yes" };
    await setServiceOpen(deps, admin, c.get("city"), change);
    return c.redirect(servicesPath, 303);
  });
  routes.get("/desk/overdue", async (c) => {
    const officer = requireOfficer(c, ["unit-head", "city-admin", "auditor"]);
    const city = c.get("city");
    const now = deps.clock.now();
    const reach = reachOf(officer);
    const [units, rows] = await Promise.all([
      selectOverview(deps.db, city.slug, reach, now),
      selectQueue(deps.db, city.slug, {
        view: "late",
        reach,
        order: "due",
        filter: { ...plainQueue, search: null },
        after: null,
        limit: mostLate,
        moments: { now, soonUntil: now },
      }),
    ]);
    return renderPage(c, {
      title: () => m.desk_overview_title(),
      view: () => <Overdue {...{ city, units, rows, now }} />,
      unlisted: true,
    });
  });
}
