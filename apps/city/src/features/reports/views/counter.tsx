import { m } from "#messages";
import {
  Actions,
  Button,
  FileInput,
  PageTitle,
  Select,
  TextInput,
  type Choice,
} from "#web/components";
import { helpGrounds, type Channel, type HelpGround } from "#features/cases";
import type { Locale } from "#platform/locale";
import {
  ClosedServices,
  ContactFields,
  FormSection,
  PhotosKept,
  PlaceFields,
  serviceChoices,
  WordsField,
  type FieldsProps,
} from "./fields.tsx";
import { ProblemSummary, problemAt } from "./problems.tsx";
import { Proposals, ServiceParts } from "./service-parts.tsx";

export const assistedChannels = [
  "counter",
  "phone",
  "paper",
  "sms",
] as const satisfies readonly Channel[];
export type AssistedChannel = (typeof assistedChannels)[number];

export type CounterFormProps = FieldsProps & {
  readonly channel: AssistedChannel;
  /** As a browser's date and time field has it, in the city's time: 2026-11-16T10:00. */
  readonly received: string;
  readonly language: Locale;
  readonly help: HelpGround | null;
  readonly photos: ReadonlyMap<string, string>;
};

function channelName(channel: AssistedChannel): string {
  switch (channel) {
    case "counter":
      return m.reports_file_channel_counter();
    case "phone":
      return m.reports_file_channel_phone();
    case "paper":
      return m.reports_file_channel_paper();
    case "sms":
      return m.reports_file_channel_sms();
  }
}

const languages: readonly Choice[] = [
  { value: "fil", label: "Filipino" },
  { value: "en", label: "English" },
  { value: "ko", label: "한국어" },
];

/** An officer files for somebody: at the counter, on the phone, from paper or a text message. */
export function CounterForm(props: CounterFormProps) {
  const { city, typed, problems } = props;
  const channels = assistedChannels.map((value) => ({ value, label: channelName(value) }));
  return (
    <div class="measure">
      <ProblemSummary problems={problems} />
      <PageTitle title={m.reports_file_counter_title()} lead={m.reports_file_counter_lead()} />
      <form
        method="post"
        action="/desk/new"
        encType="multipart/form-data"
        noValidate
        data-counter-form
      >
        <input type="hidden" name="submission" value={typed.submission} />
        <FormSection title={m.reports_file_counter_how()}>
          <div class="field-row">
            <Select
              name="channel"
              label={m.reports_file_counter_channel()}
              value={props.channel}
              choices={channels}
              placeholder={null}
            />
            <Received value={props.received} error={problemAt(problems, "received")} />
            <Select
              name="language"
              label={m.reports_file_counter_language()}
              value={props.language}
              choices={languages}
              placeholder={null}
            />
          </div>
        </FormSection>
        <FormSection title={m.reports_file_section_what()}>
          <WordsField {...props} />
          <Proposals />
          <Select
            name="service"
            label={m.reports_file_service_label()}
            value={typed.service}
            choices={serviceChoices(city)}
            error={problemAt(problems, "service")}
          />
          <ClosedServices city={city} />
          <ServiceParts {...props} />
        </FormSection>
        <FormSection title={m.reports_file_section_place()}>
          <PlaceFields {...props} />
        </FormSection>
        <FormSection title={m.reports_file_counter_person()}>
          <ContactFields {...props} />
          <Help value={props.help} />
        </FormSection>
        <FormSection title={m.reports_file_section_photo()}>
          <PhotosKept sources={props.photos} />
          <FileInput
            name="photo"
            label={m.reports_file_photo_label()}
            accept="image/jpeg,image/png,image/webp"
            error={problemAt(problems, "photo")}
            multiple
            optional
          />
        </FormSection>
        <Actions>
          <Button>{m.reports_file_counter_send()}</Button>
        </Actions>
      </form>
    </div>
  );
}

/** Asked of everybody in the same words, and never needed: nobody has to prove their age to be heard. */
function Help({ value }: { value: HelpGround | null }) {
  const names: Record<HelpGround, () => string> = {
    senior: m.cases_help_senior,
    disability: m.cases_help_disability,
    pregnancy: m.cases_help_pregnancy,
    other: m.cases_help_other,
  };
  return (
    <Select
      name="help"
      label={m.reports_file_counter_help()}
      hint={m.reports_file_counter_help_hint()}
      placeholder={m.reports_file_counter_help_none()}
      value={value ?? ""}
      choices={helpGrounds.map((ground) => ({ value: ground, label: names[ground]() }))}
      optional
    />
  );
}

function Received({ value, error }: { value: string; error: string | undefined }) {
  return (
    <TextInput
      name="received"
      label={m.reports_file_counter_received()}
      hint={m.reports_file_counter_received_hint()}
      // A plain text field reads the same in every browser, and one can type it without a mouse.
      value={value.replace("T", " ")}
      error={error}
      width={20}
    />
  );
}
