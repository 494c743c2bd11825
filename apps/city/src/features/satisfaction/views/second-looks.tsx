import type { City } from "#features/cities";
import { m } from "#messages";
import { Breadcrumbs, EmptyState, PageTitle, Table, Tag } from "#web/components";
import { formatDate } from "#web/i18n";
import type { Look } from "../repo/second-looks.ts";
import { causeText, findingText, serviceText, unitText } from "./words.ts";

export const looksPath = "/desk/second-looks";

export type SecondLooksProps = {
  readonly city: City;
  readonly open: readonly Look[];
  readonly closed: readonly Look[];
  readonly now: Date;
};

/** Answers that their residents found bad: what waits, and what came of the last ones. */
export function SecondLooks({ city, open, closed, now }: SecondLooksProps) {
  const day = (at: Date) => formatDate(at, city.timeZone);
  return (
    <>
      <Breadcrumbs items={[{ label: m.web_nav_admin(), href: "/desk/admin" }]} />
      <PageTitle title={m.satisfaction_looks_title()} lead={m.satisfaction_looks_lead()} />
      {open.length === 0 ? (
        <EmptyState title={m.satisfaction_looks_none()} />
      ) : (
        <Table
          id="open"
          caption={m.satisfaction_looks_open()}
          columns={[
            { label: m.satisfaction_reference() },
            { label: m.satisfaction_due() },
            { label: m.satisfaction_service() },
            { label: m.satisfaction_unit() },
            { label: m.satisfaction_cause() },
          ]}
          rows={open.map((look) => [
            <LookLink look={look} key="reference" />,
            <>
              {day(look.dueAt)}
              {look.dueAt < now && (
                <>
                  {" "}
                  <Tag tone="danger" label={m.satisfaction_late()} />
                </>
              )}
            </>,
            serviceText(city, look.service),
            unitText(city, look.unit),
            causeText(look.cause),
          ])}
        />
      )}
      {closed.length > 0 && (
        <Table
          id="closed"
          caption={m.satisfaction_looks_closed()}
          columns={[
            { label: m.satisfaction_reference() },
            { label: m.satisfaction_closed() },
            { label: m.satisfaction_service() },
            { label: m.satisfaction_unit() },
            { label: m.satisfaction_finding() },
          ]}
          rows={closed.map((look) => [
            <LookLink look={look} key="reference" />,
            look.closedAt && day(look.closedAt),
            serviceText(city, look.service),
            unitText(city, look.unit),
            look.finding && findingText(look.finding),
          ])}
        />
      )}
    </>
  );
}

function LookLink({ look }: { look: Look }) {
  return (
    <a href={`${looksPath}/${look.id}`} class="case-number">
      {look.reference}
    </a>
  );
}
