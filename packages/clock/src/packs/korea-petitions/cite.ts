import type { Words } from "../../words.ts";

/** `act("19(2)", "제19조제2항")`: the Civil Petitions Treatment Act. */
export function act(article: string, ko: string): Words {
  return {
    en: `Civil Petitions Treatment Act of Korea, article ${article}`,
    fil: `Civil Petitions Treatment Act ng Korea, artikulo ${article}`,
    ko: `민원 처리에 관한 법률 ${ko}`,
  };
}

/** `decree("17(1)", "제17조제1항")`: its Enforcement Decree. */
export function decree(article: string, ko: string): Words {
  return {
    en: `Enforcement Decree of the Civil Petitions Treatment Act, article ${article}`,
    fil: `Enforcement Decree ng Civil Petitions Treatment Act ng Korea, artikulo ${article}`,
    ko: `민원 처리에 관한 법률 시행령 ${ko}`,
  };
}

/** The decree's article 20 borrows the periods that the other decree leaves out. */
export function procedureDecree(item: number): Words {
  return {
    en: `Enforcement Decree of the Civil Petitions Treatment Act, article 20, with article 11, item ${item} of the decree to the Administrative Procedures Act`,
    fil: `Enforcement Decree ng Civil Petitions Treatment Act ng Korea, artikulo 20, kasama ang artikulo 11, bilang ${item} ng decree ng Administrative Procedures Act`,
    ko: `민원 처리에 관한 법률 시행령 제20조, 행정절차법 시행령 제11조제${item}호`,
  };
}
