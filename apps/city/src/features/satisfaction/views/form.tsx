import type { ComponentChildren } from "preact";
import { m } from "#messages";
import {
  Actions,
  Button,
  ErrorSummary,
  FieldGroup,
  fieldId,
  PageTitle,
  Radios,
  Select,
  TextArea,
} from "#web/components";
import {
  ageGroups,
  charterAnswers,
  clientTypes,
  qualityAnswers,
  qualityCodes,
  sexes,
  type CharterCode,
  type ClientCode,
  type QualityCode,
} from "../form/items.ts";
import { maxSuggestionCharacters, type Problem } from "../form/read.ts";
import { regionCodes } from "../form/regions.ts";
import { aboutText, agreementText, choicesOf, questionText, statementText } from "./words.ts";

export type FormProps = {
  readonly path: string;
  readonly reference: string;
  /** What was typed or is known of each field. */
  readonly valueOf: (name: string) => string;
  readonly problems: readonly Problem[];
};

function problemText(problem: Problem): string {
  return problem.field === "sqd0"
    ? m.satisfaction_problem_sqd0()
    : m.satisfaction_problem_suggestion({ max: String(maxSuggestionCharacters) });
}

/** The circular's form, for a phone: one question under the other, each with all its answers. */
export function SatisfactionForm(props: FormProps) {
  const { path, reference, valueOf, problems } = props;
  const errorAt = (field: string) => {
    const problem = problems.find((each) => each.field === field);
    return problem && problemText(problem);
  };
  return (
    <div class="measure">
      <ErrorSummary
        errors={problems.map((problem) => ({ name: problem.field, message: problemText(problem) }))}
      />
      <PageTitle
        title={m.satisfaction_form_title()}
        caption={reference}
        lead={m.satisfaction_form_lead()}
      />
      <form method="post" action={`${path}/satisfaction`} noValidate>
        <h2>{m.satisfaction_quality_title()}</h2>
        {qualityCodes.map((code) => (
          <Statement code={code} value={valueOf(code)} error={errorAt(code)} key={code} />
        ))}
        <Charter valueOf={valueOf} />
        <You valueOf={valueOf} />
        <TextArea
          name="suggestion"
          label={m.satisfaction_suggestion_label()}
          hint={m.satisfaction_suggestion_hint()}
          value={valueOf("suggestion")}
          error={errorAt("suggestion")}
          maxCharacters={maxSuggestionCharacters}
          optional
        />
        <Actions>
          <Button>{m.satisfaction_form_send()}</Button>
        </Actions>
      </form>
      <p>
        <a href={path}>{m.satisfaction_form_back()}</a>
      </p>
    </div>
  );
}

type StatementProps = { code: QualityCode; value: string; error: string | undefined };

function Statement({ code, value, error }: StatementProps) {
  const about = aboutText(code);
  return (
    <FieldGroup
      name={code}
      label={statementText(code)}
      hint={code === "sqd5" ? `${about}. ${m.satisfaction_sqd5_free()}` : about}
      error={error}
      optional={code !== "sqd0"}
    >
      <div class="scale">
        {qualityAnswers.map((answer, index) => (
          <label key={answer}>
            <input
              type="radio"
              id={index === 0 ? fieldId(code) : undefined}
              name={code}
              value={answer}
              checked={answer === value}
            />
            <span>{agreementText(answer)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

type Values = Pick<FormProps, "valueOf">;

function Choice(props: Values & { code: CharterCode | ClientCode; answers: readonly string[] }) {
  const { code, answers, valueOf } = props;
  return (
    <Radios
      name={code}
      label={questionText(code)}
      value={valueOf(code)}
      choices={choicesOf(code, answers)}
      optional
    />
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Charter({ valueOf }: Values) {
  return (
    <Part title={m.satisfaction_charter_title()}>
      <p>{m.satisfaction_charter_lead()}</p>
      <div class="charter">
        <Choice code="cc1" answers={charterAnswers.cc1} valueOf={valueOf} />
        {/* The style sheet hides this from whoever says that they do not know the charter. */}
        <section>
          <h3>{m.satisfaction_charter_more()}</h3>
          <Choice code="cc2" answers={charterAnswers.cc2} valueOf={valueOf} />
          <Choice code="cc3" answers={charterAnswers.cc3} valueOf={valueOf} />
        </section>
      </div>
    </Part>
  );
}

function You({ valueOf }: Values) {
  const skip = { value: "", label: m.satisfaction_skip() };
  return (
    <Part title={m.satisfaction_you_title()}>
      <Choice code="clientType" answers={clientTypes} valueOf={valueOf} />
      <Radios
        name="sex"
        label={questionText("sex")}
        value={valueOf("sex")}
        choices={[...choicesOf("sex", sexes), skip]}
        optional
      />
      <Radios
        name="age"
        label={questionText("age")}
        value={valueOf("age")}
        choices={[...choicesOf("age", ageGroups), skip]}
        optional
      />
      <Select
        name="region"
        label={questionText("region")}
        value={valueOf("region")}
        choices={choicesOf("region", regionCodes)}
        placeholder={m.satisfaction_skip()}
        optional
      />
    </Part>
  );
}
