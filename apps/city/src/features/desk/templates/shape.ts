import type { Words } from "#features/cities";
import type { Template, TemplateAction } from "../schema.ts";

/** A template that comes with the software: for every service, under a name that never changes. */
export function template(id: string, action: TemplateAction, names: Words, words: Words): Template {
  return { id, service: null, action, names, words, isOwn: false, version: 0 };
}
