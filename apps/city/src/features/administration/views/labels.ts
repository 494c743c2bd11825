import { m } from "#messages";
import type { Locale } from "#platform/locale";
import type { WordingKind } from "#features/notices";
import type { Section, What } from "../schema.ts";
import { choiceNames } from "./choice-names.ts";

export function languageName(locale: Locale): string {
  const names: Record<Locale, () => string> = {
    en: m.administration_label_en,
    fil: m.administration_label_fil,
    ko: m.administration_label_ko,
  };
  return names[locale]();
}

/** What the parts of settings are called, by the name each has in the data. */
const partNames: Readonly<Record<string, () => string>> = {
  en: m.administration_label_en,
  fil: m.administration_label_fil,
  ko: m.administration_label_ko,
  action: m.administration_label_action,
  asked: m.administration_label_asked,
  attributes: m.administration_label_attributes,
  breaks: m.administration_label_breaks,
  charterItem: m.administration_label_charter_item,
  closesAt: m.administration_label_closes_at,
  closing: m.administration_label_closing,
  closures: m.administration_label_closures,
  code: m.administration_label_code,
  contact: m.administration_label_contact,
  count: m.administration_label_count,
  datatype: m.administration_label_datatype,
  day: m.administration_label_day,
  description: m.administration_label_description,
  descriptions: m.administration_label_descriptions,
  evidenceRequired: m.administration_label_evidence_required,
  from: m.administration_label_from,
  group: m.administration_label_group,
  hotline: m.administration_label_hotline,
  institution: m.administration_label_institution,
  isOpen: m.administration_label_is_open,
  isPublic: m.administration_label_is_public,
  key: m.administration_label_key,
  kind: m.administration_label_kind,
  lat: m.administration_label_lat,
  lawClass: m.administration_label_law_class,
  lon: m.administration_label_lon,
  name: m.administration_label_name,
  names: m.administration_label_names,
  opening: m.administration_label_opening,
  opensAt: m.administration_label_opens_at,
  order: m.administration_label_order,
  outline: m.administration_label_outline,
  parent: m.administration_label_parent,
  petition: m.administration_label_petition,
  promise: m.administration_label_promise,
  promiseCount: m.administration_label_promise,
  psgc: m.administration_label_psgc,
  required: m.administration_label_required,
  service: m.administration_label_service,
  signatures: m.administration_label_signatures,
  subject: m.administration_label_subject,
  to: m.administration_label_to,
  unit: m.administration_label_unit,
  values: m.administration_label_values,
  words: m.administration_label_words,
};

/** "Question 2 · Words · Korean": where in a thing something stands. */
export function pathLabel(path: readonly string[]): string {
  const parts = path.map((part, index) => {
    // The form counts its questions from nought, people from one.
    if (/^\d{1,2}$/.test(part) && path[index - 1] === "attributes") return String(Number(part) + 1);
    return partNames[part]?.() ?? part;
  });
  return parts.length === 0 ? m.administration_label_order() : parts.join(" · ");
}

/** A stored value as people say it. */
export function valueLabel(path: readonly string[], value: string): string {
  if (value === "true") return m.administration_yes();
  if (value === "false") return m.administration_no();
  const part = path.at(-1) ?? "";
  const names: Readonly<Record<string, Readonly<Record<string, () => string>>>> = choiceNames;
  return names[part]?.[value]?.() ?? value;
}

export function sectionName(section: Section): string {
  const names: Record<Section, () => string> = {
    institution: m.administration_section_institution,
    unit: m.administration_section_unit,
    service: m.administration_section_service,
    order: m.administration_section_order,
    place: m.administration_section_place,
    calendar: m.administration_section_calendar,
    wording: m.administration_section_wording,
    template: m.administration_section_template,
  };
  return names[section]();
}

export function whatName(what: What): string {
  const names: Record<What, () => string> = {
    added: m.administration_added,
    changed: m.administration_changed,
    removed: m.administration_removed,
  };
  return names[what]();
}

export function noticeName(kind: WordingKind): string {
  const names: Record<WordingKind, () => string> = {
    "case.received": m.administration_notice_received,
    "case.assigned": m.administration_notice_assigned,
    "case.returned": m.administration_notice_returned,
    "case.merged": m.administration_notice_merged,
    "case.accepted": m.administration_notice_accepted,
    "case.planned": m.administration_notice_planned,
    "case.asked": m.administration_notice_asked,
    "case.extended": m.administration_notice_extended,
    "case.paused": m.administration_notice_paused,
    "case.resumed": m.administration_notice_resumed,
    "case.answered": m.administration_notice_answered,
    "case.done": m.administration_notice_done,
    "case.handed-over": m.administration_notice_handed_over,
    "case.declined": m.administration_notice_declined,
    "case.closed": m.administration_notice_closed,
    "case.reopened": m.administration_notice_reopened,
  };
  return names[kind]();
}
