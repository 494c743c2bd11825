import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const planned: Template<"case.planned"> = ({ event, recipient, names }) => ({
  subject: m.notices_planned_subject(names),
  blocks: [
    text(m.notices_planned_what(names), "opening"),
    quote(event.public.words),
    text(m.notices_planned_next(), "closing"),
  ],
  action: openLabel(recipient),
  sms: m.notices_planned_sms(names),
});
