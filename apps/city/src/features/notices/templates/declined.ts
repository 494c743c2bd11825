import { m } from "#messages";
import type { EventOf } from "#platform/events";
import { quote, text, type Template } from "../letter.ts";
import { howToObject, openLabel } from "./parts.ts";

type Reason = EventOf<"case.declined">["public"]["reason"];

const reasons: Readonly<Record<Reason, () => string>> = {
  "not-the-citys-task": m.notices_reason_not_the_citys_task,
  "not-possible": m.notices_reason_not_possible,
  "not-enough-information": m.notices_reason_not_enough_information,
  "no-problem-found": m.notices_reason_no_problem_found,
};

export const declined: Template<"case.declined"> = ({ event, city, recipient, names }) => ({
  subject: m.notices_declined_subject(names),
  blocks: [
    text(m.notices_declined_what({ ...names, reason: reasons[event.public.reason]() })),
    quote(event.public.words),
    ...howToObject(city, recipient),
  ],
  action: openLabel(recipient),
  sms: m.notices_declined_sms(names),
});
