import type { Officer } from "#features/identity";
import type { Leave } from "./schema.ts";

/** Who is away on one day, and who acts for them. */
export type Absences = {
  /** The leave of somebody who is away. */
  leaveOf(officer: string): Leave | undefined;
  /** The officer when present, whoever stands in otherwise; null when nobody of the chain is there. */
  actingFor(officer: string): string | null;
  /** The leaves of those for whom this officer acts. */
  standsInFor(officer: string): readonly Leave[];
};

function isAway({ fromDay, toDay }: Leave, day: string): boolean {
  return fromDay <= day && day <= toDay;
}

export function absencesOn(leaves: readonly Leave[], day: string): Absences {
  const away = new Map(
    leaves.filter((leave) => isAway(leave, day)).map((leave) => [leave.officer, leave]),
  );
  const actingFor = (officer: string): string | null => {
    let at = officer;
    // Who stands in may have gone on leave since: then their own stand-in acts, unless it goes round.
    for (let steps = 0; steps <= away.size; steps += 1) {
      const leave = away.get(at);
      if (!leave) return at;
      at = leave.standIn;
    }
    return null;
  };
  return {
    leaveOf: (officer) => away.get(officer),
    actingFor,
    standsInFor: (officer) =>
      [...away.values()].filter((leave) => actingFor(leave.officer) === officer),
  };
}

type Arranging = Pick<Officer, "id" | "role" | "unit">;

/** Officers arrange their own leave; heads that of their unit, administrators everybody's. */
export function mayArrange(by: Arranging, officer: Arranging): boolean {
  if (by.role === "auditor" || officer.role === "auditor") return false;
  if (by.role === "city-admin" || by.id === officer.id) return true;
  return by.role === "unit-head" && by.unit === officer.unit;
}

/** Who could stand in: somebody else who sees at least the same cases and may act on them. */
export function canStandIn(candidate: Officer, officer: Officer): boolean {
  const { id, isActive, role, unit, services } = candidate;
  if (!isActive || role === "auditor" || id === officer.id) return false;
  if (role === "city-admin") return true;
  if (unit !== officer.unit) return false;
  if (services.length === 0) return true;
  return officer.services.length > 0 && officer.services.every((each) => services.includes(each));
}

export type LeaveProblem = "backwards" | "over" | "stand-in" | "stand-in-away";

/** What is wrong with a leave; null when it can be kept. */
export function problemWith(
  leave: Leave,
  given: {
    readonly officer: Officer;
    readonly standIn: Officer | undefined;
    readonly others: readonly Leave[];
    readonly today: string;
  },
): LeaveProblem | null {
  const { officer, standIn, others, today } = given;
  if (leave.toDay < leave.fromDay) return "backwards";
  if (leave.toDay < today) return "over";
  if (!standIn || !canStandIn(standIn, officer)) return "stand-in";
  const isAwayToo = others.some(
    (other) =>
      other.officer === standIn.id && other.fromDay <= leave.toDay && leave.fromDay <= other.toDay,
  );
  return isAwayToo ? "stand-in-away" : null;
}
