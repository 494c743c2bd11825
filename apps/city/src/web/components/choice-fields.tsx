import type { ComponentChildren } from "preact";
import { m } from "#messages";
import { describe, Field, FieldGroup, fieldId, type FieldProps } from "./field.tsx";

export type Choice = {
  value: string;
  label: string;
  hint?: string | undefined;
  content?: ComponentChildren;
};
export type ChoiceGroup = { label: string; choices: readonly Choice[] };

export type SelectProps = FieldProps & {
  value?: string | undefined;
  choices: readonly (Choice | ChoiceGroup)[];
  /** The first, empty choice. Default "Choose one"; `null` for a list that always has an answer. */
  placeholder?: string | null;
};

export function Select(props: SelectProps) {
  const { name, error, value, choices, placeholder = m.web_form_choose() } = props;
  return (
    <Field {...props}>
      <select
        class={error === undefined ? "govuk-select" : "govuk-select govuk-select--error"}
        id={fieldId(name)}
        name={name}
        {...describe(props)}
      >
        {placeholder !== null && <option value="">{placeholder}</option>}
        {choices.map((choice) =>
          "choices" in choice ? (
            <optgroup label={choice.label} key={choice.label}>
              {choice.choices.map((each) => (
                <Option choice={each} value={value} key={each.value} />
              ))}
            </optgroup>
          ) : (
            <Option choice={choice} value={value} key={choice.value} />
          ),
        )}
      </select>
    </Field>
  );
}

function Option({ choice, value }: { choice: Choice; value: string | undefined }) {
  return (
    <option value={choice.value} selected={choice.value === value}>
      {choice.label}
    </option>
  );
}

export type RadiosProps = FieldProps & { value?: string | undefined; choices: readonly Choice[] };

export function Radios(props: RadiosProps) {
  return (
    <FieldGroup {...props}>
      <div class="govuk-radios">
        {props.choices.map((choice, index) => (
          <Item
            {...props}
            key={choice.value}
            kind="radios"
            choice={choice}
            index={index}
            checked={choice.value === props.value}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export type CheckboxesProps = FieldProps & {
  value?: readonly string[] | undefined;
  choices: readonly Choice[];
};

export function Checkboxes(props: CheckboxesProps) {
  return (
    <FieldGroup {...props}>
      <div class="govuk-checkboxes">
        {props.choices.map((choice, index) => (
          <Item
            {...props}
            key={choice.value}
            kind="checkboxes"
            choice={choice}
            index={index}
            checked={props.value?.includes(choice.value) ?? false}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type ItemProps = {
  kind: "radios" | "checkboxes";
  name: string;
  error?: string | undefined;
  choice: Choice;
  index: number;
  checked: boolean;
};

function Item({ kind, name, error, choice, index, checked }: ItemProps) {
  // The first one has the field's own id: a line of the error summary leads to it.
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === "radios" ? "radio" : "checkbox"}
        value={choice.value}
        checked={checked}
        aria-invalid={error === undefined || kind === "radios" ? undefined : "true"}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {choice.content ?? choice.label}
      </label>
      {choice.hint !== undefined && (
        <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}
