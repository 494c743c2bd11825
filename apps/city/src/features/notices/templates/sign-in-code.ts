import { m } from "#messages";
import { text, type Letter } from "../letter.ts";

/** The code is not in the subject, which phones show on a locked screen. */
export function signInCode(city: string, code: string): Letter {
  return {
    subject: m.notices_code_subject({ city }),
    blocks: [
      text(m.notices_code_what()),
      { kind: "code", code },
      text(m.notices_code_next()),
      text(m.notices_code_not_you()),
    ],
    action: null,
    sms: null,
  };
}
