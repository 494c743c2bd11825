import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import { caseStates } from "#features/cases";
import { m } from "#messages";
import {
  ButtonLink,
  Details,
  EmptyState,
  Filters,
  Icon,
  PageTitle,
  RelativeTime,
  Select,
  Tag,
  TextInput,
} from "#web/components";
import { formatNumber } from "#web/i18n";
import type { QueueCounts, QueueRow } from "../repo/queue.ts";
import { queueViews, type QueueQuery, type QueueView } from "../schema.ts";
import { LivePart, LiveStatus } from "./live.tsx";
import {
  languageName,
  officerName,
  placeText,
  serviceName,
  stateTag,
  timeLeftTag,
  unitName,
  viewName,
} from "./labels.ts";

export type QueueProps = {
  city: City;
  officer: Officer;
  officers: readonly Officer[];
  view: QueueView;
  query: QueueQuery;
  rows: readonly QueueRow[];
  counts: QueueCounts;
  /** Address of the rows that follow. */
  next: string | undefined;
  now: Date;
};

export function Queue(props: QueueProps) {
  const { city, officer, query, view } = props;
  const place = officer.unit === "" ? undefined : unitName(city, officer.unit);
  return (
    <>
      <PageTitle
        title={m.desk_queue_title()}
        {...(place === undefined ? {} : { caption: place })}
      />
      <LiveStatus />
      <LivePart id="queue-tabs">
        <Tabs {...props} />
      </LivePart>
      <Details summary={m.desk_search_summary()} open={isNarrowed(query)}>
        <Narrowing city={city} query={query} view={view} />
      </Details>
      <LivePart id="queue-list">
        <List {...props} />
      </LivePart>
    </>
  );
}

function isNarrowed(query: QueueQuery): boolean {
  return query.q !== null || query.service !== null || query.state !== null;
}

function Tabs({ officer, view, counts }: QueueProps) {
  return (
    <nav class="desk-tabs" aria-label={m.desk_tabs_label()}>
      <ul>
        {queueViews.map((each) => (
          <li key={each} class={each === "late" && counts.late > 0 ? "tone-danger" : undefined}>
            <a href={`/desk?view=${each}`} aria-current={each === view ? "page" : undefined}>
              {viewName(each, officer)}
              {each !== "all" && <span class="count">{formatNumber(counts[each])}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Narrowing({ city, query, view }: Pick<QueueProps, "city" | "query" | "view">) {
  return (
    <Filters action="/desk" label={m.desk_search_summary()}>
      <input type="hidden" name="view" value={view} />
      <TextInput
        name="q"
        type="search"
        label={m.desk_search_words()}
        hint={m.desk_search_words_hint()}
        value={query.q ?? ""}
        optional
      />
      <Select
        name="service"
        label={m.desk_service()}
        placeholder={m.desk_any()}
        value={query.service ?? ""}
        choices={city.services.map(({ code }) => ({ value: code, label: serviceName(city, code) }))}
      />
      <Select
        name="state"
        label={m.desk_state()}
        placeholder={m.desk_any()}
        value={query.state ?? ""}
        choices={caseStates.map((state) => ({ value: state, label: stateTag(state).label }))}
      />
    </Filters>
  );
}

function List(props: QueueProps) {
  const { rows, query, view, next } = props;
  if (rows.length === 0)
    return (
      <EmptyState title={isNarrowed(query) ? m.desk_empty_narrowed() : m.desk_empty()}>
        <p>{emptyWords(view, isNarrowed(query))}</p>
        {view === "mine" && !isNarrowed(query) && (
          <ButtonLink tone="secondary" href="/desk?view=unassigned">
            {viewName("unassigned", props.officer)}
          </ButtonLink>
        )}
      </EmptyState>
    );
  return (
    <>
      <ol class="queue">
        {rows.map((row) => (
          <Row {...props} row={row} key={row.id} />
        ))}
      </ol>
      <nav class="pagination" aria-label={m.web_pagination_label()}>
        {query.after !== null && <a href={`/desk?view=${view}`}>{m.desk_first_page()}</a>}
        {next !== undefined && (
          <a href={next} rel="next">
            {m.web_pagination_next()}
            <Icon name="forward" />
          </a>
        )}
      </nav>
    </>
  );
}

function emptyWords(view: QueueView, isNarrow: boolean): string {
  if (isNarrow) return m.desk_empty_narrowed_hint();
  return view === "mine" ? m.desk_empty_mine_hint() : m.desk_empty_hint();
}

function Row({ row, city, officer, officers, now }: QueueProps & { row: QueueRow }) {
  const left = timeLeftTag(city, row, now);
  const place = placeText(city, row.place, row.address);
  return (
    <li class={left?.tone === "danger" ? "queue-row is-late" : "queue-row"}>
      <div class="queue-what">
        <h2>
          <a href={`/desk/cases/${row.reference}`} id={`case-${row.reference}`}>
            {serviceName(city, row.service)}
          </a>
        </h2>
        {row.isPublic ? (
          <p class="queue-words" lang={row.language}>
            {row.words}
          </p>
        ) : (
          <p class="queue-words muted">{m.desk_private_words()}</p>
        )}
        <p class="meta">
          <span class="case-number">{row.reference}</span>
          {place !== "" && (
            <span>
              <Icon name="pin" /> {place}
            </span>
          )}
          <span>{languageName(row.language)}</span>
          {row.hasPhoto && (
            <span>
              <Icon name="camera" /> {m.desk_has_photo()}
            </span>
          )}
          {row.supporters > 0 && (
            <span>
              <Icon name="people" /> {m.desk_supporters({ count: row.supporters })}
            </span>
          )}
        </p>
      </div>
      <div class="queue-when">
        <p>
          {left && <Tag {...left} />} <Tag {...stateTag(row.state)} />
          {row.askedAt && <Tag tone="info" icon="bubble" label={m.desk_waiting()} />}
        </p>
        <p class="meta">
          <span>
            {m.desk_received()}{" "}
            <RelativeTime at={row.receivedAt} now={now} timeZone={city.timeZone} />
          </span>
          <span>
            {row.officer === officer.id ? m.desk_you() : officerName(officers, row.officer)}
          </span>
          {officer.unit !== row.unit && <span>{unitName(city, row.unit)}</span>}
        </p>
      </div>
    </li>
  );
}
