import { m } from "#messages";
import type { TagProps } from "#web/components";
import { isPublicType, type PublicType, type TypeGroup } from "../event-types.ts";
import { testType } from "../message.ts";
import type { Delivery, DeliveryState, Endpoint, Failure } from "../schema.ts";

const typeNames: Record<PublicType, () => string> = {
  "case.received": m.webhooks_type_case_received,
  "case.taken": m.webhooks_type_case_taken,
  "case.assigned": m.webhooks_type_case_assigned,
  "case.returned": m.webhooks_type_case_returned,
  "case.accepted": m.webhooks_type_case_accepted,
  "case.planned": m.webhooks_type_case_planned,
  "case.asked": m.webhooks_type_case_asked,
  "case.replied": m.webhooks_type_case_replied,
  "case.answered": m.webhooks_type_case_answered,
  "case.done": m.webhooks_type_case_done,
  "case.handed-over": m.webhooks_type_case_handed_over,
  "case.declined": m.webhooks_type_case_declined,
  "case.closed": m.webhooks_type_case_closed,
  "case.confirmed": m.webhooks_type_case_confirmed,
  "case.merged": m.webhooks_type_case_merged,
  "case.extended": m.webhooks_type_case_extended,
  "case.paused": m.webhooks_type_case_paused,
  "case.resumed": m.webhooks_type_case_resumed,
  "case.reopened": m.webhooks_type_case_reopened,
  "report.supported": m.webhooks_type_report_supported,
  "desk.service-opened": m.webhooks_type_service_opened,
  "desk.service-closed": m.webhooks_type_service_closed,
};

export function typeName(type: string): string {
  if (isPublicType(type)) return typeNames[type]();
  return type === testType ? m.webhooks_type_test() : type;
}

export function groupName(group: TypeGroup): string {
  const names: Record<TypeGroup, () => string> = {
    case: m.webhooks_group_case,
    report: m.webhooks_group_report,
    desk: m.webhooks_group_desk,
  };
  return names[group]();
}

export function stateTag(state: DeliveryState): TagProps {
  const tags: Record<DeliveryState, () => TagProps> = {
    queued: () => ({ tone: "info", label: m.webhooks_state_queued() }),
    sending: () => ({ tone: "progress", label: m.webhooks_state_sending() }),
    retrying: () => ({ tone: "warning", label: m.webhooks_state_retrying() }),
    delivered: () => ({ tone: "success", label: m.webhooks_state_delivered() }),
    failed: () => ({ tone: "danger", label: m.webhooks_state_failed() }),
    dropped: () => ({ tone: "neutral", label: m.webhooks_state_dropped() }),
  };
  return tags[state]();
}

export function endpointTag({ isOn, failingSince }: Endpoint): TagProps {
  if (!isOn) return { tone: "neutral", label: m.webhooks_off() };
  if (failingSince) return { tone: "warning", label: m.webhooks_failing() };
  return { tone: "success", label: m.webhooks_on() };
}

function failureWords(failure: Failure): string {
  const names: Record<Failure, () => string> = {
    "address-refused": m.webhooks_failure_address_refused,
    "unknown-host": m.webhooks_failure_unknown_host,
    timeout: m.webhooks_failure_timeout,
    tls: m.webhooks_failure_tls,
    "no-connection": m.webhooks_failure_no_connection,
  };
  return names[failure]();
}

/** "200", or in words why there is no status. */
export function resultWords({ status, failure }: Pick<Delivery, "status" | "failure">): string {
  if (status !== null) return String(status);
  return failure === null ? "–" : failureWords(failure);
}
