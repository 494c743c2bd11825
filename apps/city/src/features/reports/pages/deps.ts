import type { ComponentChildren } from "preact";
import type { Case } from "#features/cases";
import type { Privacy } from "#features/identity";
import type { AppContext } from "#platform/http";
import type { Limiter } from "#platform/limits";
import type { Platform } from "#platform/platform";
import type { Intake } from "../service/intake.ts";

/**
 * What another feature asks a resident once their case has ended, for the page at `path`; nothing
 * before. The composition root brings it. It is rendered in the reader's language.
 */
export type AfterClosing = (
  c: AppContext,
  subject: Case,
  path: string,
) => Promise<ComponentChildren>;

/** What the pages of filing stand on. */
export type PageDeps = Platform & {
  readonly intake: Intake;
  readonly privacy: Privacy;
  readonly afterClosing: AfterClosing;
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
