import type { EventTypes } from "#platform/events";
import { m } from "#messages";

type DeclineReason = EventTypes["case.declined"]["public"]["reason"];
type CloseReason = EventTypes["case.closed"]["public"]["reason"];

export function declineReasonWords(reason: DeclineReason): string {
  switch (reason) {
    case "not-the-citys-task":
      return m.reports_reason_not_our_task();
    case "not-possible":
      return m.reports_reason_not_possible();
    case "not-enough-information":
      return m.reports_reason_not_enough();
    case "no-problem-found":
      return m.reports_reason_nothing_found();
  }
}

export function closeReasonWords(reason: CloseReason): string {
  switch (reason) {
    case "answered":
      return m.reports_reason_answered();
    case "duplicate":
      return m.reports_reason_duplicate();
    case "withdrawn":
      return m.reports_reason_withdrawn();
    case "no-reply":
      return m.reports_reason_no_reply();
  }
}
