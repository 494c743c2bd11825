import type { Case } from "#features/cases";

/** What decides where an open case stands in the queue. */
export type Ranked = Pick<Case, "dueAt" | "pause" | "reopenings" | "help"> & {
  readonly supporters: number;
};

const minutesPerDay = 24 * 60;
const supportersPerDay = 5;

/**
 * Risk counts as time: a case stands in the queue as if it were due that much earlier. The migration
 * that makes the column `rank` of `cases` counts the same; change both in one migration, or neither.
 */
const headStarts = {
  /** The city answered once and the answer did not hold. */
  reopenedDays: 5,
  /** Somebody whom the law wants to be served first. */
  helpDays: 3,
  /** A day for every five supporters, up to this many. */
  mostSupportedDays: 5,
  /** Whose time does not run stands behind all whose time runs. */
  pausedDays: -365,
} as const;

function headStartDays({ pause, reopenings, supporters, help }: Ranked): number {
  const supported = Math.floor(supporters / supportersPerDay);
  return (
    (reopenings > 0 ? headStarts.reopenedDays : 0) +
    (help === null ? 0 : headStarts.helpDays) +
    Math.min(supported, headStarts.mostSupportedDays) +
    (pause === null ? 0 : headStarts.pausedDays)
  );
}

/** Minutes since 1970 at which the case counts as due. The smaller, the further up. */
export function rankOf(ranked: Ranked): number {
  const dueMinute = Math.floor(ranked.dueAt.getTime() / 60_000);
  return dueMinute - headStartDays(ranked) * minutesPerDay;
}

export type RankReason = "late" | "due-soon" | "reopened" | "help" | "supported" | "paused";

/** Why a case stands where it does, the heaviest first; nothing for one that only waits its turn. */
export function reasonsOf(
  ranked: Ranked,
  { now, soonUntil }: { readonly now: Date; readonly soonUntil: Date },
): RankReason[] {
  const isRunning = ranked.pause === null;
  const reasons: [RankReason, boolean][] = [
    ["late", isRunning && ranked.dueAt < now],
    ["due-soon", isRunning && ranked.dueAt >= now && ranked.dueAt < soonUntil],
    ["reopened", ranked.reopenings > 0],
    ["help", ranked.help !== null],
    ["supported", ranked.supporters >= supportersPerDay],
    ["paused", !isRunning],
  ];
  return reasons.filter(([, applies]) => applies).map(([reason]) => reason);
}
