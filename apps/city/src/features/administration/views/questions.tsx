import { m } from "#messages";
import { Actions, Button, InsetText, Select, TextArea } from "#web/components";
import type { TypedQuestion } from "../rules/typed-service.ts";
import { datatypeChoices } from "./choice-names.ts";
import { errorAt, InThree, YesNo, type Problem } from "./parts.tsx";

type Props = { readonly typed: readonly TypedQuestion[]; readonly problems: readonly Problem[] };

/** The questions of a service: added, moved and removed with buttons that send the whole form. */
export function Questions({ typed, problems }: Props) {
  return (
    <>
      <h2>{m.administration_questions()}</h2>
      <p>{m.administration_questions_lead()}</p>
      {typed.map((question, index) => (
        <Question {...{ question, index, problems }} count={typed.length} key={index} />
      ))}
      {typed.length > 0 && <InsetText>{m.administration_questions_kept()}</InsetText>}
      <Button name="do" value="add" tone="secondary">
        {m.administration_question_add()}
      </Button>
    </>
  );
}

type QuestionProps = {
  readonly question: TypedQuestion;
  readonly index: number;
  readonly count: number;
  readonly problems: readonly Problem[];
};

function Question({ question, index, count, problems }: QuestionProps) {
  const name = `attributes-${index}`;
  const number = index + 1;
  return (
    <section class="form-section" id={`question-${number}`}>
      <h3>{m.administration_question({ number })}</h3>
      <input type="hidden" name="question" value={number} />
      <input type="hidden" name={`${name}-code`} value={question.code} />
      {question.code !== "" && (
        <p class="muted">{m.administration_question_code({ code: question.code })}</p>
      )}
      <InThree
        name={`${name}-description`}
        label={m.administration_label_description()}
        value={question.description}
        problems={problems}
      />
      <Select
        name={`${name}-datatype`}
        label={m.administration_label_datatype()}
        value={question.datatype}
        placeholder={null}
        choices={datatypeChoices()}
      />
      <TextArea
        name={`${name}-values`}
        label={m.administration_label_values()}
        hint={m.administration_values_hint()}
        value={question.values}
        error={errorAt(problems, `${name}-values`)}
        rows={4}
        optional
      />
      <YesNo
        name={`${name}-required`}
        label={m.administration_label_required()}
        value={question.required}
      />
      <YesNo
        name={`${name}-asked`}
        label={m.administration_label_asked()}
        hint={m.administration_asked_hint()}
        value={question.asked}
      />
      <Actions>
        {index > 0 && <Press {...{ number }} verb="up" index={index} />}
        {index < count - 1 && <Press {...{ number }} verb="down" index={index} />}
        <Press {...{ number }} verb="remove" index={index} />
      </Actions>
    </section>
  );
}

function Press(props: {
  readonly verb: "up" | "down" | "remove";
  readonly index: number;
  readonly number: number;
}) {
  const { verb, index, number } = props;
  const names = {
    up: m.administration_up,
    down: m.administration_down,
    remove: m.administration_remove,
  };
  return (
    <Button name="do" value={`${verb}-${index}`} tone="secondary">
      {names[verb]()}
      <span class="govuk-visually-hidden">: {m.administration_question({ number })}</span>
    </Button>
  );
}
