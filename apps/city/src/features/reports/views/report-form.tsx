import type { City } from "#features/cities";
import { MapPicker } from "#features/maps";
import { m } from "#messages";
import { Icon, PageTitle, Select } from "#web/components";
import type { Problem } from "../form/check.ts";
import type { Typed } from "../form/typed.ts";
import {
  ClosedServices,
  ContactFields,
  FormSection,
  PhotoField,
  PhotosKept,
  PlaceFields,
  serviceChoices,
  WordsField,
} from "./fields.tsx";
import { OutboxPanel } from "./outbox.tsx";
import { ProblemSummary, problemAt } from "./problems.tsx";
import { Proposals, ServiceParts } from "./service-parts.tsx";

export type ReportFormProps = {
  readonly city: City;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** Small pictures of photos that were taken in, by id. */
  readonly photos: ReadonlyMap<string, string>;
  /** Name or e-mail of the signed-in resident. */
  readonly signedInAs: string | null;
  /** Where the map for choosing a point is loaded from, when somebody asks for it. */
  readonly mapPicker: string;
};

/** The whole report on one page; scripts make it quicker, and it is sent whole without them, too. */
export function ReportForm(props: ReportFormProps) {
  const { city, typed, problems } = props;
  return (
    <div class="measure">
      <ProblemSummary problems={problems} />
      <PageTitle title={m.reports_file_title()} lead={m.reports_file_lead()} />
      <OutboxPanel />
      <form
        id="report-form"
        method="post"
        action="/report"
        encType="multipart/form-data"
        noValidate
        data-report-form
        data-map-picker={props.mapPicker}
      >
        <FormTexts />
        <input type="hidden" name="submission" value={typed.submission} />
        <input type="hidden" name="lon" id="field-lon" value={typed.lon} />
        <input type="hidden" name="lat" id="field-lat" value={typed.lat} />
        <div class="draft-note" data-draft-note hidden />
        <FormSection title={m.reports_file_section_photo()}>
          <PhotosKept sources={props.photos} />
          <ul class="photo-strip" data-photo-strip hidden />
          <PhotoField problems={problems} />
        </FormSection>
        <FormSection title={m.reports_file_section_place()}>
          <PlaceTools city={city} />
          <PlaceFields {...props} />
        </FormSection>
        <FormSection title={m.reports_file_section_what()}>
          <WordsField {...props} />
          <p class="muted">{m.reports_file_masking()}</p>
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
        <FormSection title={m.reports_file_section_contact()}>
          <p>{m.reports_file_contact_lead()}</p>
          {props.signedInAs === null ? (
            <ContactFields {...props} />
          ) : (
            <p>{m.reports_file_signed_in({ name: props.signedInAs })}</p>
          )}
        </FormSection>
      </form>
      <div data-near aria-live="polite" />
      <div class="send-bar" data-send-bar>
        <div data-send-errors />
        <button
          type="submit"
          form="report-form"
          class="button button-sun"
          data-once={m.web_form_sending()}
        >
          <Icon name="forward" />
          {m.reports_file_send()}
        </button>
      </div>
    </div>
  );
}

/** Things only scripts can do, hidden until they run. */
function PlaceTools({ city }: { city: City }) {
  return (
    <div class="place-tools" data-place-tools hidden>
      <div class="actions">
        <button type="button" class="button" data-gps>
          <Icon name="pin" />
          {m.reports_file_gps()}
        </button>
        <button type="button" class="button button-secondary" data-open-map>
          {m.reports_file_map()}
        </button>
      </div>
      <div data-map hidden>
        <MapPicker city={city} lonInput="field-lon" latInput="field-lat" />
      </div>
      <p role="status" data-place-status />
    </div>
  );
}

/** What the form says when scripts run, in the reader's language. */
function FormTexts() {
  const texts = {
    gpsBusy: m.reports_file_gps_busy(),
    gpsFound: m.reports_file_gps_found({ metres: "%n" }),
    gpsFailed: m.reports_file_gps_failed(),
    pointChosen: m.reports_file_point_chosen(),
    pointRemove: m.reports_file_point_remove(),
    photoRemove: m.reports_file_photo_remove(),
    photoNumber: m.reports_file_photo_number({ number: "%n" }),
    photoUnreadable: m.reports_error_photo_not_supported(),
    draftRestored: m.reports_file_draft_restored(),
    draftDiscard: m.reports_file_draft_discard(),
    offline: m.reports_file_offline(),
    saved: m.reports_file_saved(),
    failed: m.reports_file_send_failed(),
  };
  return <template data-texts data-json={JSON.stringify(texts)} />;
}
