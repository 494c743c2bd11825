import type { Hono } from "hono";
import { helpGrounds, type HelpGround } from "#features/cases";
import { requireOfficer, type Officer } from "#features/identity";
import { m } from "#messages";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isLocale, type Locale } from "#platform/locale";
import { renderPage } from "#web/page";
import { checkAll, filingOf, type Problem } from "../form/check.ts";
import { readReceived, receivedText } from "../form/received.ts";
import { nothingTyped, typedFrom, type Typed } from "../form/typed.ts";
import { unclaimedPhotos } from "../repo/photos.ts";
import { fileReport } from "../service/file-report.ts";
import { assistedChannels, CounterForm, type AssistedChannel } from "../views/counter.tsx";
import { keepPrivate, type PageDeps } from "./deps.ts";
import { formLimit, keptPhotos, statusOf } from "./file.tsx";

type Counter = {
  readonly typed: Typed;
  readonly channel: AssistedChannel;
  readonly received: string;
  readonly language: Locale;
  readonly help: HelpGround | null;
};

/** Auditors see everything and change nothing. */
function receivingOfficer(c: AppContext): Officer {
  return requireOfficer(c, ["officer", "unit-head", "city-admin"]);
}

function counterPage(
  c: AppContext,
  deps: PageDeps,
  counter: Counter,
  problems: readonly Problem[] = [],
) {
  keepPrivate(c);
  return renderPage(c, {
    title: () => m.reports_file_counter_title(),
    islands: ["counter"],
    address: "/desk/new",
    ...(problems.length > 0 ? { status: 422, hasErrors: true } : {}),
    view: () => (
      <CounterForm
        {...counter}
        city={c.get("city")}
        problems={problems}
        photos={keptPhotos(c, deps, counter.typed.photos)}
      />
    ),
  });
}

async function send(c: AppContext, deps: PageDeps): Promise<Response> {
  const officer = receivingOfficer(c);
  const city = c.get("city");
  const values = await formValues(c);
  const before = typedFrom(values);
  const channel = assistedChannels.find((each) => each === oneOf(values, "channel")) ?? "counter";
  const wanted = oneOf(values, "language");
  const language = isLocale(wanted) ? wanted : c.get("locale");
  const help = helpGrounds.find((each) => each === oneOf(values, "help")) ?? null;
  const received = oneOf(values, "received").slice(0, 40);
  const receivedAt = readReceived(received, city.timeZone, deps.clock.now());
  const had = await unclaimedPhotos(deps.db, city.slug, before.photos);
  const taken = await deps.intake(city, values, had, "officer");
  const typed = { ...before, photos: taken.ids };
  const problems: Problem[] = [
    ...(receivedAt ? [] : [{ field: "received", code: "received-wrong" } as const]),
    ...taken.problems,
    ...checkAll(city, typed),
  ];
  if (problems.length > 0 || !receivedAt)
    return counterPage(c, deps, { typed, channel, received, language, help }, problems);
  const filing = {
    ...filingOf(city, typed, { language, channel, photos: taken.ids }),
    ...(help && { help }),
  };
  const filed = await fileReport(deps, city, filing, {
    person: null,
    actor: { kind: "officer", id: officer.id },
    officer: officer.id,
    receivedAt,
  });
  return c.redirect(`${statusOf(c, deps, filed)}/receipt`, 303);
}

export function counterPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/desk/new", (c) => {
    receivingOfficer(c);
    const { timeZone } = c.get("city");
    return counterPage(c, deps, {
      typed: nothingTyped(),
      channel: "counter",
      received: receivedText(deps.clock.now(), timeZone),
      language: "fil",
      help: null,
    });
  });
  routes.post("/desk/new", formLimit, (c) => send(c, deps));
}
