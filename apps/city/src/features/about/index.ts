import { aboutPages } from "./pages.tsx";
import type { Feature } from "#platform/feature";

/** What a city owes its readers to know: help, accessibility, privacy, open data. */
export function createAbout(): Feature {
  return { routes: aboutPages() };
}
