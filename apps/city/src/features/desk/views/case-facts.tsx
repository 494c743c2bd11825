import { explain } from "@tugon/clock";
import { canSee, type Case, type DutyClock } from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import type { Officer } from "#features/identity";
import type { Report, ReportedCase } from "#features/reports";
import { currentLocale, m } from "#messages";
import { Details, SummaryList, Tag, Time, type SummaryRow } from "#web/components";
import { formatCivilDay, formatDistance, formatList } from "#web/i18n";
import { channelName, holderName, placeText, stateTag, unitName, type Staff } from "./labels.ts";

export type Near = ReportedCase & { readonly metres: number };

export type FactsProps = Staff & {
  city: City;
  officer: Officer;
  subject: Case;
  report: Report;
  clocks: readonly DutyClock[];
  near: readonly Near[];
};

export function Facts(props: FactsProps) {
  const { city, subject, report, clocks } = props;
  const { timeZone } = city;
  const rows: (SummaryRow | null)[] = [
    { key: m.desk_where(), value: <Where city={city} subject={subject} report={report} /> },
    {
      key: m.desk_received(),
      value: (
        <>
          <Time at={subject.receivedAt} timeZone={timeZone} />
          <br />
          {channelName(subject.channel)}
        </>
      ),
    },
    {
      key: m.desk_due(),
      value: (
        <>
          <Time at={subject.dueAt} timeZone={timeZone} />
          {clocks.length > 0 && <Explanation clocks={clocks} />}
        </>
      ),
    },
    subject.plannedFor === null
      ? null
      : { key: m.desk_planned_for(), value: formatCivilDay(subject.plannedFor) },
    { key: m.desk_unit(), value: unitName(city, subject.unit) },
    { key: m.desk_officer(), value: holderName(props, subject.officer) },
    { key: m.desk_seen_by(), value: subject.isPublic ? m.desk_public() : m.desk_private() },
    ...attributeRows(city, subject, report),
  ];
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{m.desk_facts()}</h2>
      <SummaryList rows={rows.filter((row) => row !== null)} />
      <Neighbours {...props} />
    </section>
  );
}

function Where({ city, subject, report }: Pick<FactsProps, "city" | "subject" | "report">) {
  const { lon, lat } = subject;
  const place = placeText(city, subject.place, report.address);
  return (
    <>
      {place === "" ? m.desk_place_unknown() : place}
      {lon !== null && lat !== null && (
        <>
          <br />
          {/* RFC 5870: opens the map application of the device; no map service learns of the case. */}
          <a href={`geo:${lat.toFixed(5)},${lon.toFixed(5)}`}>
            {m.desk_open_map({ point: `${lat.toFixed(5)}, ${lon.toFixed(5)}` })}
          </a>
        </>
      )}
    </>
  );
}

function attributeRows(city: City, subject: Case, report: Report): SummaryRow[] {
  const locale = currentLocale();
  const service = city.services.find((each) => each.code === subject.service);
  const attributes = service?.attributes ?? [];
  const asked = attributes.flatMap((attribute) => {
    const answer = report.attributes[attribute.code];
    if (answer === undefined || answer.length === 0) return [];
    const keys = typeof answer === "string" ? [answer] : answer;
    const names = keys.map((key) => {
      const value = attribute.values.find((each) => each.key === key);
      return value ? wordsIn(value.name, locale) : key;
    });
    return [{ key: wordsIn(attribute.description, locale), value: formatList(names) }];
  });
  // A question that the service does not ask any more keeps the answers it was given.
  const removed = Object.entries(report.attributes).flatMap(([code, answer]) => {
    if (answer.length === 0 || attributes.some((attribute) => attribute.code === code)) return [];
    return [{ key: code, value: typeof answer === "string" ? answer : formatList(answer) }];
  });
  return [...asked, ...removed];
}

/** How every law and promise on this case counts, line by line. */
function Explanation({ clocks }: Pick<FactsProps, "clocks">) {
  const locale = currentLocale();
  return (
    <Details summary={m.desk_due_why()}>
      {clocks.map(({ duty, clock }) => (
        <ol class="due-steps" key={`${duty.pack.code} ${duty.rule.code}`}>
          {explain(clock, locale, "officer").map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      ))}
    </Details>
  );
}

function Neighbours({ officer, near }: FactsProps) {
  if (near.length === 0) return null;
  return (
    <>
      <h3>{m.desk_near()}</h3>
      <ul class="near">
        {near.map((each) => (
          <li key={each.case.id}>
            {canSee(officer, each.case) ? (
              <a href={`/desk/cases/${each.case.reference}`}>{each.case.reference}</a>
            ) : (
              each.case.reference
            )}{" "}
            <span class="muted">{formatDistance(each.metres)}</span>{" "}
            <Tag {...stateTag(each.case.state)} />
            <p class="queue-words" lang={each.report.language}>
              {each.report.words}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
