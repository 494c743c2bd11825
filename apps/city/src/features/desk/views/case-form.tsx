import { closeReasons, declineReasons, type Case } from "#features/cases";
import { wordsIn } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Button, ButtonLink, InsetText, Radios, Select, TextInput } from "#web/components";
import { templateActions, type FormKind } from "../schema.ts";
import { Advice } from "./advice.tsx";
import {
  AssignField,
  EvidenceField,
  ExtendFields,
  MarkField,
  MergeFields,
  PauseFields,
  SplitFields,
  WordsField,
  type FieldProps,
} from "./case-fields.tsx";
import { closeReasonName, declineReasonName, kindName } from "./labels.ts";
import { errorAt } from "./problems.ts";

export { noGround, type CaseFormState } from "./case-fields.tsx";

export function casePath({ reference }: Pick<Case, "reference">): string {
  return `/desk/cases/${reference}`;
}

export function CaseForm(props: FieldProps) {
  const { subject, form } = props;
  return (
    <section class="desk-form" id="do" aria-labelledby="do-title">
      <h3 id="do-title">{kindName(form.kind)}</h3>
      {form.templates.length > 0 && <TemplateChoice {...props} />}
      <form
        method="post"
        action={`${casePath(subject)}/act`}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="kind" value={form.kind} />
        <input type="hidden" name="seen" value={subject.version} />
        {form.kept.map((id) => (
          <input type="hidden" name="kept" value={id} key={id} />
        ))}
        <Fields {...props} />
        {form.hints && <Advice hints={form.hints} />}
        <div class="actions">
          <Button>{sendName(form.kind)}</Button>
          {templateActions.some((action) => action === form.kind) && (
            <button type="submit" name="check" value="words" class="button button-secondary">
              {m.desk_check()}
            </button>
          )}
          <ButtonLink tone="plain" href={casePath(subject)}>
            {m.desk_cancel()}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}

function sendName(kind: FormKind): string {
  if (kind === "note" || kind === "visit") return m.desk_save_note();
  if (kind === "mark") return m.desk_mark_save();
  if (kind === "conflict") return m.desk_conflict_save();
  if (kind === "merge") return m.desk_do_merge();
  if (kind === "split") return m.desk_do_split();
  return kind === "assign" ? m.desk_do_assign() : m.desk_send();
}

function TemplateChoice({ subject, form }: FieldProps) {
  const locale = currentLocale();
  return (
    <form method="get" action={`${casePath(subject)}#do`} class="template-choice">
      <input type="hidden" name="do" value={form.kind} />
      <Select
        name="template"
        label={m.desk_template_begin()}
        placeholder={m.desk_template_none()}
        value={form.template ?? ""}
        choices={form.templates.map(({ id, names }) => ({
          value: id,
          label: wordsIn(names, locale),
        }))}
      />
      <button type="submit" class="button button-secondary">
        {m.desk_template_use()}
      </button>
    </form>
  );
}

function Fields(props: FieldProps) {
  const { kind, typed, problems } = props.form;
  switch (kind) {
    case "assign":
      return <AssignField {...props} />;
    case "plan":
      return (
        <>
          <TextInput
            name="forDay"
            type="date"
            label={m.desk_day()}
            hint={m.desk_day_hint()}
            width={20}
            value={typed["forDay"]}
            error={errorAt(problems, "forDay")}
          />
          <WordsField {...props} />
        </>
      );
    case "mark":
      return <MarkField {...props} />;
    case "split":
      return <SplitFields {...props} />;
    case "merge":
      return <MergeFields {...props} />;
    case "visit":
    case "finish":
      return (
        <>
          <WordsField {...props} />
          <EvidenceField {...props} />
        </>
      );
    case "hand-over":
      return (
        <>
          <TextInput
            name="to"
            label={m.desk_body()}
            hint={m.desk_body_hint()}
            value={typed["to"]}
            error={errorAt(problems, "to")}
          />
          <WordsField {...props} />
        </>
      );
    case "decline":
    case "close":
      return (
        <>
          <Radios
            name="reason"
            label={m.desk_reason()}
            value={typed["reason"]}
            error={errorAt(problems, "reason")}
            choices={
              kind === "decline"
                ? declineReasons.map((value) => ({ value, label: declineReasonName(value) }))
                : closeReasons.map((value) => ({ value, label: closeReasonName(value) }))
            }
          />
          {kind === "decline" && <InsetText>{m.desk_objection()}</InsetText>}
          <WordsField {...props} />
        </>
      );
    case "extend":
      return <ExtendFields {...props} />;
    case "pause":
      return <PauseFields {...props} />;
    case "conflict":
    case "send-back":
    case "return":
    case "answer":
    case "ask":
    case "note":
      return <WordsField {...props} />;
  }
}
