import { wordsIn, type City } from "#features/cities";
import type { Officer } from "#features/identity";
import { currentLocale, m } from "#messages";
import type { StoredEvent } from "#platform/events";
import { Details, EmptyState, Pagination, Time } from "#web/components";
import { differencesIn } from "../rules/changes.ts";
import { sections, whats } from "../schema.ts";
import { sectionName, whatName } from "./labels.ts";
import { Differences, SettingsFrame } from "./parts.tsx";
import { paths } from "./paths.ts";

type Props = {
  readonly city: City;
  readonly events: readonly StoredEvent[];
  readonly officers: readonly Officer[];
  /** The event after which the next page begins; null at the end. */
  readonly older: number | null;
};

/** Who set what, the newest first. */
export function Changes({ city, events, officers, older }: Props) {
  return (
    <SettingsFrame title={m.administration_changes_title()} lead={m.administration_changes_lead()}>
      {events.length === 0 && <EmptyState title={m.administration_changes_none()} />}
      <ol class="change-list">
        {events.map((event) => (
          <li key={event.id}>
            <h2>{titleOf(event)}</h2>
            <p class="meta">
              <Time at={event.at} timeZone={city.timeZone} />
              <span>{actorName(event, officers)}</span>
            </p>
            <ChangeDetails event={event} />
          </li>
        ))}
      </ol>
      <Pagination next={older === null ? undefined : `${paths.changes}?before=${older}`} />
    </SettingsFrame>
  );
}

function actorName({ actor }: StoredEvent, officers: readonly Officer[]): string {
  if (actor.kind === "officer")
    return officers.find(({ id }) => id === actor.id)?.name ?? m.administration_somebody();
  return actor.kind === "system" ? m.administration_command_line() : m.administration_somebody();
}

const otherTitles: Readonly<Record<string, () => string>> = {
  "administration.city-created": m.administration_event_city_created,
  "desk.service-opened": m.administration_event_service_opened,
  "desk.service-closed": m.administration_event_service_closed,
  "desk.template-saved": m.administration_event_template_saved,
  "desk.template-deleted": m.administration_event_template_deleted,
  "identity.officer-added": m.administration_event_officer_added,
  "identity.officer-changed": m.administration_event_officer_changed,
  "identity.officer-deactivated": m.administration_event_officer_deactivated,
  "identity.officer-reactivated": m.administration_event_officer_reactivated,
  "identity.api-key-created": m.administration_event_key_created,
  "identity.api-key-revoked": m.administration_event_key_revoked,
  "webhooks.endpoint-added": m.administration_event_webhook_added,
  "webhooks.endpoint-changed": m.administration_event_webhook_changed,
  "webhooks.endpoint-turned-on": m.administration_event_webhook_on,
  "webhooks.endpoint-turned-off": m.administration_event_webhook_off,
  "webhooks.secret-rotated": m.administration_event_webhook_secret,
  "webhooks.replay-asked": m.administration_event_webhook_replay,
  "webhooks.endpoint-removed": m.administration_event_webhook_removed,
};

/** What an event of settings names: the code of the thing, wherever its feature keeps it. */
function subjectOf(event: StoredEvent): string {
  const told = event.public as Readonly<Record<string, unknown>>; // every public part is an object
  const name = told["code"] ?? told["service"] ?? told["name"];
  return typeof name === "string" ? name : "";
}

function titleOf(event: StoredEvent): string {
  const own = /^administration\.([a-z]+)-([a-z]+)$/.exec(event.type);
  const section = sections.find((each) => each === own?.[1]);
  const what = whats.find((each) => each === own?.[2]);
  const subject = subjectOf(event);
  const title =
    section && what
      ? `${sectionName(section)}: ${whatName(what)}`
      : (otherTitles[event.type]?.() ?? event.type);
  return subject === "" ? title : `${title} (${subject})`;
}

function ChangeDetails({ event }: { event: StoredEvent }) {
  if (!event.type.startsWith("administration.")) return null;
  const sides = event.private as { before?: unknown; after?: unknown } | null; // as events.ts declares
  if (!sides || !("before" in sides)) return null;
  const name = (sides.after ?? sides.before) as {
    names?: Record<"en" | "fil" | "ko", string>;
  } | null;
  return (
    <Details
      summary={name?.names ? wordsIn(name.names, currentLocale()) : m.administration_details()}
    >
      <Differences
        id={`change-${event.id}`}
        caption={m.administration_details()}
        columns={[m.administration_before(), m.administration_after()]}
        differences={differencesIn(sides.before, sides.after)}
      />
    </Details>
  );
}
