import type { City } from "#features/cities";
import { m } from "#messages";
import { Icon, RelativeTime, Tag } from "#web/components";
import { formatList } from "#web/i18n";
import { reasonsOf, type RankReason } from "../queue/rank.ts";
import type { QueueRow } from "../repo/queue.ts";
import {
  helpTag,
  holderName,
  languageName,
  placeText,
  serviceName,
  stateTag,
  timeLeftTag,
  unitName,
} from "./labels.ts";
import type { QueueProps } from "./queue.tsx";

type RowProps = QueueProps & { row: QueueRow; canAct: boolean };

export function Row(props: RowProps) {
  const { row, city, canAct, moments } = props;
  const left = timeLeftTag(city, row, moments.now);
  return (
    <li
      class={left?.tone === "danger" ? "queue-row is-late" : "queue-row"}
      data-reference={row.reference}
    >
      {canAct && <Tick row={row} city={city} />}
      <What {...props} />
      <div class="queue-when">
        <p>
          {left && <Tag {...left} />} <Tag {...stateTag(row.state)} />
          {row.askedAt && <Tag tone="info" icon="bubble" label={m.desk_waiting()} />}
          {row.help && <Tag {...helpTag()} />}
        </p>
        <Why {...props} />
        <Whose {...props} />
      </div>
    </li>
  );
}

function Tick({ row, city }: { row: QueueRow; city: City }) {
  const id = `tick-${row.reference}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small queue-tick">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="case"
          value={`${row.reference}.${row.version}`}
          form="bulk"
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">
            {m.desk_tick({ reference: row.reference, service: serviceName(city, row.service) })}
          </span>
        </label>
      </div>
    </div>
  );
}

function What({ row, city }: RowProps) {
  const place = placeText(city, row.place, row.address);
  return (
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
  );
}

/** Late and due soon are said by the tag of the time left; what else moved a case up is said here. */
function reasonWords(reason: RankReason, { supporters }: QueueRow): string | undefined {
  switch (reason) {
    case "reopened":
      return m.desk_why_reopened();
    case "supported":
      return m.desk_why_supported({ count: supporters });
    case "help":
      return m.desk_why_help();
    case "late":
    case "due-soon":
    case "paused":
      return undefined;
  }
}

function Why({ row, query, view, moments }: RowProps) {
  const isByRisk = query.order === "risk" && view !== "all" && view !== "unconfirmed";
  const words = reasonsOf(row, moments).flatMap((reason) => reasonWords(reason, row) ?? []);
  if (!isByRisk || words.length === 0) return null;
  return <p class="queue-why">{m.desk_why({ reasons: formatList(words) })}</p>;
}

function Whose(props: RowProps) {
  const { row, city, officer, moments } = props;
  return (
    <p class="meta">
      <span>
        {m.desk_received()}{" "}
        <RelativeTime at={row.receivedAt} now={moments.now} timeZone={city.timeZone} />
      </span>
      <span>{row.officer === officer.id ? m.desk_you() : holderName(props, row.officer)}</span>
      {officer.unit !== row.unit && <span>{unitName(city, row.unit)}</span>}
    </p>
  );
}
