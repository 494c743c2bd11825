import type { Template } from "../schema.ts";
import { doneTemplates } from "./done.ts";
import { endedTemplates } from "./ended.ts";
import { underWayTemplates } from "./under-way.ts";

/** What every city starts with; a city adds its own beside them. */
export const defaultTemplates: readonly Template[] = [
  ...doneTemplates,
  ...underWayTemplates,
  ...endedTemplates,
];
