import { m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  ButtonLink,
  EmptyState,
  InsetText,
  NotificationBanner,
  PageTitle,
  Table,
  Tag,
} from "#web/components";
import { formatDateTime } from "#web/i18n";
import { maxEndpoints } from "../rules.ts";
import type { Endpoint } from "../schema.ts";
import { hostOf } from "../sending/address.ts";
import { endpointTag } from "./names.ts";
import { endpointPath, webhooksPath } from "./paths.ts";

type Props = { readonly endpoints: readonly Endpoint[]; readonly timeZone: string };

/** Those that the city's software has turned off by itself; somebody has to look. */
function TurnedOff({ endpoints, timeZone }: Props) {
  const off = endpoints.filter(({ offReason }) => offReason === "gone" || offReason === "failing");
  if (off.length === 0) return null;
  return (
    <NotificationBanner tone="warning">
      <ul>
        {off.map((endpoint) => (
          <li key={endpoint.id}>
            <a href={endpointPath(endpoint.id)}>{endpoint.name}</a>:{" "}
            <OffWords endpoint={endpoint} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

/** Why and since when an endpoint gets nothing. */
export function OffWords({ endpoint, timeZone }: { endpoint: Endpoint; timeZone: string }) {
  const date = endpoint.offAt ? formatDateTime(endpoint.offAt, timeZone) : "";
  switch (endpoint.offReason) {
    case "gone":
      return <>{m.webhooks_off_gone({ date })}</>;
    case "failing":
      return <>{m.webhooks_off_failing({ date })}</>;
    case "officer":
      return <>{m.webhooks_off_officer({ date })}</>;
    case null:
      return null;
  }
}

function typesWords({ types }: Endpoint): string {
  return types === null ? m.webhooks_types_all() : m.webhooks_types_count({ count: types.length });
}

export function EndpointsView({ endpoints, timeZone }: Props) {
  return (
    <>
      <Breadcrumbs items={[{ label: m.desk_admin_title(), href: "/desk/admin" }]} />
      <TurnedOff endpoints={endpoints} timeZone={timeZone} />
      <PageTitle title={m.webhooks_title()} lead={m.webhooks_lead()} />
      {endpoints.length < maxEndpoints && (
        <Actions>
          <ButtonLink href={`${webhooksPath}/new`}>{m.webhooks_add()}</ButtonLink>
        </Actions>
      )}
      {endpoints.length === 0 ? (
        <EmptyState title={m.webhooks_none()}>
          <p>{m.webhooks_none_hint()}</p>
        </EmptyState>
      ) : (
        <Table
          id="webhooks"
          caption={m.webhooks_title()}
          columns={[
            { label: m.webhooks_name() },
            { label: m.webhooks_host() },
            { label: m.webhooks_types() },
            { label: m.webhooks_state() },
          ]}
          rows={endpoints.map((endpoint) => [
            <a key="name" href={endpointPath(endpoint.id)}>
              {endpoint.name}
            </a>,
            hostOf(new URL(endpoint.url)),
            typesWords(endpoint),
            <Tag key="state" {...endpointTag(endpoint)} />,
          ])}
        />
      )}
    </>
  );
}

/** The only page that shows a secret. */
export function SecretView({
  id,
  name,
  secret,
  lead,
}: {
  id: string;
  name: string;
  secret: string;
  lead: string;
}) {
  return (
    <div class="measure">
      <PageTitle title={m.webhooks_secret_title({ name })} lead={lead} />
      <InsetText>
        <code>{secret}</code>
      </InsetText>
      <ButtonLink href={endpointPath(id)}>{m.webhooks_secret_back()}</ButtonLink>
    </div>
  );
}
