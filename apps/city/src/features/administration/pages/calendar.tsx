import type { Hono } from "hono";
import { koreanHolidays, philippineHolidays } from "@tugon/clock";
import { selectCity, wordsIn, type City } from "#features/cities";
import { m } from "#messages";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { markOf, settingsOf } from "../rules/changes.ts";
import { dueExample } from "../rules/due-preview.ts";
import {
  candidateDay,
  candidateHours,
  noDay,
  typedDayIn,
  typedFromHours,
  typedHoursIn,
  withCalendar,
  withDay,
  type TypedDay,
  type TypedHours,
} from "../rules/typed-calendar.ts";
import { closureInput, hoursInput, type Calendar } from "../schema.ts";
import { saveClosures, saveHours } from "../service/settings.ts";
import { CalendarView, type CalendarPreview } from "../views/calendar.tsx";
import { paths } from "../views/paths.ts";
import type { Conflict, Problem } from "../views/parts.tsx";
import { byAdmin, problemsOf, refusalOf, requireReader } from "./saving.ts";

type Form = {
  readonly hours?: TypedHours;
  readonly day?: TypedDay;
  readonly service?: string;
  readonly mark?: string;
  readonly problems?: readonly Problem[];
  readonly conflict?: Conflict | null;
  readonly preview?: CalendarPreview | null;
};

/** The country's holidays of this year and the next. */
function holidaysOf(c: AppContext, city: City, now: Date) {
  const { days } = city.holidays === "korea" ? koreanHolidays : philippineHolidays;
  const years = [now.getUTCFullYear(), now.getUTCFullYear() + 1].map(String);
  return Object.entries(days)
    .filter(([day]) => years.includes(day.slice(0, 4)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, names]) => ({ day, name: wordsIn(names, c.get("locale")) }));
}

function calendarPage(deps: Deps, c: AppContext, form: Form) {
  const { canChange } = requireReader(c);
  const city = c.get("city");
  const { problems = [], conflict = null, preview = null } = form;
  const isRefused = problems.length > 0 || conflict !== null;
  const holidays = holidaysOf(c, city, deps.clock.now());
  return renderPage(c, {
    title: m.administration_calendar_title,
    view: () => (
      <CalendarView
        {...{ city, holidays, problems, conflict, preview, canChange }}
        mark={form.mark ?? markOf(settingsOf(city).calendar)}
        hours={form.hours ?? typedFromHours(city)}
        day={form.day ?? noDay}
        service={form.service ?? city.services[0]?.code ?? ""}
        saved={c.req.query("saved") !== undefined}
      />
    ),
    status: conflict ? 409 : isRefused ? 422 : 200,
    hasErrors: isRefused,
    unlisted: true,
    address: paths.calendar,
  });
}

/** When a report of one service, filed now, is due before and after a change. */
function previewOf(
  deps: Deps,
  c: AppContext,
  change: Partial<Calendar>,
  chosen: { readonly service: string; readonly removing?: string },
): CalendarPreview | null {
  const city = c.get("city");
  const service = city.services.find(({ code }) => code === chosen.service) ?? city.services[0];
  if (!service) return null;
  const example = (with_: City) => dueExample(with_, service, deps.clock.now(), c.get("locale"));
  return {
    service: service.code,
    before: example(city),
    after: example(withCalendar(city, change)),
    removing: chosen.removing ?? null,
  };
}

type Submitted = Form & {
  readonly press: string;
  readonly change: Partial<Calendar>;
  readonly removing?: string;
  readonly save: () => Promise<void>;
};

/** Shows what a change would do, or does it. */
async function settle(deps: Deps, c: AppContext, submitted: Submitted) {
  const { press, change, removing, save, ...form } = submitted;
  if (press !== "save") {
    const chosen = { service: form.service ?? "", ...(removing ? { removing } : {}) };
    return calendarPage(deps, c, { ...form, preview: previewOf(deps, c, change, chosen) });
  }
  const refusal = await refusalOf(save);
  if (!refusal) return c.redirect(`${paths.calendar}?saved=1`, 303);
  const fresh = await selectCity(deps.db, c.get("city").slug);
  const stored = fresh && settingsOf(fresh).calendar;
  const conflict = { stored, typed: { ...settingsOf(c.get("city")).calendar, ...change } };
  return calendarPage(deps, c, { ...form, mark: markOf(stored), conflict });
}

export function calendarPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(paths.calendar, (c) => calendarPage(deps, c, {}));

  routes.post(`${paths.calendar}/hours`, async (c) => {
    const by = byAdmin(c);
    const values = await formValues(c);
    const [hours, mark] = [typedHoursIn(values), oneOf(values, "mark")];
    const form = { hours, mark, service: oneOf(values, "service") };
    const read = hoursInput.safeParse(candidateHours(hours));
    if (!read.success) {
      // The breaks are one field, whichever of them is wrong.
      const problems = problemsOf(read.error).map((problem) =>
        problem.field.startsWith("breaks-") ? { ...problem, field: "breaks" } : problem,
      );
      return calendarPage(deps, c, { ...form, problems });
    }
    const change = read.data;
    const save = () => saveHours(deps, by, { mark, hours: change });
    return settle(deps, c, { ...form, press: oneOf(values, "do"), change, save });
  });

  routes.post(`${paths.calendar}/days`, async (c) => {
    const by = byAdmin(c);
    const values = await formValues(c);
    const [day, mark] = [typedDayIn(values), oneOf(values, "mark")];
    const form = { day, mark, service: oneOf(values, "dayService") };
    const read = closureInput.safeParse(candidateDay(day));
    if (!read.success) return calendarPage(deps, c, { ...form, problems: problemsOf(read.error) });
    const closures = withDay(c.get("city").closures, read.data);
    const save = () => saveClosures(deps, by, { mark, closures });
    return settle(deps, c, { ...form, press: oneOf(values, "do"), change: { closures }, save });
  });

  routes.post(`${paths.calendar}/days/remove`, async (c) => {
    const by = byAdmin(c);
    const values = await formValues(c);
    const [removing, mark] = [oneOf(values, "day"), oneOf(values, "mark")];
    const closures = c.get("city").closures.filter(({ day }) => day !== removing);
    const save = () => saveClosures(deps, by, { mark, closures });
    const form = { mark, service: oneOf(values, "service") };
    return settle(deps, c, {
      ...form,
      press: oneOf(values, "do"),
      change: { closures },
      removing,
      save,
    });
  });
}
