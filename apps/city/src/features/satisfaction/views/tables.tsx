import type { City } from "#features/cities";
import { m } from "#messages";
import { Table } from "#web/components";
import { formatNumber, formatPercent } from "#web/i18n";
import { charterAnswers, qualityAnswers, qualityCodes, type CharterCode } from "../form/items.ts";
import { agreement, overall, satisfied, shareOf, shownFor } from "../results/measure.ts";
import { graded } from "../results/privacy.ts";
import type { Report } from "../results/report.ts";
import { scores } from "../schema.ts";
import {
  aboutText,
  agreementText,
  answerText,
  questionText,
  scoreText,
  serviceText,
  statementText,
} from "./words.ts";

export type TableFor = { readonly report: Report; readonly service: string | null };

export function percent(share: number | null): string {
  return share === null ? m.satisfaction_few() : formatPercent(share);
}

/** In a table of many columns; the page says above what it stands for. */
const hidden = "–";

const numeric = (label: string) => ({ label, numeric: true });

/** One question with all its answers, how often and how large a part. */
function AnswersTable(props: {
  id: string;
  caption: string;
  report: Report;
  service: string | null;
  item: string;
  answers: readonly { readonly value: string; readonly label: string }[];
}) {
  const { id, caption, report, service, item, answers } = props;
  const shown = shownFor(report.results, item, service);
  if (shown === null)
    return (
      <p>
        <strong>{caption}</strong> {m.satisfaction_few()}
      </p>
    );
  return (
    <Table
      id={id}
      caption={caption}
      columns={[
        { label: m.satisfaction_answer() },
        numeric(m.satisfaction_times()),
        numeric(m.satisfaction_share()),
      ]}
      rows={answers.map(({ value, label }) => [
        label,
        formatNumber(shown.get(value) ?? 0),
        formatPercent(shareOf(shown, [value])),
      ])}
    />
  );
}

export function RatingTable(props: TableFor) {
  return (
    <AnswersTable
      {...props}
      id="rating"
      item="rating"
      caption={m.satisfaction_title()}
      answers={scores.map((score) => ({ value: String(score), label: scoreText(score) }))}
    />
  );
}

export function CharterTable({ code, ...props }: TableFor & { code: CharterCode }) {
  return (
    <AnswersTable
      {...props}
      id={code}
      item={code}
      caption={`${code.toUpperCase()} · ${questionText(code)}`}
      answers={charterAnswers[code].map((value) => ({ value, label: answerText(code, value) }))}
    />
  );
}

/** Each statement with all its answers, and the share that agrees. */
export function QualityTable({ report, service }: TableFor) {
  return (
    <Table
      id="quality"
      caption={m.satisfaction_statements()}
      columns={[
        { label: m.satisfaction_statement() },
        ...qualityAnswers.map((answer) => numeric(agreementText(answer))),
        numeric(m.satisfaction_graded()),
        numeric(m.satisfaction_agreed()),
      ]}
      rows={qualityCodes.map((code) => {
        const shown = shownFor(report.results, code, service);
        const heading = (
          <>
            {aboutText(code)}
            <br />
            <small>{statementText(code)}</small>
          </>
        );
        if (shown === null) return [heading, ...qualityAnswers.map(() => hidden), hidden, hidden];
        return [
          heading,
          ...qualityAnswers.map((answer) => formatNumber(shown.get(answer) ?? 0)),
          formatNumber(graded(shown)),
          formatPercent(agreement(shown)),
        ];
      })}
    />
  );
}

type CityTable = { readonly city: City; readonly report: Report };

/** How many ended and how many answered, by service and in all. */
export function ResponsesTable({ city, report }: CityTable) {
  const { services, total } = report.results;
  const row = (name: string, service: string | null, { ended, rated, filled } = total) => {
    const shown = shownFor(report.results, "rating", service);
    return [
      name,
      formatNumber(ended),
      formatNumber(rated),
      formatPercent(ended === 0 ? 0 : rated / ended),
      formatNumber(filled),
      percent(shown && satisfied(shown)),
    ];
  };
  return (
    <Table
      id="responses"
      caption={m.satisfaction_year_responses()}
      columns={[
        { label: m.satisfaction_service() },
        numeric(m.satisfaction_ended()),
        numeric(m.satisfaction_rated()),
        numeric(m.satisfaction_rate()),
        numeric(m.satisfaction_year_filled()),
        numeric(m.satisfaction_satisfied()),
      ]}
      rows={[
        ...[...services].map(([code, counted]) => row(serviceText(city, code), code, counted)),
        row(m.satisfaction_total(), null),
      ]}
    />
  );
}

/** The agreement with each statement and over all, by service and in all. */
export function ScoresTable({ city, report }: CityTable) {
  const { results } = report;
  const scoreOf = (service: string | null) => {
    const score = overall(results, service);
    return score === null ? hidden : formatPercent(score);
  };
  const row = (name: string, service: string | null) => [
    name,
    ...qualityCodes.map((code) => {
      const shown = shownFor(results, code, service);
      return shown ? formatPercent(agreement(shown)) : hidden;
    }),
    scoreOf(service),
  ];
  return (
    <Table
      id="scores"
      caption={m.satisfaction_year_scores()}
      columns={[
        { label: m.satisfaction_service() },
        ...qualityCodes.map((code) => numeric(code.toUpperCase())),
        numeric("SQD1–8"),
      ]}
      rows={[
        ...[...results.services.keys()].map((code) => row(serviceText(city, code), code)),
        row(m.satisfaction_all_services(), null),
      ]}
    />
  );
}
