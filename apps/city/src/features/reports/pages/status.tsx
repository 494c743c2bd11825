import type { Hono } from "hono";
import { caseErrors, maxReopenings } from "#features/cases";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, manyOf, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { PageTitle, ShareActions } from "#web/components";
import { renderPage } from "#web/page";
import type { Problem } from "../form/check.ts";
import { photoIds } from "../form/typed.ts";
import { privatePhotoPath } from "../photo-link.ts";
import { contactSchema } from "../schema.ts";
import { erasePrivateWords, giveEmail } from "../service/private-words.ts";
import { receiptOf } from "../service/receipt.ts";
import { actOnStatus, openStatus, type ResidentAction, type Status } from "../service/status.ts";
import { ReceiptView } from "../views/receipt.tsx";
import { nothingSaid, type Said } from "../views/status-actions.tsx";
import { StatusPage } from "../views/status.tsx";
import { keepPrivate, type PageDeps } from "./deps.ts";
import { formLimit, isBusy } from "./file.tsx";

const maxReply = 2000;

async function statusIn(c: AppContext, deps: PageDeps): Promise<Status> {
  const status = await openStatus(deps, c.get("city"), c.req.param("token") ?? "");
  if (!status) throw new AppError(platformErrors.notFound);
  keepPrivate(c);
  return status;
}

type Shown = {
  readonly said?: Said;
  readonly problems?: readonly Problem[];
  readonly status?: 409 | 422 | 429;
  readonly changedSince?: number;
};

function factsOf(c: AppContext, deps: PageDeps, status: Status) {
  const city = c.get("city");
  const path = `/s/${status.token}`;
  return {
    city,
    path,
    receipt: receiptOf(city, status.case, status.events, status.officers),
    statusUrl: `${deps.publicUrl}${path}`,
  };
}

async function statusPage(
  c: AppContext,
  deps: PageDeps,
  status: Status,
  shown: Shown = {},
): Promise<Response> {
  const { said = nothingSaid, problems = [], changedSince = null } = shown;
  const facts = factsOf(c, deps, status);
  const afterClosing = await deps.afterClosing(c, status.case, facts.path);
  return renderPage(c, {
    title: () => m.reports_status_title({ reference: status.case.reference }),
    unlisted: true,
    address: facts.path,
    ...(shown.status ? { status: shown.status } : {}),
    hasErrors: problems.length > 0,
    view: () => (
      <StatusPage
        {...facts}
        status={status}
        subject={status.case}
        said={said}
        problems={problems}
        changedSince={changedSince}
        afterClosing={afterClosing}
        mayReopen={status.case.reopenings < maxReopenings}
        now={deps.clock.now()}
        photo={(id, size) => privatePhotoPath(deps.vault, facts.city.slug, id, size)}
      />
    ),
  });
}

function isStale(error: unknown): boolean {
  return error instanceof AppError && error.code === caseErrors.changedMeanwhile.code;
}

/** Does what the resident asked; on a page that was too old, shows the new one with their words. */
async function act(
  c: AppContext,
  deps: PageDeps,
  status: Status,
  { action, said, seenVersion }: { action: ResidentAction; said: Said; seenVersion: number },
): Promise<Response> {
  try {
    await actOnStatus(deps, c.get("city"), status, { seenVersion, action });
  } catch (error) {
    if (!isStale(error)) throw error;
    const fresh = await statusIn(c, deps);
    return statusPage(c, deps, fresh, { said, status: 409, changedSince: seenVersion });
  }
  return c.redirect(`/s/${status.token}`, 303);
}

function wordsProblem(field: "reply" | "not-fixed", words: string): Problem[] {
  if (words.trim() === "") return [{ field, code: "words-missing" }];
  return words.length > maxReply
    ? [{ field, code: "words-too-long", params: { max: maxReply } }]
    : [];
}

async function say(c: AppContext, deps: PageDeps, kind: "reply" | "not-fixed"): Promise<Response> {
  const status = await statusIn(c, deps);
  const values = await formValues(c);
  const words = oneOf(values, kind);
  const had = photoIds(manyOf(values, "photos"));
  if (isBusy(c, deps))
    return statusPage(c, deps, status, {
      said: { ...nothingSaid, kind, words, photos: had },
      problems: [{ field: kind, code: "too-many-tries" }],
      status: 429,
    });
  const taken = await deps.intake(c.get("city"), values, had, "resident");
  const said = { ...nothingSaid, kind, words, photos: taken.ids };
  const problems = [...wordsProblem(kind, words), ...taken.problems];
  if (problems.length > 0) return statusPage(c, deps, status, { said, problems, status: 422 });
  return act(c, deps, status, {
    action: { kind, words: words.trim(), photos: taken.ids },
    said,
    seenVersion: Number(oneOf(values, "seenVersion")),
  });
}

async function takeEmail(c: AppContext, deps: PageDeps): Promise<Response> {
  const status = await statusIn(c, deps);
  const email = oneOf(await formValues(c), "email").trim();
  const parsed = contactSchema.shape.email.safeParse(email);
  if (!parsed.success || !parsed.data)
    return statusPage(c, deps, status, {
      said: { ...nothingSaid, kind: "email", email: email.slice(0, 1000) },
      problems: [{ field: "email", code: "email-wrong" }],
      status: 422,
    });
  const locale = c.get("locale");
  await giveEmail(deps, c.get("city"), status.case, { email: parsed.data, locale });
  return c.redirect(`/s/${status.token}`, 303);
}

async function receiptPage(c: AppContext, deps: PageDeps): Promise<Response> {
  const status = await statusIn(c, deps);
  const facts = factsOf(c, deps, status);
  return renderPage(c, {
    title: () => m.reports_receipt_title(),
    unlisted: true,
    view: () => (
      <div class="measure">
        <PageTitle title={status.case.reference} caption={m.reports_receipt_title()} />
        <ReceiptView {...facts} />
        <ShareActions title={status.case.reference} url={facts.statusUrl} print />
        <p>
          <a href={facts.path}>{m.reports_receipt_to_status()}</a>
        </p>
      </div>
    ),
  });
}

export function statusPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/s/:token", async (c) => statusPage(c, deps, await statusIn(c, deps)));
  routes.get("/s/:token/receipt", (c) => receiptPage(c, deps));
  // A form that was sent and then reloaded by its address.
  routes.get("/s/:token/:action", (c) => c.redirect(`/s/${c.req.param("token")}`, 303));
  routes.post("/s/:token/reply", formLimit, (c) => say(c, deps, "reply"));
  routes.post("/s/:token/not-fixed", formLimit, (c) => say(c, deps, "not-fixed"));
  routes.post("/s/:token/confirm", async (c) => {
    const status = await statusIn(c, deps);
    const seenVersion = Number(oneOf(await formValues(c), "seenVersion"));
    return act(c, deps, status, { action: { kind: "confirm" }, said: nothingSaid, seenVersion });
  });
  routes.post("/s/:token/email", (c) => takeEmail(c, deps));
  routes.post("/s/:token/erase", async (c) => {
    const status = await statusIn(c, deps);
    await erasePrivateWords(deps, deps.privacy, c.get("city"), status.case);
    return c.redirect(`/s/${status.token}`, 303);
  });
}
