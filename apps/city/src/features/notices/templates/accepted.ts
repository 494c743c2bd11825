import { m } from "#messages";
import { text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const accepted: Template<"case.accepted"> = ({ recipient, names }) => ({
  subject: m.notices_accepted_subject(names),
  blocks: [
    text(m.notices_accepted_what(names), "opening"),
    text(m.notices_accepted_next(names), "closing"),
  ],
  action: openLabel(recipient),
  sms: m.notices_accepted_sms(names),
});
