import { m } from "#messages";
import { quote, text, type Template } from "../letter.ts";

export const officerAssigned: Template<"case.assigned" | "case.conflict-declared"> = ({
  names,
}) => ({
  subject: m.notices_officer_assigned_subject(names),
  blocks: [text(m.notices_officer_assigned_what(names))],
  action: m.notices_open_case(),
  sms: null,
});

export const officerProposed: Template<"case.proposed"> = ({ names }) => ({
  subject: m.notices_officer_proposed_subject(names),
  blocks: [text(m.notices_officer_proposed_what(names))],
  action: m.notices_open_case(),
  sms: null,
});

export const officerSentBack: Template<"case.sent-back"> = ({ names }) => ({
  subject: m.notices_officer_sent_back_subject(names),
  blocks: [text(m.notices_officer_sent_back_what(names))],
  action: m.notices_open_case(),
  sms: null,
});

/** The note stays inside: mail is read in other places than the desk. */
export const officerMentioned: Template<"case.noted"> = ({ names }) => ({
  subject: m.notices_officer_mentioned_subject(names),
  blocks: [text(m.notices_officer_mentioned_what(names))],
  action: m.notices_open_case(),
  sms: null,
});

/** The reply itself stays inside: it may be private, and mail is not. */
export const officerReplied: Template<"case.replied"> = ({ names }) => ({
  subject: m.notices_officer_replied_subject(names),
  blocks: [text(m.notices_officer_replied_what(names))],
  action: m.notices_open_case(),
  sms: null,
});

export const officerReopened: Template<"case.reopened"> = ({ event, names }) => ({
  subject: m.notices_officer_reopened_subject(names),
  blocks: [text(m.notices_officer_reopened_what(names)), quote(event.public.words)],
  action: m.notices_open_case(),
  sms: null,
});
