import { byteOrderMark, csvLine, type CsvValue } from "#platform/csv";
import { charterCodes, clientCodes, qualityCodes } from "../form/items.ts";
import { agreement, overall, satisfied, shareOf, shownFor, type Counted } from "./measure.ts";
import { periodCode } from "./period.ts";
import type { Report } from "./report.ts";

const columns = ["period", "service", "service_name", "item", "answer", "count", "share"] as const;

/** A value per row, so that any program can turn the table as it likes. Codes, not sentences. */
type Row = readonly [item: string, answer: CsvValue, count: CsvValue, share: CsvValue];

const tooFew = "too-few";

const rounded = (share: number | null): number | null =>
  share === null || Number.isNaN(share) ? null : Math.round(share * 10_000) / 10_000;

function countedRows({ ended, rated, filled }: Counted): Row[] {
  return [
    ["ended", null, ended, null],
    ["rated", null, rated, rounded(rated / ended)],
    ["filled", null, filled, rounded(filled / ended)],
  ];
}

function answerRows({ results }: Report, service: string | null): Row[] {
  const items = ["rating", ...charterCodes, ...qualityCodes];
  return items.flatMap((item): Row[] => {
    const shown = shownFor(results, item, service);
    if (shown === null) return [[item, tooFew, null, null]];
    const answers = [...shown].toSorted(([a], [b]) => a.localeCompare(b));
    const rows = answers.map(([answer, times]): Row => [
      item,
      answer,
      times,
      answer === "na" ? null : rounded(shareOf(shown, [answer])),
    ]);
    if (item === "rating") return [...rows, [item, "satisfied", null, rounded(satisfied(shown))]];
    if (!item.startsWith("sqd")) return rows;
    return [...rows, [item, "agreement", null, rounded(agreement(shown))]];
  });
}

function clientRows({ clients }: Report): Row[] {
  return clientCodes.flatMap((code) =>
    [...(clients.get(code) ?? [])].map(([answer, times]): Row =>
      times === null ? [code, answer, tooFew, null] : [code, answer, times, null],
    ),
  );
}

/** The report as a file; who answered is told of whole years only. */
export function reportCsv(report: Report, nameOf: (service: string) => string): string {
  const { results, period } = report;
  const code = periodCode(period);
  const lines = (service: string | null, rows: readonly Row[]) =>
    rows.map((row) =>
      csvLine([code, service ?? "all", service === null ? null : nameOf(service), ...row]),
    );
  const score = (service: string | null): Row => [
    "overall",
    null,
    null,
    rounded(overall(results, service)),
  ];
  return [
    byteOrderMark + csvLine(columns),
    ...lines(null, [
      ...countedRows(results.total),
      ...answerRows(report, null),
      score(null),
      ...(period.quarter === null ? clientRows(report) : []),
    ]),
    ...[...results.services].flatMap(([service, counted]) =>
      lines(service, [...countedRows(counted), ...answerRows(report, service), score(service)]),
    ),
  ].join("");
}
