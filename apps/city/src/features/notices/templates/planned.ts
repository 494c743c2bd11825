import { m } from "#messages";
import { formatDate } from "#web/i18n";
import { quote, text, type Template } from "../letter.ts";
import { openLabel } from "./parts.ts";

export const planned: Template<"case.planned"> = ({ event, recipient, names }) => {
  // A civil day has no time zone: at noon UTC it is the same day in UTC.
  const day = formatDate(new Date(`${event.public.forDay}T12:00:00Z`), "UTC");
  return {
    subject: m.notices_planned_subject({ ...names, day }),
    blocks: [
      text(m.notices_planned_what({ ...names, day })),
      quote(event.public.words),
      text(m.notices_planned_next()),
    ],
    action: openLabel(recipient),
    sms: m.notices_planned_sms({ ...names, day }),
  };
};
