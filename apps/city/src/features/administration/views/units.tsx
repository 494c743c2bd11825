import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Actions, Button, ButtonLink, Details, Select, Table, TextInput } from "#web/components";
import type { TypedInstitution, TypedUnit } from "../rules/typed-parts.ts";
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

type UnitsProps = { readonly city: City; readonly canChange: boolean; readonly saved: boolean };

export function Units({ city, canChange, saved }: UnitsProps) {
  const locale = currentLocale();
  const institutionName = (code: string) => {
    const found = city.institutions.find((each) => each.code === code);
    return found ? wordsIn(found.names, locale) : code;
  };
  return (
    <SettingsFrame
      title={m.administration_units_title()}
      lead={m.administration_units_lead()}
      {...{ canChange, saved }}
    >
      {canChange && (
        <Actions>
          <ButtonLink href={`${paths.units}/new`}>{m.administration_unit_add()}</ButtonLink>
          <ButtonLink href={`${paths.institutions}/new`} tone="secondary">
            {m.administration_institution_add()}
          </ButtonLink>
        </Actions>
      )}
      <Table
        id="units"
        caption={m.administration_units()}
        columns={[
          { label: m.administration_label_unit() },
          { label: m.administration_label_institution() },
          { label: m.administration_label_contact() },
        ]}
        rows={city.units.map(({ code, names, institution, contact }) => [
          <a href={`${paths.units}/${code}`} key="name">
            {wordsIn(names, locale)}
          </a>,
          institutionName(institution),
          contact,
        ])}
      />
      <Table
        id="institutions"
        caption={m.administration_institutions()}
        columns={[
          { label: m.administration_label_institution() },
          { label: m.administration_label_hotline() },
        ]}
        rows={city.institutions.map(({ code, names, hotline }) => [
          <a href={`${paths.institutions}/${code}`} key="name">
            {wordsIn(names, locale)}
          </a>,
          hotline ? m.administration_yes() : m.administration_no(),
        ])}
      />
    </SettingsFrame>
  );
}

export type PartProps<Typed> = {
  readonly city: City;
  /** Null for a new one. */
  readonly code: string | null;
  readonly mark: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | null;
  readonly canChange: boolean;
};

const up = () => ({ label: m.administration_units_title(), href: paths.units });

export function UnitView(props: PartProps<TypedUnit>) {
  const { city, code, mark, typed, problems, conflict, canChange } = props;
  const locale = currentLocale();
  return (
    <SettingsFrame
      {...{ problems, conflict, canChange }}
      title={code === null ? m.administration_unit_add() : m.administration_unit_edit()}
      up={up()}
    >
      <SettingsForm action={`${paths.units}/${code ?? "new"}`} {...{ mark, canChange }}>
        <InThree
          name="names"
          label={m.administration_label_names()}
          value={typed.names}
          problems={problems}
        />
        {code === null && <CodeField typed={typed.code} problems={problems} />}
        <Select
          name="institution"
          label={m.administration_label_institution()}
          value={typed.institution}
          error={errorAt(problems, "institution")}
          choices={city.institutions.map((each) => ({
            value: each.code,
            label: wordsIn(each.names, locale),
          }))}
        />
        <TextInput
          name="contact"
          label={m.administration_label_contact()}
          hint={m.administration_contact_hint()}
          value={typed.contact}
          error={errorAt(problems, "contact")}
        />
        <Button>{m.administration_save()}</Button>
      </SettingsForm>
      {code !== null && canChange && (
        <Remove
          action={`${paths.units}/${code}/remove`}
          mark={mark}
          hint={m.administration_unit_remove_hint()}
        />
      )}
    </SettingsFrame>
  );
}

export function InstitutionView(props: PartProps<TypedInstitution>) {
  const { code, mark, typed, problems, conflict, canChange } = props;
  return (
    <SettingsFrame
      {...{ problems, conflict, canChange }}
      title={
        code === null ? m.administration_institution_add() : m.administration_institution_edit()
      }
      up={up()}
    >
      <SettingsForm action={`${paths.institutions}/${code ?? "new"}`} {...{ mark, canChange }}>
        <InThree
          name="names"
          label={m.administration_label_names()}
          value={typed.names}
          problems={problems}
        />
        {code === null && <CodeField typed={typed.code} problems={problems} />}
        <YesNo
          name="hotline"
          label={m.administration_label_hotline()}
          hint={m.administration_hotline_hint()}
          value={typed.hotline}
        />
        <Button>{m.administration_save()}</Button>
      </SettingsForm>
      {code !== null && canChange && (
        <Remove
          action={`${paths.institutions}/${code}/remove`}
          mark={mark}
          hint={m.administration_institution_remove_hint()}
        />
      )}
    </SettingsFrame>
  );
}

export function CodeField(props: {
  readonly typed: string;
  readonly problems: readonly Problem[];
}) {
  return (
    <TextInput
      name="code"
      label={m.administration_label_code()}
      hint={m.administration_code_hint()}
      value={props.typed}
      error={errorAt(props.problems, "code")}
      width={20}
      spellcheck={false}
      optional
    />
  );
}

type RemoveProps = { readonly action: string; readonly mark: string; readonly hint: string };

export function Remove({ action, mark, hint }: RemoveProps) {
  return (
    <Details summary={m.administration_remove()}>
      <p>{hint}</p>
      <form method="post" action={action}>
        <input type="hidden" name="mark" value={mark} />
        <Button tone="danger">{m.administration_remove()}</Button>
      </form>
    </Details>
  );
}
