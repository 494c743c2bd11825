import type { ComponentChildren } from "preact";
import { m } from "#messages";

export type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Says so beside the label; everything else must be answered. */
  optional?: boolean | undefined;
};

/** The id of a field's control, and the target of its line in the error summary. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]+/g, "-")}`;
}

/** What ties a control to its hint and its error. */
export function describe({ name, hint, error }: FieldProps, ...more: string[]) {
  const id = fieldId(name);
  const parts = [
    hint === undefined ? [] : `${id}-hint`,
    error === undefined ? [] : `${id}-error`,
    more,
  ].flat();
  return {
    "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
    "aria-invalid": error === undefined ? undefined : ("true" as const),
  };
}

/** Label, hint and error around one control. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={groupClass(props.error)}>
      <label class="govuk-label" for={fieldId(props.name)}>
        {props.label}
        <Optional shown={props.optional} />
      </label>
      <HintAndError {...props} />
      {props.children}
    </div>
  );
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldGroup(props: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={groupClass(props.error)}>
      <fieldset class="govuk-fieldset" aria-describedby={describe(props)["aria-describedby"]}>
        <legend class="govuk-fieldset__legend">
          {props.label}
          <Optional shown={props.optional} />
        </legend>
        <HintAndError {...props} />
        {props.children}
      </fieldset>
    </div>
  );
}

function HintAndError({ name, hint, error }: FieldProps) {
  const id = fieldId(name);
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{m.web_form_error_prefix()}</span> {error}
        </p>
      )}
    </>
  );
}

function Optional({ shown }: { shown: boolean | undefined }) {
  return shown ? <span class="optional"> ({m.web_form_optional()})</span> : null;
}

function groupClass(error: string | undefined): string {
  return error === undefined ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";
}
