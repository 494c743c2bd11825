import { m } from "#messages";
import { text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const reopened: Template<"case.reopened"> = ({ recipient, names }) => ({
  subject: m.notices_reopened_subject(names),
  blocks: [
    text(
      recipient.role === "filer"
        ? m.notices_reopened_what(names)
        : m.notices_reopened_what_follower(names),
      "opening",
    ),
    text(m.notices_reopened_next(names), "closing"),
  ],
  action: openLabel(recipient),
  sms: m.notices_reopened_sms(names),
});
