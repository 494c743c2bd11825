import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import {
  Actions,
  Button,
  ButtonLink,
  FileInput,
  Radios,
  Select,
  Table,
  TextInput,
} from "#web/components";
import type { TypedPlace } from "../rules/typed-parts.ts";
import { placeKindChoices } from "./choice-names.ts";
import { valueLabel } from "./labels.ts";
import { errorAt, InThree, SettingsForm, SettingsFrame } from "./parts.tsx";
import { paths } from "./paths.ts";
import { CodeField, Remove, type PartProps } from "./units.tsx";

type PlacesProps = { readonly city: City; readonly canChange: boolean; readonly saved: boolean };

export function Places({ city, canChange, saved }: PlacesProps) {
  const locale = currentLocale();
  return (
    <SettingsFrame
      title={m.administration_places_title()}
      lead={m.administration_places_lead()}
      {...{ canChange, saved }}
    >
      {canChange && (
        <Actions>
          <ButtonLink href={`${paths.places}/new`}>{m.administration_place_add()}</ButtonLink>
        </Actions>
      )}
      <Table
        id="places"
        caption={m.administration_places_title()}
        hasTitle
        columns={[
          { label: m.administration_label_names() },
          { label: m.administration_place_kind() },
          { label: m.administration_label_psgc() },
          { label: m.administration_label_outline() },
        ]}
        rows={city.places.map(({ code, names, kind, psgc, outline }) => [
          <a href={`${paths.places}/${code}`} key="name">
            {wordsIn(names, locale)}
          </a>,
          valueLabel(["kind"], kind),
          psgc ?? "–",
          outline ? m.administration_yes() : m.administration_no(),
        ])}
      />
    </SettingsFrame>
  );
}

export function PlaceView(props: PartProps<TypedPlace>) {
  const { code, mark, typed, problems, conflict, canChange } = props;
  return (
    <SettingsFrame
      {...{ problems, conflict, canChange }}
      title={code === null ? m.administration_place_add() : m.administration_place_edit()}
      up={{ label: m.administration_places_title(), href: paths.places }}
    >
      <SettingsForm action={`${paths.places}/${code ?? "new"}`} {...{ mark, canChange }} upload>
        <InThree
          name="names"
          label={m.administration_label_names()}
          value={typed.names}
          problems={problems}
        />
        {code === null && <CodeField typed={typed.code} problems={problems} />}
        <Belonging {...props} />
        <Where {...props} />
        <Button>{m.administration_save()}</Button>
      </SettingsForm>
      {code !== null && canChange && (
        <Remove
          action={`${paths.places}/${code}/remove`}
          mark={mark}
          hint={m.administration_place_remove_hint()}
        />
      )}
    </SettingsFrame>
  );
}

function Belonging({ city, code, typed, problems }: PartProps<TypedPlace>) {
  const locale = currentLocale();
  return (
    <>
      <Select
        name="kind"
        label={m.administration_place_kind()}
        value={typed.kind}
        error={errorAt(problems, "kind")}
        placeholder={null}
        choices={placeKindChoices()}
      />
      <Select
        name="parent"
        label={m.administration_label_parent()}
        value={typed.parent}
        error={errorAt(problems, "parent")}
        placeholder={m.administration_parent_none()}
        choices={city.places
          .filter((place) => place.code !== code)
          .map((place) => ({ value: place.code, label: wordsIn(place.names, locale) }))}
      />
      <TextInput
        name="psgc"
        label={m.administration_label_psgc()}
        hint={m.administration_psgc_hint()}
        value={typed.psgc}
        error={errorAt(problems, "psgc")}
        inputmode="numeric"
        width={20}
        optional
      />
    </>
  );
}

function Where({ city, code, typed, problems }: PartProps<TypedPlace>) {
  const stored = city.places.find((place) => place.code === code);
  const hasOutline = Boolean(stored?.outline);
  return (
    <>
      <Radios
        name="boundary"
        label={m.administration_label_outline()}
        hint={m.administration_outline_hint()}
        value={typed.boundary}
        choices={[
          ...(hasOutline ? [{ value: "keep", label: m.administration_outline_keep() }] : []),
          { value: "upload", label: m.administration_outline_upload() },
          { value: "none", label: m.administration_outline_none() },
        ]}
      />
      <FileInput
        name="outline"
        label={m.administration_outline_file()}
        choose={m.administration_choose_file()}
        error={errorAt(problems, "outline")}
        accept=".geojson,.json,application/geo+json,application/json"
        optional
      />
      <TextInput
        name="lat"
        label={m.administration_label_lat()}
        value={typed.lat}
        error={errorAt(problems, "lat")}
        inputmode="decimal"
        width={10}
        optional
      />
      <TextInput
        name="lon"
        label={m.administration_label_lon()}
        hint={m.administration_point_hint()}
        value={typed.lon}
        error={errorAt(problems, "lon")}
        inputmode="decimal"
        width={10}
        optional
      />
    </>
  );
}
