import { workingDaysLeft } from "@tugon/clock";
import { calendarOf } from "#features/cases";
import type { City } from "#features/cities";
import { m } from "#messages";
import { Breadcrumbs, EmptyState, PageTitle, Table, Tag } from "#web/components";
import type { AgeRow } from "../repo/late.ts";
import type { QueueRow } from "../repo/queue.ts";
import { placeText, serviceName, stateTag, unitName } from "./labels.ts";

export type OverdueProps = {
  city: City;
  ages: readonly AgeRow[];
  rows: readonly QueueRow[];
  now: Date;
};

/** Late cases by age and unit. Officers are not compared: who is measured so learns to hide. */
export function Overdue({ city, ages, rows, now }: OverdueProps) {
  return (
    <>
      <Breadcrumbs items={[{ label: m.desk_queue_title(), href: "/desk" }]} />
      <PageTitle title={m.desk_overdue_title()} lead={m.desk_overdue_lead()} />
      {rows.length === 0 ? (
        <EmptyState title={m.desk_overdue_none()} />
      ) : (
        <>
          <Table
            id="ages"
            caption={m.desk_overdue_ages()}
            columns={[
              { label: m.desk_unit() },
              { label: m.desk_overdue_week(), numeric: true },
              { label: m.desk_overdue_month(), numeric: true },
              { label: m.desk_overdue_longer(), numeric: true },
            ]}
            rows={ages.map((age) => [unitName(city, age.unit), age.week, age.month, age.longer])}
          />
          <LateCases city={city} rows={rows} now={now} />
        </>
      )}
    </>
  );
}

function LateCases({ city, rows, now }: Omit<OverdueProps, "ages">) {
  const calendar = calendarOf(city);
  return (
    <Table
      id="late"
      caption={m.desk_overdue_cases()}
      columns={[
        { label: m.desk_reference() },
        { label: m.desk_service() },
        { label: m.desk_overdue_days(), numeric: true },
        { label: m.desk_where() },
        { label: m.desk_unit() },
        { label: m.desk_state() },
      ]}
      rows={rows.map((row) => [
        <a href={`/desk/cases/${row.reference}`} class="case-number" key="reference">
          {row.reference}
        </a>,
        serviceName(city, row.service),
        -workingDaysLeft(now, row.dueAt, calendar),
        placeText(city, row.place, row.address),
        unitName(city, row.unit),
        <Tag {...stateTag(row.state)} key="state" />,
      ])}
    />
  );
}
