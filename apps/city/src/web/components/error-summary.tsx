import { m } from "#messages";
import { fieldId } from "./field.tsx";

export type FieldError = { name: string; message: string };

/** First thing in `main` of a refused form: what to mend, each line leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-error-summary tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{m.web_form_errors_title()}</h2>
        <ul class="govuk-error-summary__list">
          {errors.map((error) => (
            <li key={error.name}>
              <a href={`#${fieldId(error.name)}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
