import type { City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { formatDay } from "#web/i18n";
import type { FixedReport } from "../repo/listing.ts";
import { photoPath, reportPath } from "./paths.ts";
import { headline, placeName, serviceName } from "./report-card.tsx";

/** A finished report as two pictures: as it was found, and after the work. */
export function FixedCard({ city, report }: { city: City; report: FixedReport }) {
  const { photo, after, reference, words, language, closedAt } = report;
  const where = placeName(city, report.place);
  const hasBefore = photo !== null && photo !== after;
  return (
    <li class="fixed-card">
      <div class={hasBefore ? "before-after" : "before-after before-after-one"}>
        {hasBefore && <Picture id={photo} label={m.reports_page_before()} />}
        <Picture id={after} label={m.reports_page_after()} />
      </div>
      <h3 lang={language === currentLocale() ? undefined : language}>
        <a href={reportPath(reference)}>{headline(words, 80)}</a>
      </h3>
      <p class="meta">
        <span>{serviceName(city, report.service)}</span>
        {where !== null && <span>{where}</span>}
        {closedAt !== null && (
          <span>{m.reports_home_fixed_on({ day: formatDay(closedAt, city.timeZone) })}</span>
        )}
      </p>
    </li>
  );
}

function Picture({ id, label }: { id: string; label: string }) {
  return (
    <figure>
      <img src={photoPath(id, "small")} alt="" width="480" height="360" loading="lazy" />
      <figcaption>{label}</figcaption>
    </figure>
  );
}
