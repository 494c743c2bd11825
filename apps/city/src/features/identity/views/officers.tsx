import type { City } from "#features/cities";
import { wordsIn } from "#features/cities";
import { currentLocale, m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  Button,
  ButtonLink,
  Checkboxes,
  NotificationBanner,
  PageTitle,
  Select,
  Table,
  Tag,
  TextInput,
} from "#web/components";
import { roles, type Officer } from "../schema.ts";
import { errorAt, Problems, type Problem } from "./problems.tsx";
import { roleName } from "./sign-in.tsx";

const path = "/desk/admin/officers";

function unitName(city: City, code: string): string {
  const unit = city.units.find((each) => each.code === code);
  return unit ? wordsIn(unit.names, currentLocale()) : code;
}

export function OfficersView({ city, officers }: { city: City; officers: readonly Officer[] }) {
  return (
    <>
      <Breadcrumbs items={[{ label: m.web_nav_admin(), href: "/desk/admin" }]} />
      <PageTitle title={m.identity_officers_title()} lead={m.identity_officers_lead()} />
      <ButtonLink href={`${path}/new`}>{m.identity_officers_add()}</ButtonLink>
      <Table
        id="officers"
        caption={m.identity_officers_title()}
        hasTitle
        columns={[
          { label: m.identity_officers_name() },
          { label: m.identity_officers_designation() },
          { label: m.identity_officers_role() },
          { label: m.identity_officers_unit() },
          { label: m.identity_officers_state() },
        ]}
        rows={officers.map((officer) => [
          <a href={`${path}/${officer.id}`} key="name">
            {officer.name}
          </a>,
          officer.designation,
          roleName(officer.role),
          unitName(city, officer.unit),
          officer.isActive ? (
            <Tag tone="success" label={m.identity_officers_active()} key="state" />
          ) : (
            <Tag tone="neutral" label={m.identity_officers_inactive()} key="state" />
          ),
        ])}
      />
    </>
  );
}

export type TypedOfficer = {
  readonly name: string;
  readonly designation: string;
  readonly email: string;
  readonly role: string;
  readonly unit: string;
  readonly services: readonly string[];
};

export type OfficerProps = {
  city: City;
  /** Null for a new one. */
  officer: Officer | null;
  typed: TypedOfficer;
  problems: readonly Problem[];
  isSaved: boolean;
};

export function OfficerView({ city, officer, typed, problems, isSaved }: OfficerProps) {
  return (
    <div class="measure">
      <Problems problems={problems} />
      {isSaved && (
        <NotificationBanner tone="success">{m.identity_officers_saved()}</NotificationBanner>
      )}
      <Breadcrumbs items={[{ label: m.identity_officers_back(), href: path }]} />
      {officer ? (
        <PageTitle title={officer.name} />
      ) : (
        <PageTitle title={m.identity_officers_add()} lead={m.identity_officers_add_lead()} />
      )}
      <form method="post" action={`${path}/${officer?.id ?? "new"}`} novalidate>
        <OfficerFields city={city} typed={typed} problems={problems} />
        <Actions>
          <Button>{officer ? m.identity_save() : m.identity_officers_add()}</Button>
        </Actions>
      </form>
      {officer && <OfficerAccess officer={officer} />}
    </div>
  );
}

function OfficerFields({
  city,
  typed,
  problems,
}: Pick<OfficerProps, "city" | "typed" | "problems">) {
  const locale = currentLocale();
  const text = (name: "name" | "designation" | "email") => ({
    name,
    value: typed[name],
    error: errorAt(problems, name),
    autocomplete: "off",
  });
  return (
    <>
      <TextInput {...text("name")} label={m.identity_officers_name()} />
      <TextInput {...text("designation")} label={m.identity_officers_designation()} />
      <TextInput {...text("email")} label={m.identity_email()} type="email" spellcheck={false} />
      <Select
        name="role"
        label={m.identity_officers_role()}
        value={typed.role}
        error={errorAt(problems, "role")}
        choices={roles.map((role) => ({ value: role, label: roleName(role) }))}
      />
      <Select
        name="unit"
        label={m.identity_officers_unit()}
        value={typed.unit}
        error={errorAt(problems, "unit")}
        choices={city.units.map((unit) => ({
          value: unit.code,
          label: wordsIn(unit.names, locale),
        }))}
      />
      <Checkboxes
        name="services"
        label={m.identity_officers_services()}
        hint={m.identity_officers_services_hint()}
        value={typed.services}
        choices={city.services.map((service) => ({
          value: service.code,
          label: `${wordsIn(service.names, locale)} – ${unitName(city, service.unit)}`,
        }))}
        optional
      />
    </>
  );
}

function OfficerAccess({ officer }: { officer: Officer }) {
  return (
    <>
      <h2>{m.identity_officers_reset()}</h2>
      <p>{m.identity_officers_reset_hint()}</p>
      <form method="post" action={`${path}/${officer.id}/reset-factor`}>
        <Actions>
          <Button tone="secondary">{m.identity_officers_reset()}</Button>
        </Actions>
      </form>
      <h2>{m.identity_officers_state()}</h2>
      <p>{m.identity_officers_deactivate_hint()}</p>
      <form method="post" action={`${path}/${officer.id}/active`} class="actions">
        {officer.isActive ? (
          <Button tone="danger" name="active" value="no">
            {m.identity_officers_deactivate()}
          </Button>
        ) : (
          <Button tone="secondary" name="active" value="yes">
            {m.identity_officers_reactivate()}
          </Button>
        )}
      </form>
    </>
  );
}
