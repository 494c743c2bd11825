import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";

/** Only for who filed: the question may be about private matters. */
export const asked: Template<"case.asked"> = ({ event, names }) => ({
  subject: m.notices_asked_subject(names),
  blocks: [
    text(m.notices_asked_what(names), "opening"),
    quote(event.private.words),
    text(m.notices_asked_next(), "closing"),
  ],
  action: m.notices_asked_action(),
  sms: m.notices_asked_sms(names),
});
