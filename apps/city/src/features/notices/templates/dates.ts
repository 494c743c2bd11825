import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

/** More time, with the reason in writing and the new date: RA 11032, section 9(b)(1). */
export const extended: Template<"case.extended"> = ({ event, recipient, names }) => ({
  subject: m.notices_extended_subject(names),
  blocks: [text(m.notices_extended_what(names), "opening"), quote(event.public.words)],
  action: openLabel(recipient),
  sms: m.notices_extended_sms(names),
});

export const paused: Template<"case.paused"> = ({ event, recipient, names }) => ({
  subject: m.notices_paused_subject(names),
  blocks: [
    text(m.notices_paused_what(names), "opening"),
    quote(event.public.words),
    text(m.notices_paused_next(), "closing"),
  ],
  action: openLabel(recipient),
  sms: m.notices_paused_sms(names),
});

export const resumed: Template<"case.resumed"> = ({ recipient, names }) => ({
  subject: m.notices_resumed_subject(names),
  blocks: [text(m.notices_resumed_what(names), "opening")],
  action: openLabel(recipient),
  sms: m.notices_resumed_sms(names),
});
