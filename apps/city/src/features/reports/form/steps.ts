import type { City } from "#features/cities";
import {
  checkAnswers,
  checkContact,
  checkPlace,
  checkService,
  checkWords,
  questionsOf,
  type Problem,
} from "./check.ts";
import type { Typed } from "./typed.ts";

/** The form one question at a time, for browsers without scripts. Words come before the service, which is proposed from them. */
export const steps = ["photo", "place", "words", "what", "more", "contact", "check"] as const;
export type Step = (typeof steps)[number];

export function isStep(text: string): text is Step {
  return steps.some((step) => step === text);
}

/** What is wrong with the answers of one step. */
export function problemsOf(step: Step, city: City, typed: Typed): Problem[] {
  switch (step) {
    case "photo":
    case "check":
      return [];
    case "place":
      return checkPlace(city, typed);
    case "words":
      return checkWords(typed);
    case "what":
      return checkService(city, typed);
    case "more":
      return checkAnswers(city, typed);
    case "contact":
      return checkContact(typed);
  }
}

/** The steps this report has: a service without questions of its own has no "more". */
export function stepsFor(city: City, typed: Typed): Step[] {
  const service = city.services.find(({ code }) => code === typed.service);
  return steps.filter((step) => step !== "more" || questionsOf(service).length > 0);
}

export function stepAfter(step: Step, city: City, typed: Typed): Step {
  const path = stepsFor(city, typed);
  return path[path.indexOf(step) + 1] ?? "check";
}

export function stepBefore(step: Step, city: City, typed: Typed): Step | null {
  const path = stepsFor(city, typed);
  return path[path.indexOf(step) - 1] ?? null;
}

/** The first step that still needs an answer. */
export function firstOpenStep(city: City, typed: Typed): Step {
  return steps.find((step) => problemsOf(step, city, typed).length > 0) ?? "check";
}
