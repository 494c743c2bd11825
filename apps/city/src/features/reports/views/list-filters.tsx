import { wordsIn, type City, type Place } from "#features/cities";
import { currentLocale, m } from "#messages";
import {
  Details,
  Filters,
  Select,
  TextInput,
  type Choice,
  type ChoiceGroup,
} from "#web/components";
import { stateGroups, type ListQuery, type StateGroup } from "../listing/query.ts";

function stateGroupWords(group: StateGroup): string {
  switch (group) {
    case "open":
      return m.reports_list_state_open();
    case "done":
      return m.reports_list_state_done();
    case "late":
      return m.reports_list_state_late();
  }
}

function serviceChoices(city: City): ChoiceGroup[] {
  const locale = currentLocale();
  const groups = new Map<string, Choice[]>();
  for (const service of city.services) {
    if (!service.isPublic) continue;
    const group = wordsIn(service.group, locale);
    const choices = groups.get(group) ?? [];
    groups.set(group, [...choices, { value: service.code, label: wordsIn(service.names, locale) }]);
  }
  return [...groups].map(([label, choices]) => ({ label, choices }));
}

function placeKindWords(kind: Place["kind"]): string {
  switch (kind) {
    case "area":
      return m.reports_list_place_areas();
    case "barangay":
      return m.reports_list_place_barangays();
    case "landmark":
      return m.reports_list_place_landmarks();
    case "gate":
      return m.reports_list_place_gates();
  }
}

function placeChoices(city: City): ChoiceGroup[] {
  const locale = currentLocale();
  const kinds = ["barangay", "area", "landmark", "gate"] as const;
  return kinds
    .map((kind) => ({
      label: placeKindWords(kind),
      choices: city.places
        .filter((place) => place.kind === kind)
        .map((place) => ({ value: place.code, label: wordsIn(place.names, locale) }))
        .toSorted((left, right) => left.label.localeCompare(right.label, locale)),
    }))
    .filter((group) => group.choices.length > 0);
}

type Props = { city: City; action: string; query: ListQuery };

/** One GET form for the list and the map: the answer has an address of its own. */
export function ListFilters({ city, action, query }: Props) {
  const { words, service, state, place, from, to } = query;
  const hasMore = [service, state, place, from, to].some((value) => value !== null);
  return (
    <Filters action={action} label={m.reports_list_filters()}>
      <div class="filter-wide">
        <TextInput
          name="q"
          type="search"
          label={m.reports_list_words()}
          hint={m.reports_list_words_hint()}
          value={words ?? ""}
        />
        <Details summary={m.reports_list_more_filters()} open={hasMore}>
          <div class="filter-fields">
            <Select
              name="service"
              label={m.reports_list_service()}
              placeholder={m.reports_list_any_service()}
              value={service ?? ""}
              choices={serviceChoices(city)}
            />
            <Select
              name="state"
              label={m.reports_list_state()}
              placeholder={m.reports_list_any_state()}
              value={state ?? ""}
              choices={stateGroups.map((group) => ({
                value: group,
                label: stateGroupWords(group),
              }))}
            />
            <Select
              name="place"
              label={m.reports_list_place()}
              placeholder={m.reports_list_any_place()}
              value={place ?? ""}
              choices={placeChoices(city)}
            />
            <DayInput name="from" label={m.reports_list_from()} value={from} />
            <DayInput name="to" label={m.reports_list_to()} value={to} />
          </div>
        </Details>
      </div>
    </Filters>
  );
}

function DayInput({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`field-${name}`}>
        {label}
      </label>
      <input class="govuk-input" id={`field-${name}`} name={name} type="date" value={value ?? ""} />
    </div>
  );
}
