import type { Hono } from "hono";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import { renderPage } from "#web/page";
import { pointOf, type Problem } from "../form/check.ts";
import { firstOpenStep, isStep, problemsOf, stepAfter, type Step } from "../form/steps.ts";
import { nothingTyped, typedFrom, type Typed } from "../form/typed.ts";
import { deleteDraft } from "../repo/drafts.ts";
import { findSubmission } from "../repo/filing.ts";
import { unclaimedPhotos } from "../repo/photos.ts";
import { readDraft, saveDraft } from "../service/drafts.ts";
import { statusPath } from "../status-link.ts";
import { stepTitle, StepPage } from "../views/steps.tsx";
import { keepPrivate, residentOf, type PageDeps } from "./deps.ts";
import { beginDraft, draftId, endDraft } from "./draft-cookie.ts";
import { nearView } from "./near.tsx";
import { fileTyped, formLimit, isBusy, keptPhotos, statusOf } from "./file.tsx";

async function currentDraft(c: AppContext, deps: PageDeps): Promise<Typed | null> {
  const id = draftId(c);
  return id === null ? null : readDraft(deps, c.get("city"), id);
}

type Shown = {
  readonly step: Step;
  readonly typed: Typed;
  readonly problems?: readonly Problem[];
  readonly status?: 422 | 429;
};

async function stepPage(c: AppContext, deps: PageDeps, shown: Shown) {
  const { step, typed, problems = [], status } = shown;
  keepPrivate(c);
  const near = step === "check" ? await nearView(c, deps, typed.service, pointOf(typed)) : null;
  return renderPage(c, {
    title: () => stepTitle(step),
    address: `/report/${step}`,
    ...(status ? { status, hasErrors: true } : {}),
    view: () => (
      <StepPage
        city={c.get("city")}
        typed={typed}
        problems={problems}
        step={step}
        fromCheck={c.req.query("from") === "check"}
        photos={keptPhotos(c, deps, typed.photos)}
        signedInAs={residentOf(c) === null ? null : c.get("chrome").signedInAs}
        near={near?.() ?? null}
      />
    ),
  });
}

function stepIn(c: AppContext): Step {
  const step = c.req.param("step") ?? "";
  if (!isStep(step)) throw new AppError(platformErrors.notFound);
  return step;
}

/** Takes one step's answers and leads on; what is wrong is said on the same page. */
async function answer(c: AppContext, deps: PageDeps, step: Step): Promise<Response> {
  const city = c.get("city");
  const values = await formValues(c);
  const before = (await currentDraft(c, deps)) ?? nothingTyped();
  const typed = typedFrom(values, before);
  const id = beginDraft(c, deps.publicUrl);
  if (step === "photo") return answerPhotos(c, deps, { id, typed, clear: oneOf(values, "clear") });
  const problems = problemsOf(step, city, typed);
  if (problems.length > 0) return stepPage(c, deps, { step, typed, problems, status: 422 });
  await saveDraft(deps, city, id, typed);
  return c.redirect(nextFrom(c, step, typed), 303);
}

function nextFrom(c: AppContext, step: Step, typed: Typed): string {
  const city = c.get("city");
  const isReturning = c.req.query("from") === "check" && step !== "what";
  return `/report/${isReturning ? firstOpenStep(city, typed) : stepAfter(step, city, typed)}`;
}

async function answerPhotos(
  c: AppContext,
  deps: PageDeps,
  { id, typed, clear }: { id: string; typed: Typed; clear: string },
): Promise<Response> {
  const city = c.get("city");
  if (clear) {
    await saveDraft(deps, city, id, { ...typed, photos: [] });
    return c.redirect("/report/photo", 303);
  }
  if (isBusy(c, deps))
    return stepPage(c, deps, {
      step: "photo",
      typed,
      problems: [{ field: "photo", code: "too-many-tries" }],
      status: 429,
    });
  const kept = await unclaimedPhotos(deps.db, city.slug, typed.photos);
  const taken = await deps.intake(city, await formValues(c), kept, "resident");
  const next = { ...typed, photos: taken.ids };
  await saveDraft(deps, city, id, next);
  if (taken.problems.length > 0)
    return stepPage(c, deps, { step: "photo", typed: next, problems: taken.problems, status: 422 });
  return c.redirect(nextFrom(c, "photo", next), 303);
}

/** Sends the draft. A second press finds no draft any more, and the receipt of the first. */
async function send(c: AppContext, deps: PageDeps): Promise<Response> {
  const city = c.get("city");
  const typed = await currentDraft(c, deps);
  if (!typed) return sentBefore(c, deps);
  const open = firstOpenStep(city, typed);
  if (open !== "check")
    return stepPage(c, deps, {
      step: open,
      typed,
      problems: problemsOf(open, city, typed),
      status: 422,
    });
  if (isBusy(c, deps))
    return stepPage(c, deps, {
      step: "check",
      typed,
      problems: [{ field: "words", code: "too-many-tries" }],
      status: 429,
    });
  const photos = await unclaimedPhotos(deps.db, city.slug, typed.photos);
  const filed = await fileTyped(c, deps, { ...typed, photos });
  const id = draftId(c);
  if (id) await deleteDraft(deps.db, city.slug, id);
  endDraft(c, deps.publicUrl);
  return c.redirect(statusOf(c, deps, filed), 303);
}

async function sentBefore(c: AppContext, deps: PageDeps): Promise<Response> {
  const { slug } = c.get("city");
  const submission = oneOf(await formValues(c), "submission");
  const known = isUuid(submission) ? await findSubmission(deps.db, slug, submission) : undefined;
  return c.redirect(known ? statusPath(deps.vault, slug, known) : "/report/photo", 303);
}

export function stepPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/report/:step", async (c) => {
    const step = stepIn(c);
    const typed = await currentDraft(c, deps);
    if (step === "check" && (!typed || firstOpenStep(c.get("city"), typed) !== "check"))
      return c.redirect(`/report/${typed ? firstOpenStep(c.get("city"), typed) : "photo"}`, 303);
    return stepPage(c, deps, { step, typed: typed ?? nothingTyped() });
  });
  routes.post("/report/:step", formLimit, (c) => {
    const step = stepIn(c);
    return step === "check" ? send(c, deps) : answer(c, deps, step);
  });
}
