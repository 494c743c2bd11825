import type { Hono } from "hono";
import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { findCaseByReference, type Case } from "#features/cases";
import { wordsIn } from "#features/cities";
import { currentLocale, inLocale, m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext, AppEnv } from "#platform/http";
import { parseReference } from "#platform/ids";
import { Actions, Button, ButtonLink, PageTitle, Panel, RelativeTime } from "#web/components";
import { renderPage } from "#web/page";
import { pointOf } from "../form/check.ts";
import { findReport, publicPhotosOf } from "../repo/reading.ts";
import { nearReports } from "../service/near.ts";
import { supportReport } from "../service/support.ts";
import { NearReports } from "../views/near.tsx";
import { photoPath, reportPath } from "../views/paths.ts";
import { residentOf, type PageDeps } from "./deps.ts";
import { deviceOf, giveDevice } from "./device.ts";

type View = () => JSX.Element;

/** Reports that may be the same; null where there are none, or no point to look around. */
export async function nearView(
  c: AppContext,
  deps: PageDeps,
  serviceCode: string,
  point: { lon: number; lat: number } | null,
): Promise<View | null> {
  const city = c.get("city");
  const service = city.services.find(({ code }) => code === serviceCode);
  if (!point || !service?.isPublic) return null;
  const reports = await nearReports(deps, city, { service: service.code, ...point });
  if (reports.length === 0) return null;
  const photos = new Map<string, string>();
  for (const { case: subject } of reports) {
    const [first] = await publicPhotosOf(deps.db, city.slug, subject.id);
    if (first) photos.set(subject.id, photoPath(first.id, "small"));
  }
  const now = deps.clock.now();
  return () => <NearReports city={city} reports={reports} photos={photos} now={now} />;
}

async function publicCase(c: AppContext, deps: PageDeps): Promise<Case> {
  const reference = parseReference(c.req.param("reference") ?? "");
  const subject = reference && (await findCaseByReference(deps.db, c.get("city").slug, reference));
  if (!subject || !subject.isPublic) throw new AppError(platformErrors.notFound);
  return subject;
}

async function samePage(c: AppContext, deps: PageDeps) {
  const city = c.get("city");
  const subject = await publicCase(c, deps);
  const found = await findReport(deps.db, city.slug, subject.id);
  const place = city.places.find(({ code }) => code === subject.place);
  return renderPage(c, {
    title: () => m.reports_file_same_title(),
    view: () => (
      <div class="measure">
        <PageTitle title={m.reports_file_same_title()} lead={m.reports_file_same_lead()} />
        <blockquote class="quote" lang={found?.report.language}>
          {found?.report.words}
        </blockquote>
        <p class="meta">
          <span>{subject.reference}</span>
          {place && <span>{wordsIn(place.names, currentLocale())}</span>}
          <RelativeTime at={subject.receivedAt} now={deps.clock.now()} timeZone={city.timeZone} />
        </p>
        <form method="post" action={`/report/same/${subject.reference}`}>
          <Actions>
            <Button>{m.reports_file_same_yes()}</Button>
            <ButtonLink tone="secondary" href="/report">
              {m.reports_file_same_no()}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    ),
  });
}

async function thanksPage(c: AppContext, deps: PageDeps) {
  const { reference } = await publicCase(c, deps);
  return renderPage(c, {
    title: () => m.reports_file_same_thanks(),
    view: () => (
      <div class="measure">
        <Panel title={m.reports_file_same_thanks()}>
          <p>{m.reports_file_same_counted({ reference })}</p>
        </Panel>
        <p>{m.reports_file_same_follow()}</p>
        <Actions>
          <ButtonLink href={reportPath(reference)}>{m.reports_file_same_open()}</ButtonLink>
        </Actions>
      </div>
    ),
  });
}

export function nearPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  // A piece of the form's page, for its script.
  routes.get("/report/near", async (c) => {
    const { service = "", lon = "", lat = "" } = c.req.query();
    const view = await nearView(c, deps, service, pointOf({ lon, lat }));
    const html = view ? inLocale(c.get("locale"), () => renderToString(view())) : "";
    return c.html(html, 200, { "cache-control": "no-store" });
  });
  routes.get("/report/same/:reference", (c) => samePage(c, deps));
  routes.get("/report/same/:reference/thanks", (c) => thanksPage(c, deps));
  routes.post("/report/same/:reference", async (c) => {
    const subject = await publicCase(c, deps);
    const device = deviceOf(c) ?? giveDevice(c, deps.publicUrl);
    await supportReport(deps, c.get("city"), subject.id, { person: residentOf(c), device });
    return c.redirect(`/report/same/${subject.reference}/thanks`, 303);
  });
}
