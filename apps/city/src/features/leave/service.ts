import { civilDateAt } from "@tugon/clock";
import type { City } from "#features/cities";
import { findOfficer, type Officer } from "#features/identity";
import type { Db } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Platform } from "#platform/platform";
import { deleteLeave, saveLeave, selectLeaves } from "./repo.ts";
import { absencesOn, mayArrange, problemWith, type Absences, type LeaveProblem } from "./rules.ts";
import type { Leave } from "./schema.ts";
import "./events.ts";

export type Deps = Pick<Platform, "db" | "clock" | "wake">;

/** Who is away at this moment, by the city's calendar: a leave begins and ends by itself. */
export async function absencesAt(
  db: Db,
  city: Pick<City, "slug" | "timeZone">,
  now: Date,
): Promise<Absences> {
  const today = civilDateAt(now, city.timeZone);
  return absencesOn(await selectLeaves(db, city.slug, today), today);
}

/** Keeps a leave, or says what is wrong with it. */
export async function arrangeLeave(
  deps: Deps,
  by: Officer,
  city: City,
  officer: Officer,
  leave: Leave,
): Promise<LeaveProblem | null> {
  if (!mayArrange(by, officer)) throw new AppError(platformErrors.notAllowed);
  const now = deps.clock.now();
  const today = civilDateAt(now, city.timeZone);
  const problem = await deps.db.transaction().execute(async (tx) => {
    const standIn = await findOfficer(tx, city.slug, leave.standIn);
    const others = await selectLeaves(tx, city.slug, today);
    const wrong = problemWith(leave, { officer, standIn, others, today });
    if (wrong) return wrong;
    await saveLeave(tx, city.slug, leave);
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "leave.arranged",
      at: now,
      actor: { kind: "officer", id: by.id },
      public: { officer: officer.id },
      private: { fromDay: leave.fromDay, toDay: leave.toDay, standIn: leave.standIn },
    });
    return null;
  });
  deps.wake();
  return problem;
}

/** The officer is back, or does not go. */
export async function callOffLeave(
  deps: Deps,
  by: Officer,
  city: City,
  officer: Officer,
): Promise<void> {
  if (!mayArrange(by, officer)) throw new AppError(platformErrors.notAllowed);
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    if (!(await deleteLeave(tx, city.slug, officer.id))) return;
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "leave.called-off",
      at: now,
      actor: { kind: "officer", id: by.id },
      public: { officer: officer.id },
    });
  });
  deps.wake();
}
