import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import {
  Actions,
  ButtonLink,
  Details,
  Hero,
  Icon,
  StatTiles,
  type IconName,
} from "#web/components";
import { formatNumber, formatPercent } from "#web/i18n";
import type { HomeNumbers } from "../listing/listing.ts";
import type { FixedReport, ListedReport } from "../repo/listing.ts";
import { FixedCard } from "./fixed-card.tsx";
import type { Kept } from "./kept.ts";
import { OutboxPanel } from "./outbox.tsx";
import { ReportList } from "./report-list.tsx";

type Props = {
  city: City;
  kept: Kept;
  numbers: HomeNumbers;
  fixed: readonly FixedReport[];
  latest: readonly ListedReport[];
  now: Date;
};

/** What this place is for, and the one thing most people came to do. */
export function HomeHero({ city }: { city: City }) {
  return (
    <Hero
      title={m.reports_home_title()}
      lead={m.reports_home_lead({ city: wordsIn(city.names, currentLocale()) })}
    >
      <Actions>
        <ButtonLink href="/report" tone="sun" icon="camera">
          {m.reports_home_report()}
        </ButtonLink>
        <ButtonLink href="/map" tone="secondary" icon="pin">
          {m.reports_home_map()}
        </ButtonLink>
      </Actions>
    </Hero>
  );
}

export function HomeView({ city, kept, numbers, fixed, latest, now }: Props) {
  return (
    <>
      <OutboxPanel />
      <FindForm prefix={city.referencePrefix} />
      <Numbers numbers={numbers} />
      {fixed.length > 0 && (
        <section>
          <h2>{m.reports_home_fixed()}</h2>
          <ul class="fixed-cards">
            {fixed.map((report) => (
              <FixedCard city={city} report={report} key={report.id} />
            ))}
          </ul>
        </section>
      )}
      <div class="columns">
        <section>
          <h2>{m.reports_home_latest()}</h2>
          <ReportList kept={kept} city={city} reports={latest} now={now} />
          <p>
            <a href="/reports">
              {m.reports_home_all()} <Icon name="forward" />
            </a>
          </p>
        </section>
        <Services city={city} byService={numbers.byService} />
      </div>
      <Steps />
      <Reach city={city} />
    </>
  );
}

function FindForm({ prefix }: { prefix: string }) {
  return (
    <form
      class="find-line"
      method="get"
      action="/find"
      role="search"
      aria-label={m.reports_home_find()}
    >
      <label class="govuk-label" for="find-reference">
        {m.reports_home_find()}
      </label>
      <div class="find-line-row">
        <input
          class="govuk-input"
          id="find-reference"
          name="reference"
          placeholder={m.reports_home_find_example({ prefix })}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <button class="button" type="submit">
          <Icon name="search" /> {m.reports_home_find_button()}
        </button>
      </div>
    </form>
  );
}

function Numbers({ numbers }: { numbers: HomeNumbers }) {
  const { received, due, answeredInTime, open, late, medianDays } = numbers;
  return (
    <section>
      <h2 class="govuk-visually-hidden">{m.reports_home_numbers()}</h2>
      <StatTiles
        tiles={[
          { label: m.reports_home_received(), value: formatNumber(received), href: "/reports" },
          {
            label: m.reports_home_in_time(),
            value: due === 0 ? "–" : formatPercent(answeredInTime / due),
            tone: "success",
          },
          {
            label: m.reports_home_open(),
            value: formatNumber(open),
            href: "/reports?state=open",
            tone: "info",
          },
          {
            label: m.reports_home_late(),
            value: formatNumber(late),
            href: "/overdue",
            tone: "danger",
          },
          {
            label: m.reports_home_median(),
            value: medianDays === null ? "–" : formatNumber(Math.round(medianDays * 10) / 10),
            tone: "progress",
          },
        ]}
      />
      <Details summary={m.reports_home_how_counted()}>
        <ul>
          <li>{m.reports_home_how_received()}</li>
          <li>
            {m.reports_home_how_in_time({
              answered: formatNumber(answeredInTime),
              due: formatNumber(due),
            })}
          </li>
          <li>{m.reports_home_how_open()}</li>
          <li>{m.reports_home_how_median()}</li>
        </ul>
      </Details>
    </section>
  );
}

/** Groups of services with how much was reported lately; private ones can be filed, not read. */
function Services({ city, byService }: { city: City; byService: HomeNumbers["byService"] }) {
  const locale = currentLocale();
  const services = city.services
    .filter((service) => service.isPublic)
    .map((service) => ({ service, count: byService.get(service.code) ?? 0 }))
    .toSorted((left, right) => right.count - left.count)
    .slice(0, 12);
  return (
    <section>
      <h2>{m.reports_home_services()}</h2>
      <ul class="service-list">
        {services.map(({ service, count }) => (
          <li key={service.code}>
            <a href={`/reports?service=${service.code}`}>{wordsIn(service.names, locale)}</a>
            <span class="number muted">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      <p class="small muted">{m.reports_home_services_note()}</p>
    </section>
  );
}

function Steps() {
  const steps: readonly { icon: IconName; title: string; text: string }[] = [
    { icon: "camera", title: m.reports_home_step1(), text: m.reports_home_step1_text() },
    { icon: "pin", title: m.reports_home_step2(), text: m.reports_home_step2_text() },
    { icon: "bubble", title: m.reports_home_step3(), text: m.reports_home_step3_text() },
    { icon: "check", title: m.reports_home_step4(), text: m.reports_home_step4_text() },
  ];
  return (
    <section>
      <h2>{m.reports_home_steps()}</h2>
      <ol class="steps">
        {steps.map(({ icon, title, text }) => (
          <li key={title}>
            <Icon name={icon} />
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reach({ city }: { city: City }) {
  const { phone, email, counter } = city.contact;
  return (
    <section class="reach">
      <h2>{m.reports_home_reach()}</h2>
      <p>{m.reports_home_reach_text()}</p>
      <dl class="reach-ways">
        <div>
          <dt>{m.reports_home_phone()}</dt>
          <dd>
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>
          </dd>
        </div>
        <div>
          <dt>{m.reports_home_counter()}</dt>
          <dd>{wordsIn(counter, currentLocale())}</dd>
        </div>
        <div>
          <dt>{m.reports_home_email()}</dt>
          <dd>
            <a href={`mailto:${email}`}>{email}</a>
          </dd>
        </div>
      </dl>
    </section>
  );
}
