import type { Tx, Db } from "#platform/db";
import { uuidv7 } from "#platform/ids";
import { deleteTemplate, insertTemplate, selectTemplates } from "../repo/templates.ts";
import type { TemplateInput } from "../schema.ts";

/** The templates that a city has written itself, as they can be carried to another one. */
export async function ownTemplates(db: Db, city: string): Promise<TemplateInput[]> {
  const templates = await selectTemplates(db, city);
  return templates.map(({ service, action, names, words }) => ({ service, action, names, words }));
}

/** Puts these in the place of the city's own; who did it is recorded by whoever calls. */
export async function replaceTemplates(
  tx: Tx,
  city: string,
  templates: readonly TemplateInput[],
  now: Date,
): Promise<void> {
  for (const { id } of await selectTemplates(tx, city)) await deleteTemplate(tx, city, id);
  // Lists go by id, and an id begins with its moment.
  for (const [index, template] of templates.entries())
    await insertTemplate(tx, city, uuidv7(new Date(now.getTime() + index)), template);
}
