import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const handedOver: Template<"case.handed-over"> = ({ event, recipient, names }) => {
  const { to, words } = event.public;
  return {
    subject: m.notices_handed_over_subject({ ...names, to }),
    blocks: [
      text(m.notices_handed_over_what({ ...names, to })),
      quote(words),
      text(m.notices_handed_over_next()),
    ],
    action: openLabel(recipient),
    sms: m.notices_handed_over_sms({ ...names, to }),
  };
};
