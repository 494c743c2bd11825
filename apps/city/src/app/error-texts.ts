import { administrationErrorTexts } from "#features/administration";
import { identityErrorTexts } from "#features/identity";
import { open311ErrorTexts } from "#features/open311";
import { webhookErrorTexts } from "#features/webhooks";
import { m } from "#messages";
import type { AppError } from "#platform/errors";

type Params = AppError["params"];

/** The sentence for people behind each code: what happened and what to do. Used inside a language. */
const errorTexts: Readonly<Record<string, (params: Params) => string>> = {
  "not-found": () => m.web_error_not_found(),
  "not-allowed": () => m.web_error_not_allowed(),
  "sign-in-needed": () => m.web_error_sign_in_needed(),
  "invalid-input": () => m.web_error_invalid_input(),
  "too-large": () => m.web_error_too_large(),
  "too-many-requests": () => m.web_error_too_many_requests(),
  "cross-site": () => m.web_error_cross_site(),
  "database-away": () => m.web_error_database_away(),
  "storage-full": () => m.web_error_storage_full(),
  unexpected: () => m.web_error_unexpected(),
  ...administrationErrorTexts,
  ...identityErrorTexts,
  ...open311ErrorTexts,
  ...webhookErrorTexts,
  "case-changed-meanwhile": () => m.cases_error_changed_meanwhile(),
  "case-action-not-possible": () => m.cases_error_action_not_possible(),
  "case-clock-refuses": () => m.cases_error_clock_refuses(),
  "case-officer-conflicted": () => m.cases_error_officer_conflicted(),
  "case-own-report": () => m.cases_error_own_report(),
  "case-second-look-by-another": () => m.cases_error_second_look(),
  "case-not-to-sign": () => m.cases_error_not_to_sign(),
  "case-merge-refused": () => m.cases_error_merge_refused(),
  "case-evidence-needed": () => m.cases_error_evidence_needed(),
  "case-reopened-often": () => m.cases_error_reopened_often(),
  "case-unknown-unit": () => m.cases_error_unknown_unit(),
  "case-unknown-officer": () => m.cases_error_unknown_officer(),
  "satisfaction-not-ended": () => m.satisfaction_error_not_ended(),
  "satisfaction-too-late": () => m.satisfaction_error_too_late(),
  "satisfaction-look-settled": () => m.satisfaction_error_look_settled(),
  "report-unknown-service": () => m.reports_error_unknown_service(),
  "report-closed-service": () => m.reports_error_closed_service(),
  "report-outside-city": () => m.reports_error_outside_city(),
  "report-place-needed": () => m.reports_error_place_needed(),
  "report-not-a-photo": () => m.reports_error_not_a_photo(),
  "report-photo-not-supported": () => m.reports_error_photo_not_supported(),
  "report-bad-parameters": ({ names = "" }) =>
    m.reports_error_bad_parameters({ names: String(names) }),
  "report-bad-email": () => m.reports_error_bad_email(),
  "report-photo-too-large": ({ megabytes = 20 }) =>
    m.reports_error_photo_too_large({ megabytes: String(megabytes) }),
  "report-too-many-photos": ({ count = 4 }) =>
    m.reports_error_too_many_photos({ count: String(count) }),
};

/** The sentence for an error; what we have no words for is said to be unexpected. */
export function errorText(error: Pick<AppError, "code" | "params">): string {
  return (errorTexts[error.code] ?? (() => m.web_error_unexpected()))(error.params);
}
