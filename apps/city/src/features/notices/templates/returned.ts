import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const returned: Template<"case.returned"> = ({ event, recipient, names }) => ({
  subject: m.notices_moved_subject(names),
  blocks: [text(m.notices_returned_what(names), "opening"), quote(event.public.words)],
  action: openLabel(recipient),
  sms: m.notices_moved_sms(names),
});

export const officerReturned: Template<"case.returned"> = ({ event, names }) => ({
  subject: m.notices_officer_returned_subject(names),
  blocks: [text(m.notices_officer_returned_what(names)), quote(event.public.words)],
  action: m.notices_open_case(),
  sms: null,
});
