import type { Hono } from "hono";
import { wordsIn, type City } from "#features/cities";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext, AppEnv } from "#platform/http";
import { createMemory } from "#platform/memory";
import type { Platform } from "#platform/platform";
import { renderPage } from "#web/page";
import { firstEnd } from "../repo/results.ts";
import { reportCsv } from "../results/csv.ts";
import {
  parsePeriod,
  periodAt,
  periodCode,
  periodsBetween,
  type Period,
} from "../results/period.ts";
import { reportOf, type Report } from "../results/report.ts";
import { ResultsPage, resultsPath } from "../views/results.tsx";
import { YearReport } from "../views/year-report.tsx";

type ResultDeps = Pick<Platform, "db" | "clock" | "publicUrl">;

// Counting a large city's year takes a moment, and anybody may ask for it as often as they like.
const remembered = { seconds: 60, size: 200 };

/** A period that is named must be one; a machine that asks for the wrong one gets no other. */
function periodIn(text: string | undefined, otherwise: Period): Period {
  if (text === undefined || text === "") return otherwise;
  const period = parsePeriod(text);
  if (!period) throw new AppError(platformErrors.notFound);
  return period;
}

function serviceIn(c: AppContext, city: City): string | null {
  const code = c.req.query("service") ?? "";
  if (code === "") return null;
  if (!city.services.some((service) => service.code === code))
    throw new AppError(platformErrors.notFound);
  return code;
}

function csvResponse(c: AppContext, report: Report): Response {
  const city = c.get("city");
  const locale = c.get("locale");
  const nameOf = (code: string) => {
    const service = city.services.find((each) => each.code === code);
    return service ? wordsIn(service.names, locale) : code;
  };
  const name = `results-${periodCode(report.period)}.csv`;
  return new Response(reportCsv(report, nameOf), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}

export function resultPages(routes: Hono<AppEnv>, { db, clock, publicUrl }: ResultDeps): void {
  const reports = createMemory<Report>(clock, remembered);
  const firsts = createMemory<Date | null>(clock, remembered);
  const reportFor = (city: City, period: Period) =>
    reports.get(`${city.slug} ${periodCode(period)}`, () => reportOf(db, city, period));
  /** This quarter, unless another period is named. */
  const reportAsked = (c: AppContext) => {
    const city = c.get("city");
    return reportFor(city, periodIn(c.req.query("period"), periodAt(clock.now(), city.timeZone)));
  };

  routes.get(resultsPath, async (c) => {
    const city = c.get("city");
    const service = serviceIn(c, city);
    const report = await reportAsked(c);
    const first = await firsts.get(city.slug, () => firstEnd(db, city.slug));
    const periods = periodsBetween(first, clock.now(), city.timeZone);
    return renderPage(c, {
      title: () => m.satisfaction_results_title(),
      description: () => m.satisfaction_results_description({ city: c.get("site").name }),
      view: () => <ResultsPage {...{ city, report, service, periods }} />,
    });
  });
  routes.get("/results.csv", async (c) => csvResponse(c, await reportAsked(c)));
  routes.get(`${resultsPath}/:year{20[0-9][0-9]}`, async (c) => {
    const city = c.get("city");
    const year = Number(c.req.param("year"));
    const report = await reportFor(city, { year, quarter: null });
    return renderPage(c, {
      title: () => m.satisfaction_year_title({ year: String(year) }),
      view: () => <YearReport {...{ city, report }} url={`${publicUrl}${resultsPath}/${year}`} />,
    });
  });
  routes.get(`${resultsPath}/:file{20[0-9][0-9]\\.csv}`, async (c) => {
    const year = Number.parseInt(c.req.param("file"), 10);
    return csvResponse(c, await reportFor(c.get("city"), { year, quarter: null }));
  });
}
