import { dutiesOf } from "#features/cases";
import { wordsIn, type City, type Service } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Actions, Breadcrumbs, Button, ButtonLink, PageTitle, Table, Tag } from "#web/components";
import { unitName } from "./labels.ts";

const path = "/desk/admin/services";

/** The law on the answer, as the clock counts it. */
function lawName(city: City, service: Service): string {
  const [{ rule }] = dutiesOf(city, service);
  const { unit, count } = rule.period;
  const amount = unit.endsWith("hours")
    ? m.desk_hours({ hours: count })
    : m.desk_days({ days: count });
  return `${rule.names[currentLocale()]} (${amount})`;
}

type ServicesProps = {
  readonly city: City;
  readonly canChange: boolean;
  /** May this officer look at all that is set for a service? */
  readonly canOpen: boolean;
};

/** What people can report, who answers it and how fast. */
export function Services({ city, canChange, canOpen }: ServicesProps) {
  return (
    <>
      <Breadcrumbs items={[{ label: m.desk_admin_title(), href: "/desk/admin" }]} />
      <PageTitle title={m.desk_services_title()} lead={m.desk_services_lead()} />
      {canChange && (
        <Actions>
          <ButtonLink href={`${path}/new`}>{m.desk_services_add()}</ButtonLink>
        </Actions>
      )}
      <Table
        id="services"
        caption={m.desk_services_title()}
        hasTitle
        columns={[
          { label: m.desk_service() },
          { label: m.desk_unit() },
          { label: m.desk_services_class() },
          { label: m.desk_seen_by() },
          { label: m.desk_services_state() },
          ...(canChange ? [{ label: m.desk_services_order() }] : []),
        ]}
        rows={city.services.map((service) => [
          <Name service={service} canOpen={canOpen} key="name" />,
          unitName(city, service.unit),
          lawName(city, service),
          service.isPublic ? m.desk_public() : m.desk_private(),
          <OpenState service={service} canChange={canChange} key="state" />,
          ...(canChange ? [<Move service={service} key="move" />] : []),
        ])}
      />
    </>
  );
}

function OpenState({ service, canChange }: { service: Service; canChange: boolean }) {
  const { isOpen, code } = service;
  return (
    <>
      <Tag
        tone={isOpen ? "success" : "neutral"}
        label={isOpen ? m.desk_services_open() : m.desk_services_closed()}
      />
      {canChange && (
        <form method="post" action={path} class="desk-inline">
          <input type="hidden" name="service" value={code} />
          <Button tone="plain" name="open" value={isOpen ? "no" : "yes"}>
            {isOpen ? m.desk_services_close() : m.desk_services_reopen()}
            <span class="govuk-visually-hidden">: {wordsIn(service.names, currentLocale())}</span>
          </Button>
        </form>
      )}
    </>
  );
}

function Name({ service, canOpen }: { service: Service; canOpen: boolean }) {
  const name = wordsIn(service.names, currentLocale());
  return canOpen ? <a href={`${path}/${service.code}`}>{name}</a> : <>{name}</>;
}

function Move({ service: { code, names } }: { service: Service }) {
  const name = wordsIn(names, currentLocale());
  return (
    <form method="post" action={`${path}/${code}/move`} class="desk-inline">
      <Button tone="plain" name="to" value="up">
        {m.administration_up()}
        <span class="govuk-visually-hidden">: {name}</span>
      </Button>{" "}
      <Button tone="plain" name="to" value="down">
        {m.administration_down()}
        <span class="govuk-visually-hidden">: {name}</span>
      </Button>
    </form>
  );
}
