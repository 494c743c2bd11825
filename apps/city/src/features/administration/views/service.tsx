import type { City } from "#features/cities";
import { wordsIn } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Actions, Button, InsetText, Select, TextInput } from "#web/components";
import type { TypedService } from "../rules/typed-service.ts";
import {
  lawClassChoices,
  petitionChoices,
  promiseUnitChoices,
  serviceKindChoices,
} from "./choice-names.ts";
import {
  errorAt,
  InThree,
  SettingsForm,
  SettingsFrame,
  YesNo,
  type Conflict,
  type Problem,
} from "./parts.tsx";
import { paths } from "./paths.ts";
import { Questions } from "./questions.tsx";
import { ServicePreview, type Previewed } from "./service-preview.tsx";

export type ServiceProps = {
  readonly city: City;
  /** Null for a new one. */
  readonly code: string | null;
  readonly mark: string;
  readonly typed: TypedService;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | null;
  readonly preview: Previewed | null;
  readonly saved: boolean;
  readonly canChange: boolean;
};

export function ServiceView(props: ServiceProps) {
  const { code, typed, problems, conflict, preview, saved, canChange, mark } = props;
  const title = code === null ? m.administration_service_add() : m.administration_service_edit();
  return (
    <SettingsFrame
      {...{ problems, conflict, saved, canChange }}
      title={title}
      up={{ label: m.desk_services_title(), href: paths.services }}
    >
      <SettingsForm action={`${paths.services}/${code ?? "new"}`} mark={mark} canChange={canChange}>
        {/* The Enter key presses the first button of a form; that must not remove a question. */}
        <button
          type="submit"
          name="do"
          value="preview"
          class="govuk-visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        />
        <Names {...props} />
        <Duty {...props} />
        <Questions typed={typed.attributes} problems={problems} />
        <Actions>
          <Button name="do" value="preview" tone="secondary">
            {m.administration_preview()}
          </Button>
          <Button name="do" value="save">
            {m.administration_save()}
          </Button>
        </Actions>
      </SettingsForm>
      {preview && <ServicePreview {...preview} />}
    </SettingsFrame>
  );
}

function Names({ code, typed, problems }: ServiceProps) {
  return (
    <>
      <InThree
        name="names"
        label={m.administration_label_names()}
        value={typed.names}
        problems={problems}
      />
      {code === null && (
        <TextInput
          name="code"
          label={m.administration_label_code()}
          hint={m.administration_code_hint()}
          value={typed.code}
          error={errorAt(problems, "code")}
          width={20}
          spellcheck={false}
          optional
        />
      )}
      <InThree
        name="group"
        label={m.administration_label_group()}
        hint={m.administration_group_hint()}
        value={typed.group}
        problems={problems}
      />
      <InThree
        name="descriptions"
        label={m.administration_label_descriptions()}
        hint={m.administration_descriptions_hint()}
        value={typed.descriptions}
        problems={problems}
        rows={3}
      />
      <InThree
        name="words"
        label={m.administration_label_words()}
        hint={m.administration_words_hint()}
        value={typed.words}
        problems={problems}
        optional
      />
    </>
  );
}

function Duty({ city, typed, problems, code }: ServiceProps) {
  const locale = currentLocale();
  return (
    <>
      <Select
        name="unit"
        label={m.administration_label_unit()}
        hint={code === null ? undefined : m.administration_unit_hint()}
        value={typed.unit}
        error={errorAt(problems, "unit")}
        choices={city.units.map(({ code: unit, names }) => ({
          value: unit,
          label: wordsIn(names, locale),
        }))}
      />
      {city.holidays === "korea" ? (
        <>
          <input type="hidden" name="lawClass" value={typed.lawClass} />
          <Select
            name="petition"
            label={m.administration_label_petition()}
            value={typed.petition}
            placeholder={null}
            choices={petitionChoices()}
          />
        </>
      ) : (
        <>
          <input type="hidden" name="petition" value={typed.petition} />
          <Select
            name="lawClass"
            label={m.administration_label_law_class()}
            hint={m.administration_law_class_hint()}
            value={typed.lawClass}
            placeholder={null}
            choices={lawClassChoices()}
          />
        </>
      )}
      <TextInput
        name="promiseCount"
        label={m.administration_label_promise()}
        hint={m.administration_promise_hint()}
        value={typed.promiseCount}
        error={errorAt(problems, "promise-count")}
        inputmode="numeric"
        width={4}
        optional
      />
      <Select
        name="promiseUnit"
        label={m.administration_promise_unit()}
        value={typed.promiseUnit}
        placeholder={null}
        choices={promiseUnitChoices()}
      />
      {code !== null && <InsetText>{m.administration_dates_stay()}</InsetText>}
      <Select
        name="signatures"
        label={m.administration_label_signatures()}
        hint={m.administration_signatures_hint()}
        value={typed.signatures}
        placeholder={null}
        choices={["0", "1", "2", "3"].map((value) => ({ value, label: value }))}
      />
      <InThree
        name="charterItem"
        label={m.administration_label_charter_item()}
        value={typed.charterItem}
        problems={problems}
        optional
      />
      <YesNo
        name="isPublic"
        label={m.administration_label_is_public()}
        hint={m.administration_public_hint()}
        value={typed.isPublic}
      />
      <YesNo
        name="evidenceRequired"
        label={m.administration_label_evidence_required()}
        hint={m.administration_evidence_hint()}
        value={typed.evidenceRequired}
      />
      <Select
        name="kind"
        label={m.administration_service_kind()}
        value={typed.kind}
        placeholder={null}
        choices={serviceKindChoices()}
      />
    </>
  );
}
