import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import { m } from "#messages";
import { ButtonLink, Details, EmptyState, Icon, InsetText, PageTitle } from "#web/components";
import { formatCivilDay, formatNumber } from "#web/i18n";
import type { BulkAct } from "../queue/bulk.ts";
import {
  isNarrowed,
  plainQueue,
  queuePath,
  queueText,
  queueViews,
  type QueueAddress,
  type QueueView,
} from "../queue/query.ts";
import type { DeskChoices } from "../repo/choices.ts";
import type { QueueRow } from "../repo/queue.ts";
import type { Moments } from "../repo/queue-filter.ts";
import type { SavedView } from "../repo/views.ts";
import { officerName, viewName, unitName, type Staff } from "./labels.ts";
import { KeysDialog } from "./keys.tsx";
import { LivePart, LiveStatus } from "./live.tsx";
import { BulkBar, BulkResult } from "./queue-bulk.tsx";
import { Chips, Narrowing, SaveView } from "./queue-filters.tsx";
import { Row } from "./queue-row.tsx";

export type SavedTab = Omit<SavedView, "query"> & { readonly query: QueueAddress };

export type QueueProps = Staff & {
  city: City;
  officer: Officer;
  view: QueueView;
  /** The list that is shown, its view named. */
  query: QueueAddress;
  rows: readonly QueueRow[];
  /** By the name of a built-in list or the id of a saved one. */
  counts: ReadonlyMap<string, number>;
  saved: readonly SavedTab[];
  isFirstPage: boolean;
  /** Address of the rows that follow. */
  next: string | undefined;
  choices: DeskChoices;
  moments: Moments;
  /** What was just done to many cases. */
  bulk: BulkAct | undefined;
  /** A new name for what the next form does. */
  formId: string;
};

export function Queue(props: QueueProps) {
  const { city, officer, choices } = props;
  const place = officer.unit === "" ? undefined : unitName(city, officer.unit);
  const canAct = officer.role !== "auditor";
  return (
    <div
      data-queue
      data-keys={choices.hasKeys ? "on" : "off"}
      data-ticked={m.desk_ticked({ count: "%n" })}
    >
      <PageTitle
        title={m.desk_queue_title()}
        {...(place === undefined ? {} : { caption: place })}
      />
      <BulkResult {...props} />
      <LiveStatus />
      <StandingIn {...props} />
      <LivePart id="queue-tabs">
        <Tabs {...props} />
      </LivePart>
      <Chips {...props} />
      <Details summary={m.desk_search_summary()}>
        <Narrowing {...props} />
      </Details>
      <div class="queue-split">
        <div>
          <LivePart id="queue-list">
            <List {...props} canAct={canAct} />
          </LivePart>
          {canAct && <BulkBar {...props} />}
        </div>
        <aside class="queue-panel" id="queue-panel" aria-label={m.desk_panel_label()} hidden>
          <button type="button" class="button button-plain" data-panel-close>
            <Icon name="cross" />
            {m.desk_panel_close()}
          </button>
          <div data-panel-body data-failed={m.desk_panel_failed()} />
        </aside>
      </div>
      <SaveView {...props} />
      <p role="status" class="govuk-visually-hidden" data-said />
      <KeysDialog hasKeys={choices.hasKeys} />
    </div>
  );
}

function StandingIn({ officer, officers, absences }: QueueProps) {
  const leaves = absences.standsInFor(officer.id);
  if (leaves.length === 0) return null;
  return (
    <InsetText>
      {leaves.map((leave) => (
        <p key={leave.officer}>
          {m.desk_stands_in({
            name: officerName(officers, leave.officer),
            day: formatCivilDay(leave.toDay),
          })}
        </p>
      ))}
    </InsetText>
  );
}

function Tabs({ officer, query, counts, saved }: QueueProps) {
  const here = queueText(query);
  const tab = (key: string, name: string, address: QueueAddress) => {
    const count = counts.get(key);
    const isAlarm = key === "late" && (count ?? 0) > 0;
    return (
      <li key={key} class={isAlarm ? "tone-danger" : undefined}>
        <a
          href={queuePath(address)}
          aria-current={queueText(address) === here ? "page" : undefined}
        >
          {name}
          {count !== undefined && <span class="count">{formatNumber(count)}</span>}
        </a>
      </li>
    );
  };
  return (
    <nav class="desk-tabs" aria-label={m.desk_tabs_label()}>
      <ul>
        {queueViews.map((view) => tab(view, viewName(view, officer), { ...plainQueue, view }))}
        {saved.map(({ id, name, query: kept }) => tab(id, name, kept))}
      </ul>
    </nav>
  );
}

function List(props: QueueProps & { canAct: boolean }) {
  const { rows, query, view, next, isFirstPage } = props;
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
        {!isFirstPage && <a href={queuePath(query)}>{m.desk_first_page()}</a>}
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
