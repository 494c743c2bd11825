import { m } from "#messages";
import { text, type Template } from "../letter.ts";

/** To whoever holds the case while there is time, to those above when there was none left. */
export const chased: Template<"case.chased"> = ({ event, names }) => {
  switch (event.public.step) {
    case "due-soon":
      return {
        subject: m.notices_chase_due_soon_subject(names),
        blocks: [text(m.notices_chase_due_soon_what(names))],
        action: m.notices_open_case(),
        sms: null,
      };
    case "overdue":
      return {
        subject: m.notices_chase_overdue_subject(names),
        blocks: [text(m.notices_chase_overdue_what(names))],
        action: m.notices_open_case(),
        sms: null,
      };
    case "unit-head":
    case "city-admin":
      return {
        subject: m.notices_chase_overdue_subject(names),
        blocks: [text(m.notices_chase_above_what(names))],
        action: m.notices_open_case(),
        sms: null,
      };
  }
};
