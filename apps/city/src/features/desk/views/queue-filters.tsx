import { caseStates, channels } from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { locales } from "#platform/locale";
import {
  Button,
  Checkboxes,
  Details,
  Filters,
  Icon,
  Select,
  TextInput,
  type Choice,
} from "#web/components";
import {
  dueChoices,
  filterNames,
  queueOrders,
  queuePath,
  queueText,
  type FilterName,
  type QueueAddress,
} from "../queue/query.ts";
import { canShareView } from "../rules.ts";
import { maxNameCharacters } from "../service/views.ts";
import {
  channelName,
  dueName,
  languageName,
  orderName,
  placeText,
  serviceName,
  stateTag,
  unitName,
} from "./labels.ts";
import type { QueueProps } from "./queue.tsx";

type ChosenBy = Pick<QueueProps, "city" | "query">;

/** The chosen value of a filter, in words; null for one that is not used. */
function chosenWords(name: FilterName, { city, query }: ChosenBy): string | null {
  const value = query[name];
  if (value === null) return null;
  const said: Record<FilterName, () => string> = {
    q: () => m.desk_chip_words({ words: value }),
    service: () => serviceName(city, value),
    state: () => (query.state ? stateTag(query.state).label : value),
    unit: () => unitName(city, value),
    place: () => placeText(city, value, null),
    channel: () =>
      query.channel ? m.desk_chip_channel({ channel: channelName(query.channel) }) : value,
    language: () => (query.language ? languageName(query.language) : value),
    due: () => (query.due ? dueName(query.due) : value),
    photo: () => m.desk_filter_photo(),
    reopened: () => m.desk_filter_reopened(),
    help: () => m.desk_help_first(),
  };
  return said[name]();
}

/** Every filter in use, each a link to the list without it. */
export function Chips(props: ChosenBy) {
  const { query } = props;
  const chosen = filterNames.flatMap((name) => {
    const words = chosenWords(name, props);
    return words === null ? [] : [{ name, words }];
  });
  if (chosen.length === 0) return null;
  return (
    <ul class="queue-chips" aria-label={m.desk_chips_label()}>
      {chosen.map(({ name, words }) => (
        <li key={name}>
          <a href={queuePath({ ...query, [name]: null })}>
            {words}
            <Icon name="cross" />
            <span class="govuk-visually-hidden">{m.desk_chip_remove()}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

type Named = { readonly code: string; readonly names: City["names"] };

function namedChoices(list: readonly Named[]): Choice[] {
  const locale = currentLocale();
  return list.map(({ code, names }) => ({ value: code, label: wordsIn(names, locale) }));
}

export function Narrowing({
  city,
  query,
  officer,
}: Pick<QueueProps, "city" | "query" | "officer">) {
  const choose = (name: FilterName, label: string, choices: readonly Choice[]) => (
    <Select
      name={name}
      label={label}
      placeholder={m.desk_any()}
      value={query[name] ?? ""}
      choices={choices}
    />
  );
  const seesUnits = officer.role === "city-admin" || officer.role === "auditor";
  return (
    <Filters action="/desk" label={m.desk_search_summary()}>
      {query.view && <input type="hidden" name="view" value={query.view} />}
      <TextInput
        name="q"
        type="search"
        label={m.desk_search_words()}
        hint={m.desk_search_words_hint()}
        value={query.q ?? ""}
        optional
      />
      {choose("service", m.desk_service(), namedChoices(city.services))}
      {choose(
        "state",
        m.desk_state(),
        caseStates.map((state) => ({ value: state, label: stateTag(state).label })),
      )}
      {seesUnits && choose("unit", m.desk_unit(), namedChoices(city.units))}
      {choose("place", m.desk_where(), namedChoices(city.places))}
      {choose(
        "due",
        m.desk_due(),
        dueChoices.map((due) => ({ value: due, label: dueName(due) })),
      )}
      {choose(
        "channel",
        m.desk_filter_channel(),
        channels.map((channel) => ({ value: channel, label: channelName(channel) })),
      )}
      {choose(
        "language",
        m.desk_filter_language(),
        locales.map((language) => ({ value: language, label: languageName(language) })),
      )}
      <Select
        name="order"
        label={m.desk_order()}
        placeholder={null}
        value={query.order}
        choices={queueOrders.map((order) => ({ value: order, label: orderName(order) }))}
      />
      <Only name="photo" label={m.desk_filter_photo()} query={query} />
      <Only name="reopened" label={m.desk_filter_reopened()} query={query} />
      <Only name="help" label={m.desk_help_first()} query={query} />
    </Filters>
  );
}

function Only(props: { name: "photo" | "reopened" | "help"; label: string; query: QueueAddress }) {
  const { name, label, query } = props;
  return (
    <Checkboxes
      name={name}
      label={m.desk_filter_only()}
      value={query[name] === "yes" ? ["yes"] : []}
      choices={[{ value: "yes", label }]}
    />
  );
}

/** Keeps the list that is shown under a name. */
export function SaveView({ query, officer }: Pick<QueueProps, "query" | "officer">) {
  return (
    <Details summary={m.desk_saved_save()}>
      <form method="post" action="/desk/views" novalidate>
        <input type="hidden" name="query" value={queueText(query)} />
        <TextInput
          name="name"
          label={m.desk_saved_name()}
          hint={m.desk_saved_name_hint({ count: maxNameCharacters })}
          autocomplete="off"
          width={20}
        />
        {canShareView(officer) && (
          <Checkboxes
            name="shared"
            label={m.desk_saved_for()}
            choices={[{ value: "yes", label: m.desk_saved_share() }]}
          />
        )}
        <div class="actions">
          <Button tone="secondary">{m.desk_saved_save_button()}</Button>
          <a href="/desk/views">{m.desk_saved_title()}</a>
        </div>
      </form>
    </Details>
  );
}
