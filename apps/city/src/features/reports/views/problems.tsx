import { m } from "#messages";
import { ErrorSummary } from "#web/components";
import type { Problem } from "../form/check.ts";

/** The sentence for a problem: what is wrong and how to mend it. */
export function problemText({ code, params = {} }: Problem): string {
  const max = String(params["max"] ?? "");
  switch (code) {
    case "words-missing":
      return m.reports_file_problem_words_missing();
    case "words-too-long":
      return m.reports_file_problem_words_too_long({ max });
    case "place-missing":
      return m.reports_error_place_needed();
    case "outside-city":
      return m.reports_error_outside_city();
    case "address-too-long":
      return m.reports_file_problem_address_too_long({ max });
    case "service-missing":
      return m.reports_file_problem_service_missing();
    case "service-closed":
      return m.reports_error_closed_service();
    case "answer-missing":
      return m.reports_file_problem_answer_missing();
    case "answer-not-a-number":
      return m.reports_file_problem_answer_not_a_number();
    case "answer-too-long":
      return m.reports_file_problem_answer_too_long({ max });
    case "name-too-long":
      return m.reports_file_problem_name_too_long();
    case "email-wrong":
      return m.reports_file_problem_email_wrong();
    case "phone-wrong":
      return m.reports_file_problem_phone_wrong();
    case "received-wrong":
      return m.reports_file_problem_received_wrong();
    case "not-a-photo":
      return m.reports_error_not_a_photo();
    case "photo-not-supported":
      return m.reports_error_photo_not_supported();
    case "photo-too-large":
      return m.reports_error_photo_too_large({ megabytes: String(params["megabytes"] ?? "") });
    case "too-many-photos":
      return m.reports_error_too_many_photos({ count: String(params["count"] ?? "") });
    case "too-many-tries":
      return m.reports_file_problem_too_many_tries();
  }
}

/** The sentence at one field, if there is something to mend. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  const problem = problems.find((each) => each.field === field);
  return problem && problemText(problem);
}

export function ProblemSummary({ problems }: { problems: readonly Problem[] }) {
  const errors = problems.map((problem) => ({
    name: problem.field,
    message: problemText(problem),
  }));
  return <ErrorSummary errors={errors} />;
}
