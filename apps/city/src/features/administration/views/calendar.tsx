import { wordsIn, type City, type Closure } from "#features/cities";
import { currentLocale, m } from "#messages";
import { formatCivilDay, formatDate } from "#web/i18n";
import { Actions, Button, InsetText, Select, Table, TextArea, TextInput } from "#web/components";
import type { DueExample } from "../rules/due-preview.ts";
import type { TypedDay, TypedHours } from "../rules/typed-calendar.ts";
import {
  errorAt,
  InThree,
  SettingsForm,
  SettingsFrame,
  type Conflict,
  type Problem,
} from "./parts.tsx";
import { paths } from "./paths.ts";

export type CalendarPreview = {
  readonly service: string;
  readonly before: DueExample;
  readonly after: DueExample;
  /** A day whose removal is being looked at, and waits for a last press. */
  readonly removing: string | null;
};

export type CalendarProps = {
  readonly city: City;
  readonly mark: string;
  readonly hours: TypedHours;
  readonly day: TypedDay;
  readonly service: string;
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | null;
  readonly preview: CalendarPreview | null;
  readonly saved: boolean;
  readonly canChange: boolean;
};

export function CalendarView(props: CalendarProps) {
  const { problems, conflict, saved, canChange, preview, mark, city } = props;
  return (
    <SettingsFrame
      title={m.administration_calendar_title()}
      lead={m.administration_calendar_lead()}
      {...{ problems, conflict, saved, canChange }}
    >
      <InsetText>{m.administration_dates_stay()}</InsetText>
      {preview && <Preview {...preview} city={city} mark={mark} />}
      <HoursForm {...props} />
      <h2>{m.administration_days_title()}</h2>
      <Days {...props} />
      <DayForm {...props} />
      <Holidays {...props} />
    </SettingsFrame>
  );
}

type PreviewProps = CalendarPreview & Pick<CalendarProps, "city" | "mark">;

function Preview({ city, service, before, after, removing, mark }: PreviewProps) {
  const found = city.services.find(({ code }) => code === service);
  const name = found ? wordsIn(found.names, currentLocale()) : service;
  const due = (example: DueExample) => formatDate(example.due, city.timeZone);
  return (
    <section id="preview" aria-labelledby="preview-title" class="next-step">
      <h2 id="preview-title">{m.administration_due_preview({ service: name })}</h2>
      <h3>{m.administration_due_before({ day: due(before) })}</h3>
      <Lines lines={before.lines} />
      <h3>{m.administration_due_after({ day: due(after) })}</h3>
      <Lines lines={after.lines} />
      {removing !== null && (
        <form method="post" action={`${paths.calendar}/days/remove`}>
          <input type="hidden" name="mark" value={mark} />
          <input type="hidden" name="day" value={removing} />
          <Button name="do" value="save" tone="danger">
            {m.administration_day_remove({ day: formatCivilDay(removing) })}
          </Button>
        </form>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ol class="due-steps">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

function ServiceChoice({
  city,
  service,
  name,
}: Pick<CalendarProps, "city" | "service"> & { name: string }) {
  const locale = currentLocale();
  return (
    <Select
      name={name}
      label={m.administration_preview_service()}
      value={service}
      placeholder={null}
      choices={city.services.map(({ code, names }) => ({
        value: code,
        label: wordsIn(names, locale),
      }))}
    />
  );
}

function Buttons() {
  return (
    <Actions>
      <Button name="do" value="preview" tone="secondary">
        {m.administration_preview()}
      </Button>
      <Button name="do" value="save">
        {m.administration_save()}
      </Button>
    </Actions>
  );
}

function HoursForm({ city, service, mark, hours, problems, canChange }: CalendarProps) {
  return (
    <section>
      <h2>{m.administration_hours_title()}</h2>
      <SettingsForm action={`${paths.calendar}/hours`} {...{ mark, canChange }}>
        <TextInput
          name="opensAt"
          label={m.administration_label_opens_at()}
          hint={m.administration_time_hint({ zone: city.timeZone })}
          value={hours.opensAt}
          error={errorAt(problems, "opensAt")}
          width={10}
        />
        <TextInput
          name="closesAt"
          label={m.administration_label_closes_at()}
          value={hours.closesAt}
          error={errorAt(problems, "closesAt")}
          width={10}
        />
        <TextArea
          name="breaks"
          label={m.administration_label_breaks()}
          hint={m.administration_breaks_hint()}
          value={hours.breaks}
          error={errorAt(problems, "breaks")}
          rows={2}
          optional
        />
        <ServiceChoice city={city} service={service} name="service" />
        <Buttons />
      </SettingsForm>
    </section>
  );
}

function closureText({ names, from }: Closure): string {
  const name = wordsIn(names, currentLocale());
  return from === undefined ? name : m.administration_day_from({ name, time: from });
}

function Days({ city, mark, service, canChange }: CalendarProps) {
  if (city.closures.length === 0) return <p>{m.administration_days_none()}</p>;
  return (
    <Table
      id="days"
      caption={m.administration_days_title()}
      hasTitle
      columns={[
        { label: m.administration_label_day() },
        { label: m.administration_day_reason() },
        { label: m.administration_change() },
      ]}
      rows={city.closures.map((closure) => [
        formatCivilDay(closure.day),
        closureText(closure),
        canChange ? (
          <form
            method="post"
            action={`${paths.calendar}/days/remove`}
            class="desk-inline"
            key="remove"
          >
            <input type="hidden" name="mark" value={mark} />
            <input type="hidden" name="day" value={closure.day} />
            <input type="hidden" name="service" value={service} />
            <Button tone="plain" name="do" value="preview">
              {m.administration_remove()}
              <span class="govuk-visually-hidden">: {formatCivilDay(closure.day)}</span>
            </Button>
          </form>
        ) : (
          "–"
        ),
      ])}
    />
  );
}

function DayForm({ city, service, mark, day, problems, canChange }: CalendarProps) {
  return (
    <section>
      <h2>{m.administration_day_add()}</h2>
      <SettingsForm action={`${paths.calendar}/days`} {...{ mark, canChange }}>
        <TextInput
          name="day"
          type="date"
          label={m.administration_label_day()}
          value={day.day}
          error={errorAt(problems, "day")}
          width={20}
        />
        <InThree
          name="names"
          label={m.administration_day_reason()}
          hint={m.administration_day_reason_hint()}
          value={day.names}
          problems={problems}
        />
        <TextInput
          name="from"
          label={m.administration_day_from_label()}
          hint={m.administration_day_from_hint()}
          value={day.from}
          error={errorAt(problems, "from")}
          width={10}
          optional
        />
        <ServiceChoice city={city} service={service} name="dayService" />
        <Buttons />
      </SettingsForm>
    </section>
  );
}

function Holidays({ holidays }: CalendarProps) {
  return (
    <Table
      id="holidays"
      caption={m.administration_holidays()}
      columns={[{ label: m.administration_label_day() }, { label: m.administration_holiday() }]}
      rows={holidays.map(({ day, name }) => [formatCivilDay(day), name])}
    />
  );
}
