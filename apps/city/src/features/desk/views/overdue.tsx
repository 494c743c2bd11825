import { workingDaysLeft } from "@tugon/clock";
import { calendarOf } from "#features/cases";
import type { City } from "#features/cities";
import { m } from "#messages";
import { Breadcrumbs, EmptyState, PageTitle, Table, Tag } from "#web/components";
import type { UnitOverview } from "../repo/overview.ts";
import type { QueueRow } from "../repo/queue.ts";
import { placeText, serviceName, stateTag, unitName } from "./labels.ts";

export type OverdueProps = {
  city: City;
  units: readonly UnitOverview[];
  rows: readonly QueueRow[];
  now: Date;
};

/** The work of each unit in one view. Officers are not compared: who is measured so learns to hide. */
export function Overdue(props: OverdueProps) {
  return (
    <>
      <Breadcrumbs items={[{ label: m.desk_queue_title(), href: "/desk" }]} />
      <PageTitle title={m.desk_overview_title()} lead={m.desk_overview_lead()} />
      {props.units.length > 0 && <Units {...props} />}
      {props.rows.length === 0 ? (
        <EmptyState title={m.desk_overdue_none()} />
      ) : (
        <LateCases {...props} />
      )}
    </>
  );
}

function Units({ city, units }: OverdueProps) {
  return (
    <Table
      id="units"
      caption={m.desk_overview_units()}
      columns={[
        { label: m.desk_unit() },
        { label: m.desk_overview_days({ from: 0, to: 3 }), numeric: true },
        { label: m.desk_overview_days({ from: 4, to: 7 }), numeric: true },
        { label: m.desk_overview_days({ from: 8, to: 20 }), numeric: true },
        { label: m.desk_overview_older({ days: 20 }), numeric: true },
        { label: m.desk_overview_late(), numeric: true },
        { label: m.desk_paused(), numeric: true },
        { label: m.desk_overview_reopened(), numeric: true },
        { label: m.desk_overview_handed_on(), numeric: true },
      ]}
      rows={units.map((row) => [
        unitName(city, row.unit),
        row.days3,
        row.days7,
        row.days20,
        row.older,
        row.late,
        row.paused,
        row.reopened,
        row.handedOn,
      ])}
    />
  );
}

function LateCases({ city, rows, now }: OverdueProps) {
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
