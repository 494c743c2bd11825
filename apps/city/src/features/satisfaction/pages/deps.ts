import { caseOfToken } from "#features/reports";
import { findCase, type Case } from "#features/cases";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext } from "#platform/http";
import type { Platform } from "#platform/platform";

export type PageDeps = Pick<Platform, "db" | "clock" | "vault" | "wake">;

/** The case behind a secret link, for a page that nobody else's browser keeps. */
export async function caseBehind(c: AppContext, { db, vault }: PageDeps): Promise<Case> {
  const { slug } = c.get("city");
  const id = caseOfToken(vault, slug, c.req.param("token") ?? "");
  const subject = id && (await findCase(db, slug, id));
  if (!subject) throw new AppError(platformErrors.notFound);
  c.header("cache-control", "private, no-store");
  return subject;
}
