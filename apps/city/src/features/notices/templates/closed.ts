import { m } from "#messages";
import type { EventOf } from "#platform/events";
import { quote, text, type Template } from "../letter.ts";
import { howToObject, openLabel } from "./parts.ts";

type Reason = EventOf<"case.closed">["public"]["reason"];

const reasons: Readonly<Record<Reason, () => string>> = {
  answered: m.notices_reason_answered,
  duplicate: m.notices_reason_duplicate,
  withdrawn: m.notices_reason_withdrawn,
  "no-reply": m.notices_reason_no_reply,
};

export const closed: Template<"case.closed"> = ({ event, city, recipient, names }) => ({
  subject: m.notices_closed_subject(names),
  blocks: [
    text(m.notices_closed_what({ ...names, reason: reasons[event.public.reason]() })),
    quote(event.public.words),
    ...howToObject(city, recipient),
  ],
  action: openLabel(recipient),
  sms: m.notices_closed_sms(names),
});
