import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { formatDistance } from "#web/i18n";
import { ButtonLink, RelativeTime } from "#web/components";
import type { NearReport } from "../service/near.ts";

type Props = { readonly city: City; readonly reports: readonly NearReport[]; readonly now: Date };

function thumbnail(photo: string | undefined) {
  if (photo === undefined) return null;
  return <img class="card-photo" src={photo} alt="" width="88" height="88" loading="lazy" />;
}

/** "Is it one of these?", before a report is sent. `photos`: a small picture by case id. */
export function NearReports({
  city,
  reports,
  now,
  photos,
}: Props & { readonly photos: ReadonlyMap<string, string> }) {
  if (reports.length === 0) return null;
  const locale = currentLocale();
  return (
    <section class="near-reports" aria-labelledby="near-title">
      <h2 id="near-title">{m.reports_file_near_title()}</h2>
      <p>{m.reports_file_near_lead()}</p>
      <ul class="cards">
        {reports.map(({ case: subject, report, metres }) => (
          <li class="card" key={subject.id}>
            <div class="card-body">
              <p class="near-words" lang={report.language}>
                {report.words}
              </p>
              <p class="meta">
                <span>{placeName(city, subject.place, locale)}</span>
                <span>{formatDistance(metres)}</span>
                <RelativeTime at={subject.receivedAt} now={now} timeZone={city.timeZone} />
              </p>
              <ButtonLink tone="secondary" href={`/report/same/${subject.reference}`}>
                {m.reports_file_near_same()}
                <span class="govuk-visually-hidden"> {subject.reference}</span>
              </ButtonLink>
            </div>
            {thumbnail(photos.get(subject.id))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeName(city: City, code: string | null, locale: "en" | "fil" | "ko"): string {
  const place = city.places.find((candidate) => candidate.code === code);
  return place ? wordsIn(place.names, locale) : "";
}
