import {
  krPetitions,
  phEo6,
  phRa11032,
  phRa6713,
  promiseRule,
  type LawPack,
  type Rule,
} from "@tugon/clock";
import type { City, Service } from "#features/cities";

/** One duty with its time, as a case has it: a rule, and what meets it. */
export type Duty = {
  readonly rule: Rule;
  readonly pack: LawPack;
  /**
   * A law on the answer itself is met by the end of the case; one that wants a reply, or concrete
   * action, by the first word to the resident.
   */
  readonly metBy: "end" | "first-answer";
};

const answerOf = (pack: LawPack, rule: Rule): Duty => ({ rule, pack, metBy: "end" });
const replyOf = (pack: LawPack, rule: Rule): Duty => ({ rule, pack, metBy: "first-answer" });

function followsEo6(city: City, service: Service): boolean {
  const unit = city.units.find(({ code }) => code === service.unit);
  return city.institutions.some(({ code, hotline }) => hotline && code === unit?.institution);
}

function lawsOf(city: City, service: Service): [Duty, ...Duty[]] {
  if (city.holidays === "korea")
    return [answerOf(krPetitions, krPetitions.rules[service.petition])];
  return [
    answerOf(phRa11032, phRa11032.rules[service.lawClass]),
    replyOf(phRa6713, phRa6713.rules.letter),
    ...(followsEo6(city, service) ? [replyOf(phEo6, phEo6.rules.complaint)] : []),
  ];
}

/** What the city owes to a filing under a service: the law on its answer first, a promise last. */
export function dutiesOf(city: City, service: Service): readonly [Duty, ...Duty[]] {
  const laws = lawsOf(city, service);
  if (!service.promise) return laws;
  const promise = promiseRule(
    {
      code: "promise",
      names: service.names,
      cite: service.charterItem,
      period: service.promise,
    },
    laws[0].rule,
  );
  return promise ? [...laws, answerOf(laws[0].pack, promise)] : laws;
}
