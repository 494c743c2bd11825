import { guessLanguage } from "@tugon/triage";
import type { City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { isLocale } from "#platform/locale";
import { formatDay } from "#web/i18n";
import type { FixedReport } from "../repo/listing.ts";
import { daysBetween } from "../rules.ts";
import { firstSentence } from "./first-sentence.ts";
import { photoPath, reportPath } from "./paths.ts";
import { headline, placeName, serviceName } from "./report-card.tsx";

type Props = { city: City; report: FixedReport };

/** A finished report as two pictures: as it was found, and after the work. */
export function FixedCard({ city, report }: Props) {
  const { before, after, reference, words, language, answer } = report;
  const where = placeName(city, report.place);
  return (
    <li class="fixed-card">
      <div class={before === null ? "before-after before-after-one" : "before-after"}>
        {before !== null && <Picture id={before} label={m.reports_page_before()} />}
        <Picture id={after} label={m.reports_page_after()} />
      </div>
      <h3 lang={language === currentLocale() ? undefined : language}>
        <a href={reportPath(reference)}>{headline(words, 80)}</a>
      </h3>
      {answer !== null && <Answer words={answer} />}
      <p class="meta">
        <Taken city={city} report={report} />
        <span>{serviceName(city, report.service)}</span>
        {where !== null && <span>{where}</span>}
      </p>
    </li>
  );
}

/** How the city's answer begins, in the language it seems to be in. */
function Answer({ words }: { words: string }) {
  const guess = guessLanguage(words);
  const language = isLocale(guess) ? guess : currentLocale();
  return (
    <p class="fixed-answer" lang={language === currentLocale() ? undefined : language}>
      {headline(firstSentence(words, language), 180)}
    </p>
  );
}

function Taken({ city, report: { receivedAt, closedAt } }: Props) {
  if (closedAt === null) return null;
  const days = daysBetween(receivedAt, closedAt, city.timeZone);
  const day = formatDay(closedAt, city.timeZone);
  return (
    <strong>
      {days === 0 ? m.reports_home_fixed_same_day({ day }) : m.reports_home_fixed_on({ day, days })}
    </strong>
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
