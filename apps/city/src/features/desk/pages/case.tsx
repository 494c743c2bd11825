import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { canSee, caseErrors, findCase } from "#features/cases";
import { identityErrors, listOfficers } from "#features/identity";
import { maxPhotoBytes, maxPhotos, photoKey, photosOf, type PhotoSize } from "#features/reports";
import { inLocale, m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { readStream } from "#platform/events";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import type { Deps } from "../deps.ts";
import { mentionsIn } from "../mentions.ts";
import { deskKinds } from "../schema.ts";
import { act } from "../service/act.ts";
import { takeEvidence } from "../service/evidence.ts";
import { lookAtFiler, lookAtWords } from "../service/look.ts";
import { casePath } from "../views/case-form.tsx";
import { mendable, problemAt } from "../views/problems.ts";
import {
  actionFrom,
  adviceOn,
  formKindOf,
  freshForm,
  sentBack,
  sentForm,
  type Sent,
} from "./case-form.ts";
import { addressedCase, casePage, openedCase, type OpenedCase } from "./case-page.tsx";

async function showCase(deps: Deps, c: AppContext): Promise<Response> {
  const opened = await openedCase(deps, c);
  const kind = formKindOf(c.req.query("do"));
  const form = kind && (await freshForm(deps, opened, { kind, template: c.req.query("template") }));
  const did = deskKinds.find((each) => each === c.req.query("did")) ?? null;
  return casePage(deps, c, opened, { form, did });
}

/** The case page again, with everything typed and what stands in the way. */
async function refuse(
  deps: Deps,
  c: AppContext,
  opened: OpenedCase,
  refused: { sent: Sent; kept: readonly string[]; error: unknown },
): Promise<Response> {
  const { sent, kept, error } = refused;
  const problem = mendable(error);
  if (problem) {
    const form = await sentBack(deps, opened, sent, { kept, problems: [problem] });
    return casePage(deps, c, opened, { form, status: 422 });
  }
  const isStale =
    error instanceof AppError &&
    (error.code === caseErrors.changedMeanwhile.code || error.code === caseErrors.notPossible.code);
  if (!isStale) throw error;
  // As it stands now: the form goes out again with the new version.
  const subject = await findCase(deps.db, opened.city.slug, opened.subject.id);
  if (!subject || !canSee(opened.officer, subject)) throw error;
  const now = { ...opened, subject };
  const form = await sentBack(deps, now, sent, { kept, problems: [] });
  return casePage(deps, c, now, { form, staleSince: sent.seenVersion, status: 409 });
}

/** The form that handed a case out of the officer's sight, sent a second time: done already. */
async function resend(
  deps: Deps,
  c: AppContext,
  opened: OpenedCase,
  sent: Sent,
): Promise<Response> {
  const { officer, city, subject } = opened;
  const read = actionFrom(sent);
  if ("problems" in read) throw new AppError(platformErrors.notAllowed);
  await act(deps, officer, city, { subject, seenVersion: sent.seenVersion, action: read.action });
  return c.redirect("/desk", 303);
}

/** Whom a note names, among those who may read it. */
async function mentioned(deps: Deps, { city, subject }: OpenedCase, { kind, typed }: Sent) {
  if (kind !== "note") return [];
  const officers = await listOfficers(deps.db, city.slug);
  const readers = officers.filter((each) => each.isActive && canSee(each, subject));
  return mentionsIn(typed["words"] ?? "", readers);
}

async function postAction(deps: Deps, c: AppContext): Promise<Response> {
  const opened = await addressedCase(deps, c);
  const { officer, city, subject } = opened;
  const sent = sentForm(await formValues(c));
  if (!sent) throw new AppError(platformErrors.invalidInput);
  if (!canSee(officer, subject)) return resend(deps, c, opened, sent);
  let kept: readonly string[] = [];
  try {
    if (sent.kind === "finish" || sent.kind === "visit")
      kept = await takeEvidence(deps, city, sent);
    if (sent.isCheck) {
      const hints = await adviceOn(deps, opened, sent);
      const form = await sentBack(deps, opened, sent, { kept, problems: [], hints });
      return await casePage(deps, c, opened, { form });
    }
    const mentions = await mentioned(deps, opened, sent);
    const read = actionFrom(sent, { photos: kept, mentions });
    if ("problems" in read) {
      const form = await sentBack(deps, opened, sent, { kept, problems: read.problems });
      return await casePage(deps, c, opened, { form, status: 422 });
    }
    await act(deps, officer, city, { subject, seenVersion: sent.seenVersion, action: read.action });
  } catch (error) {
    return refuse(deps, c, opened, { sent, kept, error });
  }
  const after = await findCase(deps.db, city.slug, subject.id);
  // Handed on to a unit the officer cannot see into: back to the queue.
  if (!after || !canSee(officer, after)) return c.redirect("/desk", 303);
  return c.redirect(`${casePath(subject)}?did=${sent.kind}`, 303);
}

async function postLook(deps: Deps, c: AppContext): Promise<Response> {
  const opened = await openedCase(deps, c);
  const { officer, city, subject } = opened;
  const values = await formValues(c);
  c.header("cache-control", "private, no-store");
  if (oneOf(values, "what") === "words") {
    // Reading what was reported is the work itself; the purpose is written down, not asked.
    const purpose = inLocale(c.get("locale"), () => m.desk_words_purpose());
    const revealed = await lookAtWords(deps, officer, { city, subject, purpose });
    return casePage(deps, c, opened, { revealed });
  }
  try {
    const revealed = await lookAtFiler(deps, officer, subject, oneOf(values, "purpose"));
    return await casePage(deps, c, opened, { revealed });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== identityErrors.purposeNeeded.code)
      throw error;
    return casePage(deps, c, opened, { purposeProblems: [problemAt("purpose")], status: 422 });
  }
}

/** Does the photo belong to this case: filed with it, or named by one of its events? */
async function isPhotoOf(
  deps: Deps,
  city: string,
  caseId: string,
  photo: string,
): Promise<boolean> {
  const filed = await photosOf(deps.db, city, [caseId]);
  if (filed.get(caseId)?.some(({ id }) => id === photo)) return true;
  const events = await readStream(deps.db, city, caseId);
  return events.some((event) =>
    JSON.stringify([event.public, event.private]).includes(`"${photo}"`),
  );
}

async function showPhoto(deps: Deps, c: AppContext): Promise<Response> {
  const { city, subject } = await openedCase(deps, c);
  const photo = c.req.param("photo") ?? "";
  const size: PhotoSize = c.req.query("size") === "small" ? "small" : "full";
  if (!isUuid(photo) || !(await isPhotoOf(deps, city.slug, subject.id, photo)))
    throw new AppError(platformErrors.notFound);
  const bytes = await deps.blobs.get(photoKey(city.slug, photo, size));
  if (!bytes) throw new AppError(platformErrors.notFound);
  c.header("content-type", "image/jpeg");
  c.header("cache-control", "private, max-age=3600");
  return c.body(new Uint8Array(bytes));
}

const sendLimit = bodyLimit({
  maxSize: maxPhotos * maxPhotoBytes + 256 * 1024,
  onError: () => {
    throw new AppError(platformErrors.tooLarge);
  },
});

export function casePages(routes: Hono<AppEnv>, deps: Deps): void {
  const path = "/desk/cases/:reference";
  routes.get(path, (c) => showCase(deps, c));
  routes.post(`${path}/act`, sendLimit, (c) => postAction(deps, c));
  routes.post(`${path}/look`, (c) => postLook(deps, c));
  // A page that answered a form, opened again from the address bar.
  for (const way of ["act", "look"])
    routes.get(`${path}/${way}`, (c) => c.redirect(`/desk/cases/${c.req.param("reference")}`, 303));
  routes.get(`${path}/photos/:photo`, (c) => showPhoto(deps, c));
}
