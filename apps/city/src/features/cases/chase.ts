import { addWorkingDays, civilDateAt, instantAt, type Calendar } from "@tugon/clock";

/** Who is reminded, in this order: whoever holds the case first, then those above. */
export const chaseSteps = ["due-soon", "overdue", "unit-head", "city-admin"] as const;
export type ChaseStep = (typeof chaseSteps)[number];

export type Chase = { readonly chaseAt: Date; readonly chaseStep: ChaseStep };
export const noChase = { chaseAt: null, chaseStep: null } as const;

/** Working days after the due day on which those above are told, when the office opens. */
const aboveAfter = { "unit-head": 1, "city-admin": 3 } as const;

/**
 * When a step falls due: "due soon" as the office opens on the working day before the due day,
 * "overdue" with the due instant itself, the others in the mornings of the working days after it.
 */
export function chaseTime(step: ChaseStep, dueAt: Date, calendar: Calendar): Date {
  if (step === "overdue") return dueAt;
  const { timeZone, opensAt } = calendar;
  const dueDay = civilDateAt(dueAt, timeZone);
  // A due date of running hours may fall on a closed day: the working day before it is meant.
  const day =
    step === "due-soon"
      ? addWorkingDays(dueDay, -1, calendar)
      : addWorkingDays(dueDay, aboveAfter[step], calendar);
  return instantAt(day, opensAt, timeZone);
}

/**
 * The first reminder of a case whose date was just set. What would have come before now is left out:
 * who has just taken a case in knows of it.
 */
export function firstChase(dueAt: Date, calendar: Calendar, now: Date): Chase {
  const soon = chaseTime("due-soon", dueAt, calendar);
  return soon > now
    ? { chaseAt: soon, chaseStep: "due-soon" }
    : { chaseAt: dueAt, chaseStep: "overdue" };
}

/** The reminder after one; null when everybody has been told. */
export function nextChase(
  step: ChaseStep,
  dueAt: Date,
  calendar: Calendar,
): Chase | typeof noChase {
  const next = chaseSteps[chaseSteps.indexOf(step) + 1];
  return next ? { chaseAt: chaseTime(next, dueAt, calendar), chaseStep: next } : noChase;
}
