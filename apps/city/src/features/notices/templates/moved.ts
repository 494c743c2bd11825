import { m } from "#messages";
import { text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const moved: Template<"case.assigned"> = ({ recipient, names }) => ({
  subject: m.notices_moved_subject(names),
  blocks: [
    text(m.notices_moved_what(names), "opening"),
    text(m.notices_moved_next(names), "closing"),
  ],
  action: openLabel(recipient),
  sms: m.notices_moved_sms(names),
});
