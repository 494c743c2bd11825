import { m } from "#messages";
import type { Choice } from "#web/components";

type Names = Readonly<Record<string, () => string>>;

/** What the values of each choice are called, in the order in which a form offers them. */
export const choiceNames = {
  lawClass: {
    simple: m.administration_class_simple,
    complex: m.administration_class_complex,
    "highly-technical": m.administration_class_highly_technical,
  },
  petition: {
    "question-on-law": m.administration_petition_question_on_law,
    question: m.administration_petition_question,
    suggestion: m.administration_petition_suggestion,
    grievance: m.administration_petition_grievance,
    "grievance-at-supervisor": m.administration_petition_grievance_at_supervisor,
    other: m.administration_petition_other,
  },
  promiseUnit: {
    "working-days": m.administration_working_days,
    "working-hours": m.administration_working_hours,
    "running-hours": m.administration_running_hours,
  },
  datatype: {
    string: m.administration_type_string,
    text: m.administration_type_text,
    number: m.administration_type_number,
    datetime: m.administration_type_datetime,
    singlevaluelist: m.administration_type_single,
    multivaluelist: m.administration_type_multi,
  },
  kind: {
    realtime: m.administration_kind_realtime,
    batch: m.administration_kind_batch,
    barangay: m.administration_kind_barangay,
    area: m.administration_kind_area,
    landmark: m.administration_kind_landmark,
    gate: m.administration_kind_gate,
  },
} satisfies Readonly<Record<string, Names>>;

function choicesOf(names: Names): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label: label() }));
}

export const lawClassChoices = () => choicesOf(choiceNames.lawClass);
export const petitionChoices = () => choicesOf(choiceNames.petition);
export const promiseUnitChoices = () => choicesOf(choiceNames.promiseUnit);
export const datatypeChoices = () => choicesOf(choiceNames.datatype);

const { realtime, batch, ...placeKinds } = choiceNames.kind;
export const serviceKindChoices = () => choicesOf({ realtime, batch });
export const placeKindChoices = () => choicesOf(placeKinds);
