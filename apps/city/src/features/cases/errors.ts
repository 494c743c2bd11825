import type { ErrorDefinition } from "#platform/errors";

export const caseErrors = {
  /** Somebody else acted first; the page shows what changed and keeps what was typed. */
  changedMeanwhile: { code: "case-changed-meanwhile", status: 409 },
  notPossible: { code: "case-action-not-possible", status: 409 },
  evidenceNeeded: { code: "case-evidence-needed", status: 422 },
  reopenedOften: { code: "case-reopened-often", status: 409 },
  /** A resident did not accept an answer: another officer has to look. */
  secondLook: { code: "case-second-look-by-another", status: 409 },
  /** The officer to whom it is assigned declared a conflict of interest. */
  conflicted: { code: "case-officer-conflicted", status: 409 },
  /** The officer is the resident who filed it: somebody else has to judge. */
  ownReport: { code: "case-own-report", status: 409 },
  /** Nothing waits for a signature of this officer. */
  notToSign: { code: "case-not-to-sign", status: 409 },
  /** The parameter `reason` says why: `unknown`, `itself`, `ended` or `private`. */
  mergeRefused: { code: "case-merge-refused", status: 422 },
  /** The law does not allow it: the parameter says why, by the clock's own code. */
  clockRefuses: { code: "case-clock-refuses", status: 409 },
  unknownUnit: { code: "case-unknown-unit", status: 422 },
  unknownOfficer: { code: "case-unknown-officer", status: 422 },
} as const satisfies Record<string, ErrorDefinition>;
