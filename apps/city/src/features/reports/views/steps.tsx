import type { ComponentChildren } from "preact";
import { proposeServices } from "@tugon/triage";
import { wordsIn, type City, type Service } from "#features/cities";
import { currentLocale, m } from "#messages";
import {
  Actions,
  Button,
  ButtonLink,
  PageTitle,
  Radios,
  SummaryList,
  type Choice,
  type SummaryRow,
} from "#web/components";
import { pointOf, questionsOf } from "../form/check.ts";
import { stepBefore, stepsFor, type Step } from "../form/steps.ts";
import { submissionOf, type Typed } from "../form/typed.ts";
import {
  ClosedServices,
  ContactFields,
  PhotoField,
  PhotosKept,
  PlaceFields,
  PrivacyNote,
  Questions,
  WordsField,
  type FieldsProps,
} from "./fields.tsx";
import { ProblemSummary, problemAt } from "./problems.tsx";

export type StepProps = FieldsProps & {
  readonly step: Step;
  /** Reached from the check page, to which the answer leads back. */
  readonly fromCheck: boolean;
  readonly photos: ReadonlyMap<string, string>;
  readonly signedInAs: string | null;
  readonly near: ComponentChildren;
};

export function stepTitle(step: Step): string {
  switch (step) {
    case "photo":
      return m.reports_file_section_photo();
    case "place":
      return m.reports_file_section_place();
    case "words":
      return m.reports_file_step_words();
    case "what":
      return m.reports_file_step_what();
    case "more":
      return m.reports_file_step_more();
    case "contact":
      return m.reports_file_section_contact();
    case "check":
      return m.reports_file_step_check();
  }
}

/** One question on a page of its own. */
export function StepPage(props: StepProps) {
  const { city, typed, step, problems, fromCheck } = props;
  const path = stepsFor(city, typed);
  const before = fromCheck ? "check" : stepBefore(step, city, typed);
  return (
    <div class="measure">
      {before && (
        <p>
          <a class="back-link" href={`/report/${before}`}>
            {m.reports_file_back()}
          </a>
        </p>
      )}
      <ProblemSummary problems={problems} />
      <PageTitle
        title={stepTitle(step)}
        caption={m.reports_file_step_of({ step: path.indexOf(step) + 1, count: path.length })}
      />
      {step === "check" && props.near}
      <form
        method="post"
        action={`/report/${step}${fromCheck ? "?from=check" : ""}`}
        encType={step === "photo" ? "multipart/form-data" : undefined}
        noValidate
      >
        <StepFields {...props} />
        <Actions>
          <Button tone={step === "check" ? "sun" : "primary"}>
            {step === "check" ? m.reports_file_send() : m.reports_file_continue()}
          </Button>
          {step === "photo" && props.photos.size === 0 && (
            <ButtonLink tone="plain" href="/report/place">
              {m.reports_file_no_photo()}
            </ButtonLink>
          )}
        </Actions>
      </form>
    </div>
  );
}

function StepFields(props: StepProps) {
  const { city, typed, problems, step } = props;
  const service = city.services.find(({ code }) => code === typed.service);
  switch (step) {
    case "photo":
      return (
        <>
          <PhotosKept sources={props.photos} />
          {props.photos.size > 0 && (
            <p>
              <Button tone="plain" name="clear" value="photos">
                {m.reports_file_photos_clear()}
              </Button>
            </p>
          )}
          <PhotoField problems={problems} />
        </>
      );
    case "place":
      return <PlaceFields {...props} />;
    case "words":
      return (
        <>
          <WordsField {...props} />
          <p class="muted">{m.reports_file_masking()}</p>
        </>
      );
    case "what":
      return (
        <>
          <Radios
            name="service"
            label={m.reports_file_service_label()}
            hint={m.reports_file_service_hint()}
            value={typed.service}
            choices={serviceRadios(city, typed)}
            error={problemAt(problems, "service")}
          />
          <ClosedServices city={city} />
        </>
      );
    case "more":
      return service ? <Questions {...props} service={service} /> : null;
    case "contact":
      return props.signedInAs === null ? (
        <>
          <p>{m.reports_file_contact_lead()}</p>
          <ContactFields {...props} />
        </>
      ) : (
        <p>{m.reports_file_signed_in({ name: props.signedInAs })}</p>
      );
    case "check":
      return (
        <>
          <PrivacyNote city={city} service={service} />
          <SummaryList rows={summaryOf(props, service)} />
          <input type="hidden" name="submission" value={submissionOf(typed)} />
        </>
      );
  }
}

/** What the words speak for comes first, the rest in the city's order. */
function serviceRadios(city: City, typed: Typed): Choice[] {
  const locale = currentLocale();
  const open = city.services.filter(({ isOpen }) => isOpen);
  const proposed = proposeServices(typed.words, open).map(({ code }) => code);
  const rank = ({ code }: Service) => proposed.indexOf(code) + 1 || proposed.length + 1;
  return open
    .toSorted((a, b) => rank(a) - rank(b))
    .map((service) => ({
      value: service.code,
      label: wordsIn(service.names, locale),
      hint: proposed.includes(service.code)
        ? `${m.reports_file_proposed()} ${wordsIn(service.descriptions, locale)}`
        : wordsIn(service.descriptions, locale),
    }));
}

function placeText(city: City, typed: Typed): string {
  const place = city.places.find(({ code }) => code === typed.place);
  const point = pointOf(typed);
  const parts = [
    place ? wordsIn(place.names, currentLocale()) : "",
    typed.address.trim(),
    point ? m.reports_file_point_chosen() : "",
  ];
  return parts.filter(Boolean).join(", ");
}

function answerText(service: Service, question: Service["attributes"][number], typed: Typed) {
  const given = typed.answers[`${service.code}.${question.code}`] ?? [];
  const names = given.map((answer) => {
    const value = question.values.find(({ key }) => key === answer);
    return value ? wordsIn(value.name, currentLocale()) : answer;
  });
  return names.join(", ") || m.reports_file_none();
}

function summaryOf(props: StepProps, service: Service | undefined): SummaryRow[] {
  const { city, typed } = props;
  const change = (step: Step) => `/report/${step}?from=check`;
  const contact = [typed.email, typed.phone, typed.name].filter((text) => text.trim()).join(", ");
  return [
    {
      key: m.reports_file_section_photo(),
      value: props.photos.size > 0 ? <PhotosKept sources={props.photos} /> : m.reports_file_none(),
      changeHref: change("photo"),
    },
    {
      key: m.reports_file_section_place(),
      value: placeText(city, typed),
      changeHref: change("place"),
    },
    {
      key: m.reports_file_step_words(),
      value: <span class="typed-words">{typed.words}</span>,
      changeHref: change("words"),
    },
    {
      key: m.reports_file_step_what(),
      value: service ? wordsIn(service.names, currentLocale()) : "",
      changeHref: change("what"),
    },
    ...questionsOf(service).map((question) => ({
      key: wordsIn(question.description, currentLocale()),
      value: service ? answerText(service, question, typed) : "",
      changeHref: change("more"),
    })),
    {
      key: m.reports_file_section_contact(),
      value: props.signedInAs ?? (contact || m.reports_file_anonymous()),
      changeHref: props.signedInAs === null ? change("contact") : undefined,
    },
  ];
}
