import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";

export const done: Template<"case.done"> = ({ event, recipient, names }) => {
  const filed = recipient.role === "filer";
  return {
    subject: filed ? m.notices_done_subject_filer(names) : m.notices_done_subject(names),
    blocks: [
      text(m.notices_done_what(names), "opening"),
      quote(event.public.words),
      text(filed ? m.notices_done_next_filer() : m.notices_done_next(), "closing"),
    ],
    action: filed ? m.notices_done_action() : m.notices_open_followed(),
    sms: m.notices_done_sms(names),
  };
};
