import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { howToObject, openLabel } from "./parts.ts";

export const closed: Template<"case.closed"> = ({ event, city, recipient, names }) => ({
  subject: m.notices_closed_subject(names),
  blocks: [
    text(m.notices_closed_what(names), "opening"),
    quote(event.public.words),
    ...howToObject(city, recipient),
  ],
  action: openLabel(recipient),
  sms: m.notices_closed_sms(names),
});
