import type { z } from "zod";
import { requireOfficer, type Officer } from "#features/identity";
import { m } from "#messages";
import { AppError } from "#platform/errors";
import type { AppContext } from "#platform/http";
import { administrationErrors } from "../errors.ts";
import type { By } from "../service/change.ts";
import { pathLabel } from "../views/labels.ts";
import type { Problem } from "../views/parts.tsx";

/** An administrator may change; an auditor may look. */
export function requireReader(c: AppContext): { officer: Officer; canChange: boolean } {
  const officer = requireOfficer(c, ["city-admin", "auditor"]);
  return { officer, canChange: officer.role === "city-admin" };
}

export function byAdmin(c: AppContext): By {
  const { id } = requireOfficer(c, ["city-admin"]);
  return { city: c.get("city"), actor: { kind: "officer", id } };
}

export type Refusal = "changed" | "taken" | "used";

const refusals: Readonly<Record<string, Refusal>> = {
  [administrationErrors.changedMeanwhile.code]: "changed",
  [administrationErrors.codeTaken.code]: "taken",
  [administrationErrors.stillUsed.code]: "used",
};

/** Tries to save; what the form can answer comes back, every other error goes on. */
export async function refusalOf(save: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await save();
    return null;
  } catch (error) {
    const refusal = error instanceof AppError ? refusals[error.code] : undefined;
    if (!refusal) throw error;
    return refusal;
  }
}

function sayingOf(issue: z.core.$ZodIssue): string {
  const last = String(issue.path.at(-1));
  if (issue.code === "too_big") return m.administration_error_too_much();
  if (last === "code") return m.administration_error_code();
  if (last === "values") return m.administration_error_values();
  if (last === "psgc") return m.administration_error_psgc();
  if (["opensAt", "closesAt", "from", "to", "breaks"].includes(last))
    return m.administration_error_time();
  if (last === "day") return m.administration_error_day();
  return issue.code === "too_small"
    ? m.administration_error_needed()
    : m.administration_error_wrong();
}

/** Parts of a question's choices are typed in one field. */
function fieldOf(path: readonly PropertyKey[]): string {
  const values = path.indexOf("values");
  return path
    .slice(0, values < 0 ? path.length : values + 1)
    .map(String)
    .join("-");
}

/** One problem for each field that a schema refused; fields are named by their path. */
export function problemsOf(error: z.ZodError): Problem[] {
  const byField = new Map(error.issues.map((issue) => [fieldOf(issue.path), issue]));
  return [...byField].map(([field, issue]) => ({
    field,
    say: () => `${pathLabel(field.split("-"))}: ${sayingOf(issue)}`,
  }));
}
