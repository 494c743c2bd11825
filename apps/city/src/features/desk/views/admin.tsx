import type { Role } from "#features/identity";
import { m } from "#messages";
import { PageTitle } from "#web/components";

type Entry = {
  readonly href: string;
  readonly title: () => string;
  readonly lead: () => string;
  readonly roles: readonly Role[];
};

const entries: readonly Entry[] = [
  {
    href: "/desk/leave",
    title: m.leave_title,
    lead: m.leave_admin_lead,
    roles: ["city-admin", "unit-head", "officer"],
  },
  {
    href: "/desk/overdue",
    title: m.desk_overview_title,
    lead: m.desk_admin_overview_lead,
    roles: ["city-admin", "unit-head", "auditor"],
  },
  {
    href: "/desk/second-looks",
    title: m.satisfaction_looks_title,
    lead: m.satisfaction_looks_admin_lead,
    roles: ["city-admin", "unit-head", "auditor"],
  },
  {
    href: "/desk/admin/templates",
    title: m.desk_templates_title,
    lead: m.desk_admin_templates_lead,
    roles: ["city-admin", "unit-head"],
  },
  {
    href: "/desk/admin/services",
    title: m.desk_services_title,
    lead: m.desk_admin_services_lead,
    roles: ["city-admin", "unit-head", "auditor"],
  },
  {
    href: "/desk/admin/units",
    title: m.administration_units_title,
    lead: m.administration_units_lead,
    roles: ["city-admin", "auditor"],
  },
  {
    href: "/desk/admin/places",
    title: m.administration_places_title,
    lead: m.administration_places_lead,
    roles: ["city-admin", "auditor"],
  },
  {
    href: "/desk/admin/calendar",
    title: m.administration_calendar_title,
    lead: m.administration_calendar_lead,
    roles: ["city-admin", "auditor"],
  },
  {
    href: "/desk/admin/notices",
    title: m.administration_notices_title,
    lead: m.administration_notices_lead,
    roles: ["city-admin", "auditor"],
  },
  {
    href: "/desk/admin/settings-file",
    title: m.administration_file_title,
    lead: m.administration_file_lead,
    roles: ["city-admin", "auditor"],
  },
  {
    href: "/desk/admin/changes",
    title: m.administration_changes_title,
    lead: m.administration_changes_lead,
    roles: ["city-admin", "auditor"],
  },
  {
    href: "/desk/admin/officers",
    title: m.identity_officers_title,
    lead: m.identity_admin_officers_lead,
    roles: ["city-admin"],
  },
  {
    href: "/desk/admin/api-keys",
    title: m.identity_keys_title,
    lead: m.identity_admin_keys_lead,
    roles: ["city-admin"],
  },
  {
    href: "/desk/admin/webhooks",
    title: m.webhooks_title,
    lead: m.webhooks_admin_lead,
    roles: ["city-admin"],
  },
  {
    href: "/desk/admin/privacy",
    title: m.identity_privacy_title,
    lead: m.identity_admin_privacy_lead,
    roles: ["city-admin"],
  },
  {
    href: "/desk/operations",
    title: m.desk_admin_operations,
    lead: m.desk_admin_operations_lead,
    roles: ["city-admin"],
  },
];

/** Only what this officer may open. */
export function Admin({ role }: { role: Role }) {
  const allowed = entries.filter((entry) => entry.roles.includes(role));
  return (
    <>
      <PageTitle title={m.desk_admin_title()} />
      <ul class="desk-index">
        {allowed.map(({ href, title, lead }) => (
          <li key={href}>
            <h2>
              <a href={href}>{title()}</a>
            </h2>
            <p>{lead()}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
