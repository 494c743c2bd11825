import { m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  Button,
  ButtonLink,
  Details,
  NotificationBanner,
  PageTitle,
  SummaryList,
  Tag,
  Time,
} from "#web/components";
import { formatDateTime } from "#web/i18n";
import type { Delivery, Endpoint } from "../schema.ts";
import { Deliveries } from "./deliveries.tsx";
import { OffWords } from "./endpoints.tsx";
import { endpointTag, typeName } from "./names.ts";
import { endpointPath, webhooksPath } from "./paths.ts";
import { Problems, type Problem } from "./problems.tsx";
import { ReplayForm, type TypedReplay } from "./replay.tsx";

export type EndpointProps = {
  readonly endpoint: Endpoint;
  readonly deliveries: readonly Delivery[];
  readonly timeZone: string;
  readonly now: Date;
  readonly outcome: string | undefined;
  readonly replay: TypedReplay;
  readonly problems: readonly Problem[];
};

function Facts({ endpoint, timeZone, now }: Pick<EndpointProps, "endpoint" | "timeZone" | "now">) {
  const { id, url, types, failingSince, oldSecretUntil, createdAt } = endpoint;
  const changeHref = `${endpointPath(id)}/edit`;
  const isOldGood = oldSecretUntil !== null && oldSecretUntil > now;
  return (
    <SummaryList
      rows={[
        {
          key: m.webhooks_state(),
          value: (
            <>
              <Tag {...endpointTag(endpoint)} />{" "}
              {endpoint.isOn ? (
                failingSince &&
                m.webhooks_failing_since({ date: formatDateTime(failingSince, timeZone) })
              ) : (
                <OffWords endpoint={endpoint} timeZone={timeZone} />
              )}
            </>
          ),
        },
        { key: m.webhooks_url(), value: <span class="as-written">{url}</span>, changeHref },
        {
          key: m.webhooks_types(),
          value: types === null ? m.webhooks_types_all() : types.map(typeName).join(", "),
          changeHref,
        },
        {
          key: m.webhooks_secret(),
          value: isOldGood
            ? m.webhooks_secret_both({ date: formatDateTime(oldSecretUntil, timeZone) })
            : m.webhooks_secret_one(),
        },
        { key: m.webhooks_created(), value: <Time at={createdAt} timeZone={timeZone} /> },
      ]}
    />
  );
}

/** What can be done with an endpoint, the likely first. */
function Doing({ endpoint }: Pick<EndpointProps, "endpoint">) {
  const path = endpointPath(endpoint.id);
  return (
    <form method="post" action={`${path}/test`}>
      <Actions>
        <Button>{m.webhooks_test()}</Button>
        <ButtonLink tone="secondary" href={`${path}/edit`}>
          {m.webhooks_edit()}
        </ButtonLink>
        <Button tone="secondary" formaction={`${path}/${endpoint.isOn ? "turn-off" : "turn-on"}`}>
          {endpoint.isOn ? m.webhooks_turn_off() : m.webhooks_turn_on()}
        </Button>
      </Actions>
    </form>
  );
}

function Danger({ endpoint }: Pick<EndpointProps, "endpoint">) {
  const path = endpointPath(endpoint.id);
  return (
    <>
      <Details summary={m.webhooks_rotate()}>
        <p>{m.webhooks_rotate_hint()}</p>
        <form method="post" action={`${path}/rotate`}>
          <Button tone="secondary">{m.webhooks_rotate_do()}</Button>
        </form>
      </Details>
      <Details summary={m.webhooks_delete()}>
        <p>{m.webhooks_delete_hint()}</p>
        <form method="post" action={`${path}/delete`}>
          <Button tone="danger">{m.webhooks_delete_do()}</Button>
        </form>
      </Details>
    </>
  );
}

export function EndpointView(props: EndpointProps) {
  const { endpoint, timeZone, outcome, problems } = props;
  return (
    <>
      <Problems problems={problems} />
      <Breadcrumbs items={[{ label: m.webhooks_title(), href: webhooksPath }]} />
      {outcome !== undefined && (
        <NotificationBanner tone="success">
          <p>{outcome}</p>
        </NotificationBanner>
      )}
      <PageTitle title={endpoint.name} />
      <Facts {...props} />
      <Doing endpoint={endpoint} />
      <Deliveries {...props} />
      <h2>{m.webhooks_replay()}</h2>
      {endpoint.isOn ? (
        <ReplayForm id={endpoint.id} typed={props.replay} problems={problems} timeZone={timeZone} />
      ) : (
        <p>{m.webhooks_replay_off()}</p>
      )}
      <h2>{m.webhooks_more()}</h2>
      <Danger endpoint={endpoint} />
    </>
  );
}
