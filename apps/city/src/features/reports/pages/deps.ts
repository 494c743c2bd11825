import type { Privacy } from "#features/identity";
import type { AppContext } from "#platform/http";
import type { Limiter } from "#platform/limits";
import type { Platform } from "#platform/platform";
import type { Intake } from "../service/intake.ts";

/** What the pages of filing stand on. */
export type PageDeps = Platform & {
  readonly intake: Intake;
  readonly privacy: Privacy;
  /** Filings and uploads, by address. */
  readonly byAddress: Limiter;
};

/** The signed-in resident, if it is one. */
export function residentOf(c: AppContext): string | null {
  const viewer = c.get("viewer");
  return viewer.kind === "resident" ? viewer.person : null;
}

/** Nobody else's page, and nothing a shared computer should keep. */
export function keepPrivate(c: AppContext): void {
  c.header("cache-control", "private, no-store");
}
