import type { ComponentChildren } from "preact";
import { wordsIn, type Attribute, type City, type Service } from "#features/cities";
import { currentLocale, m } from "#messages";
import {
  Checkboxes,
  FileInput,
  InsetText,
  Select,
  TextArea,
  TextInput,
  type ChoiceGroup,
} from "#web/components";
import { questionsOf, type Problem } from "../form/check.ts";
import { answerField, type Typed } from "../form/typed.ts";
import { maxPhotos, maxWords } from "../schema.ts";
import { problemAt } from "./problems.tsx";

export type FieldsProps = {
  readonly city: City;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
};

// Phones that keep photos as HEIC hand over a JPEG when only these are asked for.
const accept = "image/jpeg,image/png,image/webp";

export function PhotoField({ problems }: Pick<FieldsProps, "problems">) {
  return (
    <FileInput
      name="photo"
      label={m.reports_file_photo_label()}
      hint={m.reports_file_photo_hint({ count: maxPhotos })}
      error={problemAt(problems, "photo")}
      accept={accept}
      multiple
      optional
    />
  );
}

/** Photos that were taken in already; `sources` are their small pictures. */
export function PhotosKept({ sources }: { sources: ReadonlyMap<string, string> }) {
  if (sources.size === 0) return null;
  return (
    <ul class="photo-strip" aria-label={m.reports_file_photos_kept()}>
      {[...sources].map(([id, source], index) => (
        <li key={id}>
          <img
            src={source}
            alt={m.reports_file_photo_number({ number: index + 1 })}
            width="96"
            height="96"
          />
          <input type="hidden" name="photos" value={id} />
        </li>
      ))}
    </ul>
  );
}

const kinds = ["barangay", "area", "gate", "landmark"] as const;

function kindLabel(kind: (typeof kinds)[number]): string {
  switch (kind) {
    case "barangay":
      return m.reports_file_place_barangays();
    case "area":
      return m.reports_file_place_areas();
    case "gate":
      return m.reports_file_place_gates();
    case "landmark":
      return m.reports_file_place_landmarks();
  }
}

function placeChoices(city: City): ChoiceGroup[] {
  const locale = currentLocale();
  const collator = new Intl.Collator(locale);
  return kinds
    .map((kind) => ({
      label: kindLabel(kind),
      choices: city.places
        .filter((place) => place.kind === kind)
        .map(({ code, names }) => ({ value: code, label: wordsIn(names, locale) }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    }))
    .filter(({ choices }) => choices.length > 0);
}

export function PlaceFields({ city, typed, problems }: FieldsProps) {
  return (
    <>
      <Select
        name="place"
        label={m.reports_file_place_label()}
        value={typed.place}
        choices={placeChoices(city)}
        error={problemAt(problems, "place")}
      />
      <TextInput
        name="address"
        label={m.reports_file_address_label()}
        hint={m.reports_file_address_hint()}
        value={typed.address}
        error={problemAt(problems, "address")}
        optional
      />
    </>
  );
}

export function WordsField({ typed, problems }: FieldsProps) {
  return (
    <TextArea
      name="words"
      label={m.reports_file_words_label()}
      hint={m.reports_file_words_hint()}
      value={typed.words}
      error={problemAt(problems, "words")}
      rows={4}
      maxCharacters={maxWords}
    />
  );
}

/** The open services, by group. */
export function serviceChoices(city: City): ChoiceGroup[] {
  const locale = currentLocale();
  const groups = new Map<string, Service[]>();
  for (const service of city.services.filter(({ isOpen }) => isOpen)) {
    const label = wordsIn(service.group, locale);
    groups.set(label, [...(groups.get(label) ?? []), service]);
  }
  return [...groups].map(([label, services]) => ({
    label,
    choices: services.map(({ code, names }) => ({ value: code, label: wordsIn(names, locale) })),
  }));
}

export function ClosedServices({ city }: { city: City }) {
  const closed = city.services.filter(({ isOpen }) => !isOpen);
  if (closed.length === 0) return null;
  const locale = currentLocale();
  const names = closed.map((service) => wordsIn(service.names, locale)).join(", ");
  return (
    <p class="muted">
      {m.reports_file_services_closed({ services: names, phone: city.contact.phone })}
    </p>
  );
}

type QuestionProps = FieldsProps & { readonly service: Service; readonly question: Attribute };

function Question({ typed, problems, service, question }: QuestionProps) {
  const locale = currentLocale();
  const name = answerField(service.code, question.code);
  const given = typed.answers[`${service.code}.${question.code}`] ?? [];
  const common = {
    name,
    label: wordsIn(question.description, locale),
    error: problemAt(problems, name),
    optional: !question.required,
  };
  const choices = question.values.map((value) => ({
    value: value.key,
    label: wordsIn(value.name, locale),
  }));
  switch (question.datatype) {
    case "singlevaluelist":
      return <Select {...common} value={given[0]} choices={choices} />;
    case "multivaluelist":
      return <Checkboxes {...common} value={given} choices={choices} />;
    case "text":
      return <TextArea {...common} value={given[0]} rows={3} />;
    case "number":
      return <TextInput {...common} value={given[0]} inputmode="decimal" width={10} />;
    case "string":
    case "datetime":
      return <TextInput {...common} value={given[0]} />;
  }
}

/** What one service asks besides the words. */
export function Questions(props: FieldsProps & { readonly service: Service }) {
  return (
    <>
      {questionsOf(props.service).map((question) => (
        <Question {...props} question={question} key={question.code} />
      ))}
    </>
  );
}

export function ContactFields({ typed, problems }: FieldsProps) {
  return (
    <>
      <TextInput
        name="email"
        label={m.reports_file_email_label()}
        type="email"
        autocomplete="email"
        value={typed.email}
        error={problemAt(problems, "email")}
        spellcheck={false}
        optional
      />
      <TextInput
        name="phone"
        label={m.reports_file_phone_label()}
        type="tel"
        autocomplete="tel"
        width={20}
        value={typed.phone}
        error={problemAt(problems, "phone")}
        optional
      />
      <TextInput
        name="name"
        label={m.reports_file_name_label()}
        autocomplete="name"
        value={typed.name}
        error={problemAt(problems, "name")}
        optional
      />
    </>
  );
}

/** Who gets to read a report of this service. */
export function PrivacyNote({ city, service }: { city: City; service: Service | undefined }) {
  if (!service || service.isPublic) return null;
  const unit = city.units.find(({ code }) => code === service.unit);
  const office = unit ? wordsIn(unit.names, currentLocale()) : "";
  return <InsetText>{m.reports_file_private_service({ office })}</InsetText>;
}

export function FormSection({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="form-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
