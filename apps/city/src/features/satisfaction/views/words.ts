import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import type {
  CharterCode,
  ClientCode,
  FormAnswers,
  QualityAnswer,
  QualityCode,
} from "../form/items.ts";
import { abroad, regions } from "../form/regions.ts";
import type { Period } from "../results/period.ts";
import type { Cause, Finding, Score } from "../schema.ts";

/*
 * The sentence for each code. Used inside a language.
 */

type Say = () => string;

const scoreWords: Readonly<Record<Score, Say>> = {
  1: m.satisfaction_score_1,
  2: m.satisfaction_score_2,
  3: m.satisfaction_score_3,
  4: m.satisfaction_score_4,
  5: m.satisfaction_score_5,
};
export const scoreText = (score: Score): string => scoreWords[score]();

const statements: Readonly<Record<QualityCode, readonly [statement: Say, about: Say]>> = {
  sqd0: [m.satisfaction_sqd0, m.satisfaction_sqd0_about],
  sqd1: [m.satisfaction_sqd1, m.satisfaction_sqd1_about],
  sqd2: [m.satisfaction_sqd2, m.satisfaction_sqd2_about],
  sqd3: [m.satisfaction_sqd3, m.satisfaction_sqd3_about],
  sqd4: [m.satisfaction_sqd4, m.satisfaction_sqd4_about],
  sqd5: [m.satisfaction_sqd5, m.satisfaction_sqd5_about],
  sqd6: [m.satisfaction_sqd6, m.satisfaction_sqd6_about],
  sqd7: [m.satisfaction_sqd7, m.satisfaction_sqd7_about],
  sqd8: [m.satisfaction_sqd8, m.satisfaction_sqd8_about],
};
export const statementText = (code: QualityCode): string => statements[code][0]();

/** "SQD1 · Time taken": the circular's code and what it measures. */
export function aboutText(code: QualityCode): string {
  return `${code.toUpperCase()} · ${statements[code][1]()}`;
}

const agreements: Readonly<Record<QualityAnswer, Say>> = {
  5: m.satisfaction_agree_5,
  4: m.satisfaction_agree_4,
  3: m.satisfaction_agree_3,
  2: m.satisfaction_agree_2,
  1: m.satisfaction_agree_1,
  na: m.satisfaction_not_applicable,
};
export const agreementText = (answer: QualityAnswer): string => agreements[answer]();

type Question = { readonly label: Say; readonly answers: Readonly<Record<string, Say>> };

const charter: Readonly<Record<CharterCode, Question>> = {
  cc1: {
    label: m.satisfaction_cc1,
    answers: {
      1: m.satisfaction_cc1_1,
      2: m.satisfaction_cc1_2,
      3: m.satisfaction_cc1_3,
      4: m.satisfaction_cc1_4,
    },
  },
  cc2: {
    label: m.satisfaction_cc2,
    answers: {
      1: m.satisfaction_cc2_1,
      2: m.satisfaction_cc2_2,
      3: m.satisfaction_cc2_3,
      4: m.satisfaction_cc2_4,
      5: m.satisfaction_not_applicable,
    },
  },
  cc3: {
    label: m.satisfaction_cc3,
    answers: {
      1: m.satisfaction_cc3_1,
      2: m.satisfaction_cc3_2,
      3: m.satisfaction_cc3_3,
      4: m.satisfaction_not_applicable,
    },
  },
};

const clients: Readonly<Record<ClientCode, Question>> = {
  clientType: {
    label: m.satisfaction_client_label,
    answers: {
      citizen: m.satisfaction_client_citizen,
      business: m.satisfaction_client_business,
      government: m.satisfaction_client_government,
    },
  },
  sex: {
    label: m.satisfaction_sex_label,
    answers: { female: m.satisfaction_sex_female, male: m.satisfaction_sex_male },
  },
  age: {
    label: m.satisfaction_age_label,
    answers: {
      "0-19": m.satisfaction_age_0_19,
      "20-34": m.satisfaction_age_20_34,
      "35-49": m.satisfaction_age_35_49,
      "50-64": m.satisfaction_age_50_64,
      "65+": m.satisfaction_age_65,
    },
  },
  region: {
    label: m.satisfaction_region_label,
    answers: {
      ...Object.fromEntries(regions.map(({ code, name }) => [code, () => name])),
      [abroad]: m.satisfaction_region_abroad,
    },
  },
};

const questions = { ...charter, ...clients };

export function questionText(code: CharterCode | ClientCode): string {
  return questions[code].label();
}

export function answerText(code: CharterCode | ClientCode, answer: string): string {
  return questions[code].answers[answer]?.() ?? answer;
}

/** The answers to a question, in the circular's order, with their words. */
export function choicesOf(code: CharterCode | ClientCode, answers: readonly string[]) {
  return answers.map((value) => ({ value, label: answerText(code, value) }));
}

/** All that was answered in a form, as question and answer. */
export function answersRead(form: FormAnswers): { key: string; value: string }[] {
  return Object.entries(statements).flatMap(([code, [statement]]) => {
    const answer = form[code as QualityCode]; // keys of a record by that type
    return answer === undefined
      ? []
      : [{ key: statement(), value: agreements[answer as QualityAnswer]() }]; // read by readForm
  });
}

export function causeText(cause: Cause): string {
  return cause === "rating" ? m.satisfaction_cause_rating() : m.satisfaction_cause_form();
}

export function findingText(finding: Finding): string {
  switch (finding) {
    case "right-as-it-was":
      return m.satisfaction_finding_right();
    case "answered-anew":
      return m.satisfaction_finding_anew();
    case "could-not-reach":
      return m.satisfaction_finding_not_reached();
  }
}

/** The same, said to the resident. */
export function findingTold(finding: Finding): string {
  switch (finding) {
    case "right-as-it-was":
      return m.satisfaction_look_done_right();
    case "answered-anew":
      return m.satisfaction_look_done_anew();
    case "could-not-reach":
      return m.satisfaction_look_done_not_reached();
  }
}

export function periodText({ year, quarter }: Period): string {
  return quarter === null
    ? m.satisfaction_period_year({ year: String(year) })
    : m.satisfaction_period_quarter({ year: String(year), quarter: String(quarter) });
}

export function serviceText(city: City, code: string): string {
  const service = city.services.find((each) => each.code === code);
  return service ? wordsIn(service.names, currentLocale()) : code;
}

export function unitText(city: City, code: string): string {
  const unit = city.units.find((each) => each.code === code);
  return unit ? wordsIn(unit.names, currentLocale()) : code;
}
