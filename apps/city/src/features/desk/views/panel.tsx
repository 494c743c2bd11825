import { mapImagePath } from "#features/maps";
import { currentLocale, m } from "#messages";
import { ButtonLink } from "#web/components";
import { NextStep, Standing, type ReadCase } from "./case.tsx";
import { casePath } from "./case-form.tsx";
import { Facts } from "./case-facts.tsx";
import { FiledWords, Resident } from "./case-resident.tsx";
import { History } from "./history.tsx";
import { placeText, serviceName } from "./labels.ts";
import { Photos } from "./photos.tsx";

/** The case beside the queue: what an officer needs to decide on the next step. */
export function CasePanel(props: ReadCase) {
  const { city, subject, photos } = props;
  const filed = photos.filter((photo) => photo.by === "resident").map((photo) => photo.id);
  return (
    <>
      <h2 tabIndex={-1} data-panel-title>
        {serviceName(city, subject.service)}
        <span class="caption">{subject.reference}</span>
      </h2>
      <Standing {...props} />
      <FiledWords {...props} revealed={null} />
      <Photos reference={subject.reference} photos={filed} alt={m.desk_photo_resident()} />
      <NextStep {...props} form={null} />
      <SmallMap {...props} />
      <Facts {...props} />
      <Resident {...props} revealed={null} problems={[]} />
      <section aria-labelledby="history-title">
        <h2 id="history-title">{m.desk_history()}</h2>
        <History {...props} reference={subject.reference} hidesWords={!subject.isPublic} />
      </section>
      <ButtonLink tone="secondary" href={casePath(subject)}>
        {m.desk_panel_open()}
      </ButtonLink>
    </>
  );
}

function SmallMap({ city, subject, report }: ReadCase) {
  const { lon, lat } = subject;
  if (lon === null || lat === null) return null;
  const place = placeText(city, subject.place, report.address);
  return (
    <img
      class="drawn-map"
      src={mapImagePath({ lon, lat, locale: currentLocale() })}
      alt={place === "" ? m.desk_panel_map() : m.desk_panel_map_of({ place })}
      width="440"
      height="300"
      loading="lazy"
    />
  );
}
