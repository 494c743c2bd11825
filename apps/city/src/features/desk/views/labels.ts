import { workingDaysLeft } from "@tugon/clock";
import {
  calendarOf,
  isClosed,
  type Case,
  type CaseState,
  type Channel,
  type CloseReason,
  type DeclineReason,
  type HelpGround,
} from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import type { Officer } from "#features/identity";
import type { Absences } from "#features/leave";
import { currentLocale, m } from "#messages";
import type { Locale } from "#platform/locale";
import type { TagProps } from "#web/components";
import { formatCivilDay } from "#web/i18n";
import type { QueueOrder, QueueView } from "../queue/query.ts";
import type { DeskKind } from "../schema.ts";

/** How the desk calls things, in the reader's language. Used inside a language. */

export function stateTag(state: CaseState): TagProps {
  const states: Record<CaseState, TagProps> = {
    received: { tone: "info", label: m.desk_state_received() },
    accepted: { tone: "progress", label: m.desk_state_accepted() },
    planned: { tone: "progress", label: m.desk_state_planned() },
    done: { tone: "success", label: m.desk_state_done() },
    confirmed: { tone: "success", label: m.desk_state_confirmed() },
    closed: { tone: "neutral", label: m.desk_state_closed() },
    "handed-over": { tone: "progress", icon: "forward", label: m.desk_state_handed_over() },
    declined: { tone: "neutral", icon: "cross", label: m.desk_state_declined() },
    reopened: { tone: "warning", icon: "again", label: m.desk_state_reopened() },
  };
  return states[state];
}

type Dated = Pick<Case, "state" | "dueAt" | "pause">;

/** Working days left or late; nothing once the duty is met. */
export function timeLeftTag(city: City, dated: Dated, now: Date): TagProps | null {
  const { state, dueAt, pause } = dated;
  if (isClosed(state)) return null;
  if (pause !== null) return { tone: "info", label: m.desk_paused() };
  const days = workingDaysLeft(now, dueAt, calendarOf(city));
  if (days < 0) return { tone: "danger", label: m.desk_late({ days: -days }) };
  if (days === 0) return { tone: "warning", label: m.desk_due_today() };
  return { tone: days === 1 ? "warning" : "neutral", label: m.desk_left({ days }) };
}

export function viewName(view: QueueView, officer: Officer): string {
  const seesAll = officer.role === "city-admin" || officer.role === "auditor";
  const names: Record<QueueView, () => string> = {
    mine: m.desk_view_mine,
    unassigned: m.desk_view_unassigned,
    unit: seesAll ? m.desk_view_open : m.desk_view_unit,
    waiting: m.desk_view_waiting,
    late: m.desk_view_late,
    unconfirmed: m.desk_view_unconfirmed,
    all: m.desk_view_all,
  };
  return names[view]();
}

export function orderName(order: QueueOrder): string {
  const names: Record<QueueOrder, () => string> = {
    risk: m.desk_order_risk,
    due: m.desk_order_due,
    newest: m.desk_order_newest,
  };
  return names[order]();
}

export function dueName(due: "late" | "soon"): string {
  return due === "late" ? m.desk_due_late() : m.desk_due_soon();
}

export function kindName(kind: DeskKind): string {
  const names: Record<DeskKind, () => string> = {
    take: m.desk_do_take,
    return: m.desk_do_return,
    accept: m.desk_do_accept,
    finish: m.desk_do_finish,
    answer: m.desk_do_answer,
    plan: m.desk_do_plan,
    ask: m.desk_do_ask,
    note: m.desk_do_note,
    visit: m.desk_do_visit,
    extend: m.desk_do_extend,
    pause: m.desk_do_pause,
    resume: m.desk_do_resume,
    assign: m.desk_do_assign,
    mark: m.desk_do_mark,
    conflict: m.desk_do_conflict,
    "hand-over": m.desk_do_hand_over,
    decline: m.desk_do_decline,
    close: m.desk_do_close,
    merge: m.desk_do_merge,
    sign: m.desk_do_sign,
    "send-back": m.desk_do_send_back,
    split: m.desk_do_split,
  };
  return names[kind]();
}

export function declineReasonName(reason: DeclineReason): string {
  const names: Record<DeclineReason, () => string> = {
    "not-the-citys-task": m.desk_reason_not_the_citys_task,
    "not-possible": m.desk_reason_not_possible,
    "not-enough-information": m.desk_reason_not_enough_information,
    "no-problem-found": m.desk_reason_no_problem_found,
  };
  return names[reason]();
}

export function closeReasonName(reason: CloseReason): string {
  const names: Record<CloseReason, () => string> = {
    answered: m.desk_reason_answered,
    duplicate: m.desk_reason_duplicate,
    withdrawn: m.desk_reason_withdrawn,
    "no-reply": m.desk_reason_no_reply,
  };
  return names[reason]();
}

export function helpName(ground: HelpGround): string {
  const names: Record<HelpGround, () => string> = {
    senior: m.cases_help_senior,
    disability: m.cases_help_disability,
    pregnancy: m.cases_help_pregnancy,
    other: m.cases_help_other,
  };
  return names[ground]();
}

/** That somebody is to be helped first; the ground itself only on the case's own page. */
export function helpTag(): TagProps {
  return { tone: "warning", icon: "people", label: m.desk_help_first() };
}

export function channelName(channel: Channel): string {
  const names: Record<Channel, () => string> = {
    web: m.desk_channel_web,
    counter: m.desk_channel_counter,
    phone: m.desk_channel_phone,
    paper: m.desk_channel_paper,
    sms: m.desk_channel_sms,
    open311: m.desk_channel_open311,
    import: m.desk_channel_import,
  };
  return names[channel]();
}

export function languageName(language: Locale): string {
  const names: Record<Locale, () => string> = {
    en: m.desk_language_en,
    fil: m.desk_language_fil,
    ko: m.desk_language_ko,
  };
  return names[language]();
}

type Named = { readonly code: string; readonly names: City["names"] };

function nameIn(list: readonly Named[], code: string): string {
  const found = list.find((each) => each.code === code);
  return found ? wordsIn(found.names, currentLocale()) : code;
}

export function serviceName(city: City, code: string): string {
  return nameIn(city.services, code);
}

export function unitName(city: City, code: string): string {
  return nameIn(city.units, code);
}

/** The place from the city's list and the resident's own words for it, as far as there are any. */
export function placeText(city: City, place: string | null, address: string | null): string {
  const parts = [place === null ? null : nameIn(city.places, place), address];
  return parts.filter((part) => part !== null && part !== "").join(", ");
}

export function officerName(officers: readonly Officer[], id: string | null): string {
  if (id === null) return m.desk_nobody();
  return officers.find((officer) => officer.id === id)?.name ?? m.desk_former_officer();
}

export type Staff = { readonly officers: readonly Officer[]; readonly absences: Absences };

/** Who has a case, and who acts for them while they are away. */
export function holderName({ officers, absences }: Staff, id: string | null): string {
  const name = officerName(officers, id);
  const leave = id === null ? undefined : absences.leaveOf(id);
  if (id === null || !leave) return name;
  const day = formatCivilDay(leave.toDay);
  const acting = absences.actingFor(id);
  if (acting === null) return m.desk_away({ name, day });
  return m.desk_away_acting({ name, day, standIn: officerName(officers, acting) });
}

/** Somebody to whom a case could go, as one of a list. */
export function handName(absences: Absences, { id, name, designation }: Officer): string {
  const titled = `${name}, ${designation}`;
  const leave = absences.leaveOf(id);
  return leave ? m.desk_away({ name: titled, day: formatCivilDay(leave.toDay) }) : titled;
}
