import type { City } from "#features/cities";
import { m } from "#messages";
import { EmptyState, Filters, PageTitle, Select, StatTiles } from "#web/components";
import { formatNumber, formatPercent } from "#web/i18n";
import { charterAnswers, charterCodes, qualityCodes } from "../form/items.ts";
import { agreement, overall, satisfied, shareOf, shownFor } from "../results/measure.ts";
import { periodCode, type Period } from "../results/period.ts";
import { fewest } from "../results/privacy.ts";
import type { Report } from "../results/report.ts";
import { hasForm } from "../rules.ts";
import { scores } from "../schema.ts";
import { Chart } from "./bars.tsx";
import { CharterTable, percent, QualityTable, RatingTable, ResponsesTable } from "./tables.tsx";
import {
  aboutText,
  answerText,
  periodText,
  questionText,
  scoreText,
  serviceText,
  statementText,
} from "./words.ts";

export const resultsPath = "/results";

export type ResultsProps = {
  readonly city: City;
  readonly report: Report;
  /** Null for all services. */
  readonly service: string | null;
  readonly periods: readonly Period[];
};

/** What residents said of the city's answers, in a period, of one service or of all. */
export function ResultsPage(props: ResultsProps) {
  const { city, report, service } = props;
  const { year } = report.period;
  const counted = service === null ? report.results.total : report.results.services.get(service);
  const code = periodCode(report.period);
  return (
    <>
      <PageTitle
        title={m.satisfaction_results_title()}
        caption={[periodText(report.period), service && serviceText(city, service)]
          .filter(Boolean)
          .join(" · ")}
        lead={m.satisfaction_results_lead()}
      />
      <Choices {...props} />
      {counted === undefined || counted.ended === 0 ? (
        <EmptyState title={m.satisfaction_none_yet()} />
      ) : (
        <Charts {...props} />
      )}
      <p>{m.satisfaction_few_lead({ count: String(fewest) })}</p>
      <p>
        <a href={`/results.csv?period=${code}`}>{m.satisfaction_csv()}</a>
      </p>
      {hasForm(city) && (
        <p>
          <a href={`${resultsPath}/${year}`}>{m.satisfaction_year_link({ year: String(year) })}</a>
        </p>
      )}
    </>
  );
}

function Choices({ city, report, service, periods }: ResultsProps) {
  return (
    <Filters action={resultsPath} label={m.satisfaction_results_filter()}>
      <Select
        name="period"
        label={m.satisfaction_period()}
        value={periodCode(report.period)}
        choices={periods.map((each) => ({ value: periodCode(each), label: periodText(each) }))}
        placeholder={null}
      />
      <Select
        name="service"
        label={m.satisfaction_service()}
        value={service ?? ""}
        choices={city.services.map(({ code }) => ({
          value: code,
          label: serviceText(city, code),
        }))}
        placeholder={m.satisfaction_all_services()}
      />
    </Filters>
  );
}

function Tiles({ report, service }: ResultsProps) {
  const { results } = report;
  const counted = service === null ? results.total : results.services.get(service);
  const { ended, rated } = counted ?? results.total;
  const shown = shownFor(results, "rating", service);
  return (
    <StatTiles
      tiles={[
        { label: m.satisfaction_ended(), value: formatNumber(ended) },
        { label: m.satisfaction_rated(), value: formatNumber(rated) },
        { label: m.satisfaction_rate(), value: formatPercent(rated / ended) },
        { label: m.satisfaction_satisfied(), value: percent(shown && satisfied(shown)) },
      ]}
    />
  );
}

function Charts(props: ResultsProps) {
  const { city, report, service } = props;
  const { results } = report;
  const rating = shownFor(results, "rating", service);
  return (
    <>
      <Tiles {...props} />
      <Chart
        title={m.satisfaction_title()}
        bars={scores.map((score) => ({
          label: scoreText(score),
          share: rating && shareOf(rating, [String(score)]),
        }))}
      >
        <RatingTable report={report} service={service} />
      </Chart>
      {hasForm(city) && <FormCharts {...props} />}
      {service === null && (
        <Chart
          title={m.satisfaction_by_service()}
          lead={m.satisfaction_satisfied()}
          bars={[...results.services.keys()].map((code) => {
            const shown = shownFor(results, "rating", code);
            return { label: serviceText(city, code), share: shown && satisfied(shown) };
          })}
        >
          <ResponsesTable city={city} report={report} />
        </Chart>
      )}
    </>
  );
}

function FormCharts({ report, service }: ResultsProps) {
  const { results } = report;
  return (
    <>
      <Chart
        title={m.satisfaction_statements()}
        lead={m.satisfaction_statements_lead()}
        bars={[
          ...qualityCodes.map((code) => {
            const shown = shownFor(results, code, service);
            const share = shown && agreement(shown);
            return { label: statementText(code), note: aboutText(code), share };
          }),
          { label: m.satisfaction_overall(), share: overall(results, service) },
        ]}
      >
        <QualityTable report={report} service={service} />
      </Chart>
      {charterCodes.map((code) => {
        const shown = shownFor(results, code, service);
        return (
          <Chart
            title={questionText(code)}
            bars={charterAnswers[code].map((answer) => ({
              label: answerText(code, answer),
              share: shown && shareOf(shown, [answer]),
            }))}
            key={code}
          >
            <CharterTable code={code} report={report} service={service} />
          </Chart>
        );
      })}
    </>
  );
}
