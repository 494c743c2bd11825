import { Hono } from "hono";
import { z } from "zod";
import { findCase } from "#features/cases";
import { normaliseEmail } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { createLimiter } from "#platform/limits";
import { Actions, Button, ButtonLink, PageTitle } from "#web/components";
import { renderPage } from "#web/page";
import type { PublicDeps } from "../public.ts";
import { confirmFollow, followerOfToken, followReport, unfollow } from "../service/follow.ts";
import { reportPath } from "../views/paths.ts";
import { checkRate, publicReport, renderReport } from "./report.tsx";

const emailSchema = z.string().transform(normaliseEmail).pipe(z.email().max(254));

// Each request sends a mail to somebody who may not have asked for it.
const mailLimit = { burst: 4, perMinute: 0.1 };

async function followed(deps: PublicDeps, c: AppContext, token: string) {
  const city = c.get("city").slug;
  const follower = await followerOfToken(deps, city, token);
  const subject = follower && (await findCase(deps.db, city, follower.caseId));
  if (!follower || !subject?.isPublic) throw new AppError(platformErrors.notFound);
  return { follower, subject };
}

type Said = {
  readonly title: () => string;
  readonly lead: () => string;
  readonly reference: string;
};

function say(c: AppContext, { title, lead, reference }: Said) {
  return renderPage(c, {
    title,
    unlisted: true,
    view: () => (
      <>
        <PageTitle title={title()} lead={lead()} />
        <ButtonLink href={reportPath(reference)}>{m.reports_page_follow_to_report()}</ButtonLink>
      </>
    ),
  });
}

export function followPages(deps: PublicDeps): Hono<AppEnv> {
  const byMailbox = createLimiter(deps.clock, mailLimit);
  const pages = new Hono<AppEnv>();

  pages.post("/reports/:reference/follow", async (c) => {
    const reported = await publicReport(deps, c);
    const city = c.get("city");
    const viewer = c.get("viewer");
    const request = { caseId: reported.case.id, locale: c.get("locale") };
    checkRate(deps, c);
    if (viewer.kind === "resident") {
      await followReport(deps, city, { ...request, by: "person", person: viewer.person });
      return renderReport(deps, c, reported, { kind: "following" });
    }
    const typed = oneOf(await formValues(c), "email");
    const email = emailSchema.safeParse(typed);
    if (!email.success) return renderReport(deps, c, reported, { kind: "refused", email: typed });
    // Silently: an answer that differs would tell who had asked before.
    if (byMailbox.allow(`${city.slug} ${email.data}`))
      await followReport(deps, city, { ...request, by: "email", email: email.data });
    return renderReport(deps, c, reported, { kind: "asked", email: email.data });
  });

  pages.get("/follow/:token", async (c) => {
    const { follower, subject } = await followed(deps, c, c.req.param("token"));
    const isFollowing = follower.confirmedAt !== null;
    const title = () =>
      isFollowing ? m.reports_page_follow_end_title() : m.reports_page_follow_confirm_title();
    return renderPage(c, {
      title,
      unlisted: true,
      view: () => (
        <>
          <PageTitle
            title={title()}
            lead={m.reports_page_follow_about({ reference: subject.reference })}
          />
          {/* Mail programs open links by themselves; only a press counts. */}
          <form method="post">
            <Actions>
              {!isFollowing && (
                <Button name="wish" value="confirm">
                  {m.reports_page_follow_confirm()}
                </Button>
              )}
              <Button tone={isFollowing ? "primary" : "secondary"} name="wish" value="end">
                {m.reports_page_follow_end()}
              </Button>
            </Actions>
          </form>
        </>
      ),
    });
  });

  pages.post("/follow/:token", async (c) => {
    const { follower, subject } = await followed(deps, c, c.req.param("token"));
    const { reference } = subject;
    if (oneOf(await formValues(c), "wish") === "confirm") {
      await confirmFollow(deps, c.get("city"), follower);
      return say(c, {
        title: () => m.reports_page_follow_confirmed_title(),
        lead: () => m.reports_page_follow_confirmed({ reference }),
        reference,
      });
    }
    await unfollow(deps, c.get("city"), follower);
    return say(c, {
      title: () => m.reports_page_follow_ended_title(),
      lead: () => m.reports_page_follow_ended({ reference }),
      reference,
    });
  });
  return pages;
}
