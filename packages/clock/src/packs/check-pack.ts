import type { Unit } from "../periods/period.ts";
import type { Ending, LawPack, Rule, Start } from "./law-pack.ts";
import { Look } from "./look.ts";

/** Every name that a literal type allows: the compiler keeps these lists whole. */
const units: Readonly<Record<Unit, true>> = {
  "working-days": true,
  "working-days-with-first": true,
  "working-hours": true,
  "running-hours": true,
  "calendar-days": true,
};
const starts: Readonly<Record<Start, true>> = {
  receipt: true,
  "complete-filing": true,
  arrival: true,
  registration: true,
  request: true,
  knowledge: true,
};
const endings: Readonly<Record<Ending, true>> = {
  answer: true,
  registration: true,
  transfer: true,
  papers: true,
  report: true,
};

/** A misspelt optional part would otherwise be a duty that silently is not there. */
const packKeys: Readonly<Record<keyof LawPack, true>> = {
  code: true,
  version: true,
  inForceFrom: true,
  jurisdiction: true,
  titles: true,
  source: true,
  applies: true,
  rules: true,
  reviews: true,
  doubts: true,
};
const ruleKeys: Readonly<Record<keyof Rule, true>> = {
  code: true,
  names: true,
  cite: true,
  kind: true,
  period: true,
  startsAt: true,
  endsBy: true,
  duty: true,
  pauses: true,
  extensions: true,
  notices: true,
  silence: true,
  chasing: true,
};

export type CheckedPack =
  | { readonly ok: true; readonly pack: LawPack }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * A pack read from a file, or all that is wrong with it, each with its place:
 * `rules.simple.period.count: must be a whole number above 0`.
 */
export function checkPack(value: unknown): CheckedPack {
  const problems: string[] = [];
  const look = new Look(value, "", problems);
  checkHead(look);
  const rules = look.at("rules");
  const codes = rules.keys();
  if (codes.length === 0) rules.wrong("must have at least one rule");
  for (const code of codes) checkRule(rules.at(code), code);
  for (const review of look.at("reviews").items()) {
    review.at("by").oneOf({ head: true });
    review.at("everyMonths").whole(1);
    review.at("cite").words();
  }
  for (const doubt of look.at("doubts").items()) doubt.text();
  // Each field that the type names was looked at above.
  return problems.length === 0 ? { ok: true, pack: value as LawPack } : { ok: false, problems };
}

function checkHead(look: Look): void {
  look.only(packKeys);
  look.at("code").text(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words with dashes");
  look.at("version").day();
  look.at("inForceFrom").day();
  look.at("jurisdiction").text(/^[A-Z]{2}$/, "two capital letters (ISO 3166-1)");
  look.at("titles").words();
  look.at("source").at("title").text();
  look
    .at("source")
    .at("url")
    .text(/^https?:\/\/\S+$/, "a web address");
  look.at("applies").oneOf({ everywhere: true, "by-institution": true });
}

function checkRule(rule: Look, code: string): void {
  rule.only(ruleKeys);
  if (rule.at("code").value !== code) rule.at("code").wrong(`must be "${code}", as its key`);
  rule.at("names").words();
  rule.at("cite").words();
  rule.at("kind").oneOf({ law: true, promise: true });
  rule.at("period").at("unit").oneOf(units);
  rule.at("period").at("count").whole(1);
  rule.at("startsAt").oneOf(starts);
  rule.at("endsBy").oneOf(endings);
  rule.at("duty").oneOf({ office: true, resident: true });
  checkPauses(rule);
  for (const extension of rule.at("extensions").items()) {
    const atMost = extension.at("atMost");
    if (typeof atMost.value === "number") atMost.whole(1);
    else atMost.oneOf({ "the-period": true, "as-asked": true });
    extension.at("needsConsent").flag();
    extension.at("cite").words();
  }
  rule.optional("notices", (notices) => {
    notices.at("everyDays").whole(1);
    notices.at("unlessStatusIsPublic").flag();
    notices.at("cite").words();
  });
  rule.optional("silence", (silence) => {
    silence.at("onApplication").oneOf({ "deemed-approved": true });
    silence.at("onRenewal").oneOf({ "deemed-extended": true });
    silence.at("cite").words();
  });
  rule.optional("chasing", (chasing) => {
    chasing.at("by").oneOf({ "petition-examiner": true });
    chasing.at("to").oneOf({ "unit-head": true });
    chasing.at("when").oneOf({ missed: true });
    chasing.at("form").oneOf({ "in-writing": true });
    chasing.at("cite").words();
  });
}

function checkPauses(rule: Look): void {
  const seen = new Set<unknown>();
  const pauses = rule.at("pauses").items();
  if (pauses.length > 0 && rule.at("period").at("unit").value === "calendar-days")
    rule.at("pauses").wrong("must be empty: days of the calendar know no pause");
  for (const pause of pauses) {
    const reason = pause.at("reason");
    reason.text();
    if (seen.has(reason.value)) reason.wrong("must be unique in its rule");
    seen.add(reason.value);
    pause.at("names").words();
    pause.at("cite").words();
    pause.optional("limit", (limit) => {
      limit.at("days").whole(1);
      limit.optional("onceMoreDays", (days) => days.whole(1));
    });
  }
}
