import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const handedOver: Template<"case.handed-over"> = ({ event, recipient, names }) => ({
  subject: m.notices_handed_over_subject(names),
  blocks: [
    text(m.notices_handed_over_what(names), "opening"),
    quote(event.public.words),
    text(m.notices_handed_over_next(), "closing"),
  ],
  action: openLabel(recipient),
  sms: m.notices_handed_over_sms(names),
});
