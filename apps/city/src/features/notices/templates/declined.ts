import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { howToObject, openLabel } from "./parts.ts";

export const declined: Template<"case.declined"> = ({ event, city, recipient, names }) => ({
  subject: m.notices_declined_subject(names),
  blocks: [
    text(m.notices_declined_what(names), "opening"),
    quote(event.public.words),
    ...howToObject(city, recipient),
  ],
  action: openLabel(recipient),
  sms: m.notices_declined_sms(names),
});
