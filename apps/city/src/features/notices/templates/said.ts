import { m } from "#messages";
import type { EventOf } from "#platform/events";
import { formatCivilDay } from "#web/i18n";
import type { Names } from "../letter.ts";
import type { ToldType } from "./index.ts";

type Reason = EventOf<"case.closed" | "case.declined">["public"]["reason"];

const reasons: Readonly<Record<Reason, () => string>> = {
  answered: m.notices_reason_answered,
  duplicate: m.notices_reason_duplicate,
  withdrawn: m.notices_reason_withdrawn,
  "no-reply": m.notices_reason_no_reply,
  "not-the-citys-task": m.notices_reason_not_the_citys_task,
  "not-possible": m.notices_reason_not_possible,
  "not-enough-information": m.notices_reason_not_enough_information,
  "no-problem-found": m.notices_reason_no_problem_found,
};

/** What an event itself says that a letter names. `due` is the day by which an answer is due. */
export function saidBy(
  event: EventOf<ToldType>,
  due: string,
): Pick<Names, "day" | "to" | "reason"> {
  const nothing = { day: due, to: "", reason: "" };
  switch (event.type) {
    case "case.planned":
      return { ...nothing, day: formatCivilDay(event.public.forDay) };
    case "case.handed-over":
      return { ...nothing, to: event.public.to };
    case "case.merged":
      return { ...nothing, to: event.public.into };
    case "case.closed":
    case "case.declined":
      return { ...nothing, reason: reasons[event.public.reason]() };
    default:
      return nothing;
  }
}
