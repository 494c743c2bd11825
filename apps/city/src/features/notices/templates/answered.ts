import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const answered: Template<"case.answered"> = ({ event, recipient, names }) => ({
  subject: m.notices_answered_subject(names),
  blocks: [
    text(m.notices_answered_what(names), "opening"),
    quote(event.public.words),
    text(m.notices_answered_next(), "closing"),
  ],
  action: openLabel(recipient),
  sms: m.notices_answered_sms(names),
});
