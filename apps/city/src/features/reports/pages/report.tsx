import { Hono } from "hono";
import { findCaseByReference } from "#features/cases";
import { listOfficers } from "#features/identity";
import { AppError, platformErrors } from "#platform/errors";
import { readStream } from "#platform/events";
import { clientAddress, type AppContext, type AppEnv } from "#platform/http";
import { parseReference } from "#platform/ids";
import { renderPage } from "#web/page";
import { deviceOf, giveDevice } from "./device.ts";
import type { PublicDeps } from "../public.ts";
import { findReport, publicPhotosOf } from "../repo/reading.ts";
import { hasSupported } from "../repo/support.ts";
import type { ReportedCase } from "../schema.ts";
import { supportReport, voiceOf } from "../service/support.ts";
import { reportPath } from "../views/paths.ts";
import { headline, serviceName } from "../views/report-card.tsx";
import { ReportView, type ReportFacts } from "../views/report-view.tsx";

/** The public report of an address; a private one is as unknown as one that does not exist. */
export async function publicReport(deps: PublicDeps, c: AppContext): Promise<ReportedCase> {
  const reference = parseReference(c.req.param("reference") ?? "");
  const city = c.get("city").slug;
  const found =
    reference === null ? undefined : await findCaseByReference(deps.db, city, reference);
  const reported = found?.isPublic ? await findReport(deps.db, city, found.id) : undefined;
  if (!reported) throw new AppError(platformErrors.notFound);
  return reported;
}

export function checkRate(deps: PublicDeps, c: AppContext): void {
  if (!deps.byAddress.allow(clientAddress(c, deps.trustProxy)))
    throw new AppError(platformErrors.tooMany);
}

/** Who is speaking: a resident as a person, anybody else as this browser. */
function supporterOf(c: AppContext, device: string) {
  const viewer = c.get("viewer");
  return { person: viewer.kind === "resident" ? viewer.person : null, device };
}

async function factsOf(
  deps: PublicDeps,
  c: AppContext,
  reported: ReportedCase,
): Promise<ReportFacts> {
  const { db, vault } = deps;
  const city = c.get("city");
  const { id } = reported.case;
  const device = deviceOf(c);
  const voice = device === null ? null : voiceOf(vault, supporterOf(c, device));
  const [events, photos, officers, isSupporter] = await Promise.all([
    readStream(db, city.slug, id),
    publicPhotosOf(db, city.slug, id),
    listOfficers(db, city.slug),
    voice === null ? false : hasSupported(db, city.slug, id, voice),
  ]);
  return {
    city,
    reported,
    events,
    photos,
    officers: new Map(officers.map((officer) => [officer.id, officer])),
    isSupporter,
    viewer: c.get("viewer").kind,
    url: `${deps.publicUrl}${reportPath(reported.case.reference)}`,
    now: deps.clock.now(),
  };
}

/** The page of a report, with what became of a follow request on it, if that is what was posted. */
export async function renderReport(
  deps: PublicDeps,
  c: AppContext,
  reported: ReportedCase,
  follow: ReportFacts["follow"] = { kind: "offered" },
) {
  const facts = await factsOf(deps, c, reported);
  const { reference, service } = reported.case;
  return renderPage(c, {
    title: () => `${serviceName(facts.city, service)} – ${reference}`,
    description: () => headline(reported.report.words, 150),
    status: follow.kind === "refused" ? 422 : 200,
    hasErrors: follow.kind === "refused",
    address: reportPath(reference),
    view: () => <ReportView {...facts} follow={follow} said={c.req.query("said") === "thanks"} />,
  });
}

export function reportPages(deps: PublicDeps): Hono<AppEnv> {
  const pages = new Hono<AppEnv>();
  pages.get("/reports/:reference", async (c) => {
    const typed = c.req.param("reference");
    const reported = await publicReport(deps, c);
    const { reference } = reported.case;
    // One address per report; numbers read off paper come in every form.
    if (typed !== reference) return c.redirect(reportPath(reference), 301);
    return renderReport(deps, c, reported);
  });
  pages.post("/reports/:reference/support", async (c) => {
    const reported = await publicReport(deps, c);
    checkRate(deps, c);
    const device = deviceOf(c) ?? giveDevice(c, deps.publicUrl);
    await supportReport(deps, c.get("city"), reported.case.id, supporterOf(c, device));
    return c.redirect(`${reportPath(reported.case.reference)}?said=thanks#support`, 303);
  });
  return pages;
}
