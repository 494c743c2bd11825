import type { CaseState } from "#features/cases";
import { m } from "#messages";
import { Tag, type Tone } from "#web/components";

const tones: Readonly<Record<CaseState, Tone>> = {
  received: "info",
  accepted: "progress",
  planned: "progress",
  done: "success",
  confirmed: "success",
  closed: "neutral",
  "handed-over": "progress",
  declined: "neutral",
  reopened: "warning",
};

export function stateWords(state: CaseState): string {
  switch (state) {
    case "received":
      return m.reports_state_received();
    case "accepted":
      return m.reports_state_accepted();
    case "planned":
      return m.reports_state_planned();
    case "done":
      return m.reports_state_done();
    case "confirmed":
      return m.reports_state_confirmed();
    case "closed":
      return m.reports_state_closed();
    case "handed-over":
      return m.reports_state_handed_over();
    case "declined":
      return m.reports_state_declined();
    case "reopened":
      return m.reports_state_reopened();
  }
}

/** Where a case stands, in words, shape and colour. */
export function StateTag({ state }: { state: CaseState }) {
  return <Tag tone={tones[state]} label={stateWords(state)} />;
}
