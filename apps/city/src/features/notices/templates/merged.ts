import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

/** Those of the ended case: what becomes of it they are told under the other number. */
export const merged: Template<"case.merged"> = ({ event, recipient, names }) => ({
  subject: m.notices_merged_subject(names),
  blocks: [
    text(m.notices_merged_what(names), "opening"),
    quote(event.public.words),
    ...(recipient.role === "filer" ? [text(m.notices_merged_object())] : []),
  ],
  action: openLabel(recipient),
  sms: m.notices_merged_sms(names),
});
