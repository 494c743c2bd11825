import { m } from "#messages";
import { describe, Field, fieldId, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type TextInputProps = FieldProps & {
  value?: string | undefined;
  type?: "text" | "email" | "tel" | "password" | "search" | "url" | "number" | "date";
  /** What the browser may fill in, by the names of the HTML standard: "email", "tel", "one-time-code". */
  autocomplete?: string;
  inputmode?: "text" | "numeric" | "decimal" | "email" | "tel" | "search";
  width?: 4 | 10 | 20;
  spellcheck?: boolean;
};

export function TextInput(props: TextInputProps) {
  const { name, error, value, type = "text", autocomplete, inputmode, width, spellcheck } = props;
  const classes = [
    "govuk-input",
    error === undefined ? [] : "govuk-input--error",
    width ? `width-${width}` : [],
  ];
  return (
    <Field {...props}>
      <input
        class={classes.flat().join(" ")}
        id={fieldId(name)}
        name={name}
        // Preact's types tie `role` to `type`; no role is set here, so any of them will do.
        type={type as "text"}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        spellcheck={spellcheck}
        {...describe(props)}
      />
    </Field>
  );
}

export type TextAreaProps = FieldProps & {
  value?: string | undefined;
  rows?: number;
  autocomplete?: string;
  /** Shows what is allowed, and with scripts what is left. The server decides; the browser cuts nothing off. */
  maxCharacters?: number;
};

export function TextArea(props: TextAreaProps) {
  const { name, error, value, rows = 4, autocomplete, maxCharacters } = props;
  const counterId = `${fieldId(name)}-count`;
  return (
    <Field {...props}>
      <textarea
        class={error === undefined ? "govuk-textarea" : "govuk-textarea govuk-textarea--error"}
        id={fieldId(name)}
        name={name}
        rows={rows}
        autocomplete={autocomplete}
        {...describe(props, ...(maxCharacters === undefined ? [] : [counterId]))}
      >
        {value}
      </textarea>
      {maxCharacters !== undefined && (
        <p
          class="counter"
          id={counterId}
          data-counter={fieldId(name)}
          data-max={maxCharacters}
          data-left={m.web_counter_left({ count: "%n" })}
          data-over={m.web_counter_over({ count: "%n" })}
        >
          {m.web_counter_limit({ count: maxCharacters })}
        </p>
      )}
    </Field>
  );
}

export type FileInputProps = FieldProps & {
  /** Media types: "image/*". */
  accept?: string;
  multiple?: boolean;
  /** Asks a phone for its camera first. */
  capture?: "environment" | "user";
  /** What the button says where it is not about photos. */
  choose?: string;
};

/**
 * A browser writes on its own file field in its own language. Where scripts run, the field lies
 * unseen over words of ours, and the script names the chosen files; where not, it is as it comes.
 */
export function FileInput(props: FileInputProps) {
  const { name, error, accept, multiple, capture, choose } = props;
  return (
    <Field {...props}>
      <div class="file-box">
        <span class="file-button" aria-hidden="true">
          {choose === undefined && <Icon name="camera" />} {choose ?? m.web_file_choose()}
        </span>
        <span class="file-names" aria-hidden="true" />
        <input
          class={error === undefined ? "file-input" : "file-input file-input-error"}
          id={fieldId(name)}
          name={name}
          type="file"
          accept={accept}
          multiple={multiple}
          capture={capture}
          {...describe(props)}
        />
      </div>
    </Field>
  );
}
