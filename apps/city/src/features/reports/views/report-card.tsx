import { isClosed } from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Icon, Tag, Time } from "#web/components";
import { formatDay } from "#web/i18n";
import type { ListedReport } from "../repo/listing.ts";
import { photoPath, reportPath } from "./paths.ts";
import { StateTag } from "./state-tag.tsx";

const headlineCharacters = 110;

/** The first words, cut between two of them. */
export function headline(words: string, max = headlineCharacters): string {
  const line = words.replaceAll(/\s+/g, " ").trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  const blank = cut.lastIndexOf(" ");
  return `${blank > max / 2 ? cut.slice(0, blank) : cut}…`;
}

export function serviceName(city: City, code: string): string {
  const service = city.services.find((candidate) => candidate.code === code);
  return service ? wordsIn(service.names, currentLocale()) : code;
}

export function placeName(city: City, code: string | null): string | null {
  const place =
    code === null ? undefined : city.places.find((candidate) => candidate.code === code);
  return place ? wordsIn(place.names, currentLocale()) : null;
}

type Props = { city: City; report: ListedReport; isLate: boolean };

/** One report of a list. Says nothing that changes by the hour, so that it can be kept. */
export function ReportCard({ city, report, isLate }: Props) {
  const where = placeName(city, report.place) ?? report.address;
  const isForeign = report.language !== currentLocale();
  return (
    <li class="card">
      <div class="card-body">
        <p class="card-kind">{serviceName(city, report.service)}</p>
        <h3 class="card-title" lang={isForeign ? report.language : undefined}>
          <a href={reportPath(report.reference)}>{headline(report.words)}</a>
        </h3>
        <p class="meta">
          <StateTag state={report.state} />
          {isLate && <Tag tone="danger" label={m.reports_list_late()} />}
          {where !== null && (
            <span>
              <Icon name="pin" /> {where}
            </span>
          )}
          <Time at={report.receivedAt} timeZone={city.timeZone} style="day" />
          {!isClosed(report.state) && !isLate && (
            <span>{m.reports_list_due({ day: formatDay(report.dueAt, city.timeZone) })}</span>
          )}
          {report.supporters > 0 && (
            <span>
              <Icon name="people" />{" "}
              {m.reports_list_supporters({ count: String(report.supporters) })}
            </span>
          )}
        </p>
      </div>
      {report.photo !== null && (
        <img
          class="card-photo"
          src={photoPath(report.photo, "small")}
          alt=""
          width="88"
          height="88"
          loading="lazy"
        />
      )}
    </li>
  );
}
