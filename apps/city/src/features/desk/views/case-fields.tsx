import { helpGrounds, type Case, type DutyClock } from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import { maxPhotos } from "#features/reports";
import { currentLocale, m } from "#messages";
import type { Locale } from "#platform/locale";
import {
  Checkboxes,
  FileInput,
  InsetText,
  Radios,
  Select,
  TextArea,
  TextInput,
} from "#web/components";
import { templateActions, type FormKind, type Template } from "../schema.ts";
import type { Hint } from "../plain/check.ts";
import type { Near } from "./case-facts.tsx";
import { handName, helpName, languageName, unitName, type Staff } from "./labels.ts";
import { errorAt, type Problem } from "./problems.ts";

/** One action being written: what is typed so far, and what is wrong with it. */
export type CaseFormState = {
  readonly kind: FormKind;
  readonly typed: Readonly<Record<string, string>>;
  /** Photos that came with an earlier try. */
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
  readonly templates: readonly Template[];
  readonly template: string | null;
  /** Advice on the words, once it was asked for. */
  readonly hints: readonly Hint[] | null;
};

export type FieldProps = Staff & {
  city: City;
  subject: Case;
  language: Locale;
  form: CaseFormState;
  clocks: readonly DutyClock[];
  near: readonly Near[];
};

const maxCharacters: Partial<Readonly<Record<FormKind, number>>> = {
  plan: 2000,
  extend: 2000,
  return: 2000,
  "send-back": 2000,
  conflict: 2000,
  pause: 2000,
  ask: 2000,
  note: 4000,
  visit: 4000,
  merge: 2000,
  split: 4000,
};
const mostCharacters = 6000;

function wordsLabel(kind: FormKind, language: Locale, isInternal: boolean): string {
  if (kind === "split") return m.desk_split_words();
  if (kind === "conflict") return m.desk_conflict_words();
  return isInternal ? m.desk_note_words() : m.desk_words({ language: languageName(language) });
}

export function WordsField({ form, language }: FieldProps) {
  const { kind, typed, problems } = form;
  const isInternal = ["note", "visit", "send-back", "conflict"].includes(kind);
  const isTold = templateActions.some((each) => each === kind);
  return (
    <TextArea
      name="words"
      label={wordsLabel(kind, language, isInternal)}
      hint={hintOf(kind, isTold)}
      rows={isInternal ? 4 : 9}
      maxCharacters={maxCharacters[kind] ?? mostCharacters}
      value={typed["words"]}
      error={errorAt(problems, "words")}
    />
  );
}

/** More time, within what the law allows; the second time only with the resident's consent. */
export function ExtendFields(props: FieldProps) {
  const { typed, problems } = props.form;
  const main = props.clocks[0]?.clock;
  const terms = main && main.state !== "waiting" ? main.nextExtension : undefined;
  const most = terms?.atMost === "the-period" ? main?.rule.period.count : terms?.atMost;
  const isHours = main?.rule.period.unit.endsWith("hours");
  return (
    <>
      <TextInput
        name="by"
        inputmode="numeric"
        label={isHours ? m.desk_extend_hours() : m.desk_extend_days()}
        hint={typeof most === "number" ? m.desk_extend_most({ most }) : undefined}
        width={4}
        value={typed["by"]}
        error={errorAt(problems, "by")}
      />
      {terms && <InsetText>{terms.cite[currentLocale()]}</InsetText>}
      {terms?.needsConsent && (
        <Checkboxes
          name="consent"
          label={m.desk_extend_second()}
          value={typed["consent"] === "yes" ? ["yes"] : []}
          choices={[{ value: "yes", label: m.desk_extend_consent() }]}
          error={errorAt(problems, "consent")}
        />
      )}
      <WordsField {...props} />
    </>
  );
}

export function PauseFields(props: FieldProps) {
  const { typed, problems } = props.form;
  const locale = currentLocale();
  return (
    <>
      <Radios
        name="reason"
        label={m.desk_pause_reason()}
        value={typed["reason"]}
        error={errorAt(problems, "reason")}
        choices={(props.clocks[0]?.duty.rule.pauses ?? []).map(({ reason, names, cite }) => ({
          value: reason,
          label: names[locale],
          hint: cite[locale],
        }))}
      />
      <WordsField {...props} />
    </>
  );
}

function hintOf(kind: FormKind, isTold: boolean): string | undefined {
  if (kind === "note") return m.desk_note_hint();
  if (kind === "conflict") return m.desk_conflict_hint();
  if (kind === "visit") return m.desk_visit_hint();
  if (kind === "merge") return m.desk_merge_words_hint();
  if (kind === "split") return m.desk_split_words_hint();
  if (kind === "return") return m.desk_return_hint();
  if (kind === "ask") return m.desk_ask_hint();
  if (kind === "extend" || kind === "pause") return m.desk_reason_in_writing();
  return isTold ? m.desk_words_hint() : undefined;
}

/** The other thing: of what kind it is, and the resident's words about it. */
export function SplitFields(props: FieldProps) {
  const { city, form } = props;
  const locale = currentLocale();
  return (
    <>
      <Select
        name="service"
        label={m.desk_split_service()}
        placeholder={m.desk_split_choose()}
        value={form.typed["service"] ?? ""}
        error={errorAt(form.problems, "service")}
        choices={city.services
          .filter(({ isOpen }) => isOpen)
          .map(({ code, names }) => ({ value: code, label: wordsIn(names, locale) }))}
      />
      <WordsField {...props} />
    </>
  );
}

/** Under which case: one of those near it, or any other by its number. */
export function MergeFields(props: FieldProps) {
  const { form } = props;
  const near = props.near.filter((each) => each.case.isPublic);
  return (
    <>
      {near.length > 0 && (
        <Radios
          name="near"
          label={m.desk_merge_near()}
          value={form.typed["near"]}
          choices={near.map((each) => ({
            value: each.case.reference,
            label: each.case.reference,
            hint: each.report.words,
          }))}
        />
      )}
      <TextInput
        name="into"
        label={near.length > 0 ? m.desk_merge_other() : m.desk_merge_into()}
        hint={m.desk_merge_hint()}
        width={20}
        value={form.typed["into"]}
        error={errorAt(form.problems, "into")}
      />
      <WordsField {...props} />
    </>
  );
}

export function EvidenceField({ city, subject, form }: FieldProps) {
  const service = city.services.find((each) => each.code === subject.service);
  const isNeeded = form.kind === "finish" && service?.evidenceRequired === true;
  return (
    <>
      {form.kept.length > 0 && (
        <InsetText>{m.desk_photos_kept({ count: form.kept.length })}</InsetText>
      )}
      <FileInput
        name="photos"
        label={m.desk_photos()}
        hint={
          isNeeded
            ? m.desk_photos_required({ count: maxPhotos })
            : m.desk_photos_hint({ count: maxPhotos })
        }
        accept="image/*"
        multiple
        optional={!isNeeded}
        error={errorAt(form.problems, "photos")}
      />
    </>
  );
}

/** What the form sends to take the mark back. */
export const noGround = "none";

/** Why the resident is helped first: the ground alone, since any detail would be too much. */
export function MarkField({ subject, form }: FieldProps) {
  return (
    <Radios
      name="ground"
      label={m.desk_mark_ground()}
      hint={m.desk_mark_hint()}
      value={form.typed["ground"] ?? subject.help ?? undefined}
      error={errorAt(form.problems, "ground")}
      choices={[
        ...helpGrounds.map((value) => ({ value, label: helpName(value) })),
        { value: noGround, label: m.desk_mark_none() },
      ]}
    />
  );
}

/** Unit and officer in one list, so that they always fit together. */
export function AssignField({ city, officers, absences, subject, form }: FieldProps) {
  const hands = officers.filter(
    ({ id, isActive, role }) => isActive && role !== "auditor" && !subject.conflicts.includes(id),
  );
  return (
    <Select
      name="assignTo"
      label={m.desk_to()}
      hint={m.desk_to_hint()}
      value={form.typed["assignTo"] ?? ""}
      error={errorAt(form.problems, "assignTo")}
      choices={city.units.map((unit) => ({
        label: unitName(city, unit.code),
        choices: [
          { value: unit.code, label: m.desk_to_unit({ unit: unitName(city, unit.code) }) },
          ...hands
            .filter((officer) => officer.unit === unit.code)
            .map((officer) => ({
              value: `${unit.code} ${officer.id}`,
              label: handName(absences, officer),
            })),
        ],
      }))}
    />
  );
}
