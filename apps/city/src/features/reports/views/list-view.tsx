import { m } from "#messages";
import type { City } from "#features/cities";
import { ButtonLink, EmptyState, Icon, InsetText, PageTitle, Pagination } from "#web/components";
import { formatNumber } from "#web/i18n";
import { countCeiling, type ListPage } from "../listing/listing.ts";
import { queryText, type ListQuery } from "../listing/query.ts";
import type { Kept } from "./kept.ts";
import { ReportList } from "./report-list.tsx";

type Props = {
  city: City;
  kept: Kept;
  now: Date;
  page: ListPage;
  query: ListQuery;
  /** The form, rendered. */
  filters: string;
  ignored: readonly string[];
  isFirstPage: boolean;
  isNarrowed: boolean;
};

export function countWords(count: number): string {
  const number = formatNumber(count);
  return m.reports_list_count({ count: count >= countCeiling ? `${number}+` : number });
}

export function ListView(props: Props) {
  const { city, kept, now, page, query } = props;
  const { reports, count, older, newer } = page;
  return (
    <>
      <PageTitle title={m.reports_list_title()} />
      <div dangerouslySetInnerHTML={{ __html: props.filters }} />
      <Ignored names={props.ignored} />
      <div class="list-head">
        <h2>{countWords(count)}</h2>
        <a href={`/map${queryText(query)}`}>
          <Icon name="pin" /> {m.reports_list_as_map()}
        </a>
      </div>
      {reports.length === 0 ? (
        <EmptyState title={m.reports_list_none()}>
          <p>{m.reports_list_none_hint()}</p>
          <div class="actions">
            <ButtonLink tone="secondary" href="/reports">
              {m.reports_list_show_all()}
            </ButtonLink>
            <ButtonLink href="/report">{m.reports_home_report()}</ButtonLink>
          </div>
        </EmptyState>
      ) : (
        <ReportList kept={kept} city={city} reports={reports} now={now} />
      )}
      <Pagination
        labels={{ previous: m.reports_list_newer(), next: m.reports_list_older() }}
        previous={newer ? `/reports${queryText(query, newer)}` : undefined}
        next={older ? `/reports${queryText(query, older)}` : undefined}
      />
      <FeedLine query={query} />
    </>
  );
}

/** Says which parts of the address meant nothing, instead of quietly showing something else. */
export function Ignored({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <InsetText>
      <p>{m.reports_list_ignored({ names: names.join(", ") })}</p>
    </InsetText>
  );
}

function FeedLine({ query }: { query: ListQuery }) {
  const text = queryText(query);
  return (
    <p class="small muted">
      {m.reports_list_feeds()} <a href={`/reports.csv${text}`}>CSV</a>,{" "}
      <a href={`/reports.geojson${text}`}>GeoJSON</a>, <a href={`/reports.rss${text}`}>RSS</a>
    </p>
  );
}
