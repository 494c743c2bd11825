import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import { isPossible } from "./rules.ts";
import type { Case, CaseAction, FinalAction, Proposal } from "./schema.ts";

const isHead = ({ role }: Pick<Officer, "role">) => role === "unit-head" || role === "city-admin";

/** How many signatures an end of a case needs, by its service. */
export function signaturesOf(city: Pick<City, "services">, service: string): number {
  return city.services.find(({ code }) => code === service)?.signatures ?? 0;
}

function isFinal(action: CaseAction): action is FinalAction {
  return action.kind === "finish" || action.kind === "decline" || action.kind === "close";
}

/** What an action has to wait for: null when it may happen at once. A head's own word is a signature. */
export function proposalFor(
  city: Pick<City, "services">,
  subject: Pick<Case, "service">,
  officer: Pick<Officer, "id" | "role">,
  action: CaseAction,
): Proposal | null {
  if (!isFinal(action)) return null;
  const signed = isHead(officer) ? [officer.id] : [];
  if (signed.length >= signaturesOf(city, subject.service)) return null;
  return { action, by: officer.id, signed };
}

/** Who may sign: a head of the unit or an administrator, once, and never an end of their own. */
export function canSign(
  officer: Pick<Officer, "id" | "role" | "unit">,
  { state, unit, proposal, conflicts }: Pick<Case, "state" | "unit" | "proposal" | "conflicts">,
): boolean {
  if (!proposal || !isPossible(state, "sign") || !isHead(officer)) return false;
  if (officer.role === "unit-head" && officer.unit !== unit) return false;
  if (conflicts.includes(officer.id)) return false;
  return officer.id !== proposal.by && !proposal.signed.includes(officer.id);
}
