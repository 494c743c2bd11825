import { m } from "#messages";
import { formatDateTime } from "#web/i18n";
import { text, type Block, type Template } from "../letter.ts";

/** The acknowledgement receipt that RA 11032, section 9(a) asks for. */
export const received: Template<"case.received"> = ({ city, subject, names }) => {
  const receipt: Block = {
    kind: "facts",
    rows: [
      [m.notices_label_number(), names.reference],
      [m.notices_label_service(), names.service],
      ...(names.charterItem === null
        ? []
        : [[m.notices_label_charter(), names.charterItem] as const]),
      [m.notices_label_office(), names.unit],
      [m.notices_label_received(), formatDateTime(subject.receivedAt, city.timeZone)],
      [m.notices_label_due(), names.due],
    ],
  };
  return {
    subject: m.notices_received_subject(names),
    blocks: [
      text(m.notices_received_what(names), "opening"),
      text(m.notices_received_next(names), "closing"),
      receipt,
    ],
    action: m.notices_open_report(),
    sms: m.notices_received_sms(names),
  };
};
