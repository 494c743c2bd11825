import type { City } from "#features/cities";
import { m } from "#messages";
import { Breadcrumbs, PageTitle, ShareActions, Table } from "#web/components";
import { formatDate, formatNumber } from "#web/i18n";
import { charterCodes, clientCodes, type ClientCode } from "../form/items.ts";
import { fewest } from "../results/privacy.ts";
import { notSaid, type Report } from "../results/report.ts";
import { resultsPath } from "./results.tsx";
import { CharterTable, QualityTable, ResponsesTable, ScoresTable } from "./tables.tsx";
import { answerText, questionText } from "./words.ts";

type YearReportProps = { readonly city: City; readonly report: Report; readonly url: string };

const dayMs = 24 * 3_600_000;

/** The report that each office owes the Anti-Red Tape Authority once a year; made to be printed. */
export function YearReport({ city, report, url }: YearReportProps) {
  const year = String(report.period.year);
  const title = m.satisfaction_year_title({ year });
  const from = formatDate(report.from, city.timeZone);
  const to = formatDate(new Date(report.to.getTime() - dayMs), city.timeZone);
  return (
    <>
      <Breadcrumbs items={[{ label: m.satisfaction_results_title(), href: resultsPath }]} />
      <PageTitle title={title} lead={m.satisfaction_year_lead({ from, to })} />
      <ShareActions title={title} url={url} print />
      <p>
        <a href={`${resultsPath}/${year}.csv`}>{m.satisfaction_csv()}</a>
      </p>
      <h2>{m.satisfaction_year_method()}</h2>
      <p>{m.satisfaction_year_method_ask()}</p>
      <p>{m.satisfaction_year_method_score()}</p>
      <p>{m.satisfaction_few_lead({ count: String(fewest) })}</p>
      <ResponsesTable city={city} report={report} />
      <h2>{m.satisfaction_year_clients()}</h2>
      {clientCodes.map((code) => (
        <ClientTable code={code} report={report} key={code} />
      ))}
      <h2>{m.satisfaction_year_charter()}</h2>
      {charterCodes.map((code) => (
        <CharterTable code={code} report={report} service={null} key={code} />
      ))}
      <h2>{m.satisfaction_year_quality()}</h2>
      <QualityTable report={report} service={null} />
      <ScoresTable city={city} report={report} />
    </>
  );
}

function ClientTable({ code, report }: { code: ClientCode; report: Report }) {
  const counts = [...(report.clients.get(code) ?? [])];
  const caption = questionText(code);
  if (counts.length === 0)
    return (
      <p>
        <strong>{caption}</strong> {m.satisfaction_few()}
      </p>
    );
  return (
    <Table
      id={code}
      caption={caption}
      columns={[
        { label: m.satisfaction_answer() },
        { label: m.satisfaction_times(), numeric: true },
      ]}
      rows={counts.map(([answer, times]) => [
        answer === notSaid ? m.satisfaction_year_not_said() : answerText(code, answer),
        times === null ? m.satisfaction_few() : formatNumber(times),
      ])}
    />
  );
}
