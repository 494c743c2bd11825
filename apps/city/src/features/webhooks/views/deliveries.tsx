import { m } from "#messages";
import { Button, Details, Table, Tag, Time } from "#web/components";
import { formatDateTime, formatNumber } from "#web/i18n";
import { testType } from "../message.ts";
import type { Delivery, Endpoint } from "../schema.ts";
import { resultWords, stateTag, typeName } from "./names.ts";
import { endpointPath } from "./paths.ts";

type Props = {
  readonly endpoint: Endpoint;
  readonly deliveries: readonly Delivery[];
  readonly timeZone: string;
};

const hasEnded: ReadonlySet<Delivery["state"]> = new Set(["delivered", "failed", "dropped"]);

function State({ delivery, timeZone }: { delivery: Delivery; timeZone: string }) {
  const { state, nextAt } = delivery;
  return (
    <>
      <Tag {...stateTag(state)} />
      {state === "retrying" && nextAt && (
        <>
          <br />
          {m.webhooks_next_attempt({ date: formatDateTime(nextAt, timeZone) })}
        </>
      )}
    </>
  );
}

/** Time and status first; the rest only for whoever looks for a mistake. */
function Answer({ delivery }: { delivery: Delivery }) {
  const { answer, durationInMs, messageId } = delivery;
  return (
    <>
      {resultWords(delivery)}
      {durationInMs !== null && ` (${m.webhooks_took({ ms: formatNumber(durationInMs) })})`}
      <Details summary={m.webhooks_details()}>
        <p class="as-written">
          {m.webhooks_message_id()}: {messageId}
        </p>
        {answer !== null && answer !== "" && (
          <>
            <p>{m.webhooks_answer()}:</p>
            <p class="as-written">{answer}</p>
          </>
        )}
      </Details>
    </>
  );
}

function Again({ endpoint, delivery }: { endpoint: Endpoint; delivery: Delivery }) {
  const isPossible = endpoint.isOn && hasEnded.has(delivery.state) && delivery.type !== testType;
  if (!isPossible) return <>–</>;
  return (
    <form
      method="post"
      action={`${endpointPath(endpoint.id)}/deliveries/${delivery.id}/replay`}
      class="desk-inline"
    >
      <Button tone="plain">
        {m.webhooks_send_again()}
        <span class="govuk-visually-hidden">: {delivery.messageId}</span>
      </Button>
    </form>
  );
}

export function Deliveries({ endpoint, deliveries, timeZone }: Props) {
  if (deliveries.length === 0)
    return (
      <>
        <h2>{m.webhooks_deliveries()}</h2>
        <p>{m.webhooks_deliveries_none()}</p>
      </>
    );
  return (
    <>
      <Table
        id="deliveries"
        caption={m.webhooks_deliveries()}
        columns={[
          { label: m.webhooks_event() },
          { label: m.webhooks_at() },
          { label: m.webhooks_state() },
          { label: m.webhooks_attempts(), numeric: true },
          { label: m.webhooks_result() },
          { label: m.webhooks_do() },
        ]}
        rows={deliveries.map((delivery) => [
          typeName(delivery.type),
          <Time key="at" at={delivery.createdAt} timeZone={timeZone} />,
          <State key="state" delivery={delivery} timeZone={timeZone} />,
          formatNumber(delivery.attempts),
          <Answer key="answer" delivery={delivery} />,
          <Again key="again" endpoint={endpoint} delivery={delivery} />,
        ])}
      />
      <p class="muted">{m.webhooks_deliveries_latest()}</p>
    </>
  );
}
