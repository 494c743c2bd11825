import { caseErrors } from "#features/cases";
import { maxPhotoBytes, maxPhotos, reportErrors } from "#features/reports";
import { m } from "#messages";
import { AppError } from "#platform/errors";

/** What is wrong with one field; said later, in the reader's language. */
export type Problem = { readonly field: string; readonly say: () => string };

const sayings: Readonly<Record<string, () => string>> = {
  words: () => m.desk_words_needed(),
  by: () => m.desk_extend_needed(),
  forDay: () => m.desk_day_needed(),
  unit: () => m.desk_to_needed(),
  officer: () => m.desk_to_needed(),
  to: () => m.desk_body_needed(),
  reason: () => m.desk_reason_needed(),
  ground: () => m.desk_mark_needed(),
  into: () => m.desk_merge_needed(),
  purpose: () => m.identity_error_purpose_needed(),
  names: () => m.desk_template_name_needed(),
  action: () => m.desk_template_action_needed(),
  service: () => m.desk_template_service_wrong(),
};

/** The field a schema's path names, as the form calls it: assigning asks for unit and officer in one. */
export function problemAt(field: string, name = field): Problem {
  return { field: name, say: sayings[field] ?? (() => m.web_error_invalid_input()) };
}

const megabytes = String(maxPhotoBytes / 1024 / 1024);

const clockSayings: Partial<Readonly<Record<string, Problem>>> = {
  "extension-used-up": { field: "by", say: () => m.desk_clock_extension_used_up() },
  "extension-needs-consent": {
    field: "consent",
    say: () => m.desk_clock_extension_needs_consent(),
  },
  "extension-too-long": { field: "by", say: () => m.desk_clock_extension_too_long() },
  "too-late": { field: "by", say: () => m.desk_clock_too_late() },
};

/** What the law says against more time, at the field that can mend it. */
function clockProblem({ params }: AppError): Problem {
  const known = clockSayings[String(params["reason"])];
  return known ?? { field: "words", say: () => m.desk_clock_not_now() };
}

const refusals: Readonly<Record<string, Problem>> = {
  [caseErrors.evidenceNeeded.code]: { field: "photos", say: () => m.cases_error_evidence_needed() },
  [caseErrors.unknownUnit.code]: { field: "assignTo", say: () => m.cases_error_unknown_unit() },
  [caseErrors.unknownOfficer.code]: {
    field: "assignTo",
    say: () => m.cases_error_unknown_officer(),
  },
  [caseErrors.secondLook.code]: { field: "assignTo", say: () => m.cases_error_second_look() },
  [caseErrors.conflicted.code]: {
    field: "assignTo",
    say: () => m.cases_error_officer_conflicted(),
  },
  [reportErrors.notAPhoto.code]: { field: "photos", say: () => m.reports_error_not_a_photo() },
  [reportErrors.photoTooLarge.code]: {
    field: "photos",
    say: () => m.reports_error_photo_too_large({ megabytes }),
  },
  [reportErrors.tooManyPhotos.code]: {
    field: "photos",
    say: () => m.reports_error_too_many_photos({ count: String(maxPhotos) }),
  },
};

const mergeSayings: Readonly<Record<string, () => string>> = {
  unknown: () => m.desk_merge_unknown(),
  itself: () => m.desk_merge_itself(),
  ended: () => m.desk_merge_ended(),
  private: () => m.desk_merge_private(),
};

function mergeProblem({ params }: AppError): Problem {
  const say = mergeSayings[String(params["reason"])];
  return { field: "into", say: say ?? (() => m.cases_error_merge_refused()) };
}

/** A refusal that the officer can mend in the form; null for every other error. */
export function mendable(error: unknown): Problem | null {
  if (!(error instanceof AppError)) return null;
  if (error.code === caseErrors.clockRefuses.code) return clockProblem(error);
  if (error.code === caseErrors.mergeRefused.code) return mergeProblem(error);
  return refusals[error.code] ?? null;
}

export function errorAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.say();
}
