import { m } from "#messages";
import { text, type Letter } from "../letter.ts";

/** Asks whoever reads the mailbox whether they want to be told of a report. */
export function followRequest(city: string, reference: string): Letter {
  return {
    subject: m.notices_follow_subject({ reference }),
    blocks: [text(m.notices_follow_what({ city, reference })), text(m.notices_follow_not_you())],
    action: m.notices_follow_action(),
    sms: null,
  };
}
