import { workingDaysLeft } from "@tugon/clock";
import { calendarOf } from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Breadcrumbs, EmptyState, PageTitle, Table } from "#web/components";
import { formatDate } from "#web/i18n";
import type { LateByUnit, LateCase } from "../repo/overdue.ts";
import { reportPath } from "./paths.ts";
import { serviceName } from "./report-card.tsx";

type Props = {
  readonly city: City;
  readonly units: readonly LateByUnit[];
  readonly cases: readonly LateCase[];
  readonly now: Date;
};

function unitName(city: City, code: string): string {
  const unit = city.units.find((each) => each.code === code);
  return unit ? wordsIn(unit.names, currentLocale()) : code;
}

/** What the city owes and has not given, by unit and age. Units answer for it, never one person. */
export function OverdueView(props: Props) {
  return (
    <>
      <Breadcrumbs items={[{ label: m.reports_list_title(), href: "/reports" }]} />
      <PageTitle title={m.reports_overdue_title()} lead={m.reports_overdue_lead()} />
      {props.cases.length === 0 ? (
        <EmptyState title={m.reports_overdue_none()} />
      ) : (
        <>
          <Units {...props} />
          <Cases {...props} />
        </>
      )}
    </>
  );
}

function Units({ city, units }: Props) {
  return (
    <Table
      id="units"
      caption={m.reports_overdue_units()}
      columns={[
        { label: m.reports_overdue_unit() },
        { label: m.reports_overdue_week(), numeric: true },
        { label: m.reports_overdue_month(), numeric: true },
        { label: m.reports_overdue_longer(), numeric: true },
      ]}
      rows={units.map(({ unit, week, month, longer }) => [
        unitName(city, unit),
        week,
        month,
        longer,
      ])}
    />
  );
}

function Cases({ city, cases, now }: Props) {
  const calendar = calendarOf(city);
  return (
    <Table
      id="cases"
      caption={m.reports_overdue_cases()}
      columns={[
        { label: m.reports_receipt_number() },
        { label: m.reports_receipt_service() },
        { label: m.reports_overdue_unit() },
        { label: m.reports_overdue_due() },
        { label: m.reports_overdue_days(), numeric: true },
      ]}
      rows={cases.map(({ reference, service, unit, dueAt }) => [
        <a href={reportPath(reference)} class="case-number" key="reference">
          {reference}
        </a>,
        serviceName(city, service),
        unitName(city, unit),
        formatDate(dueAt, city.timeZone),
        -workingDaysLeft(now, dueAt, calendar),
      ])}
    />
  );
}
