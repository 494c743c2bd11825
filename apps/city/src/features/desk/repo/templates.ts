import type { Db } from "#platform/db";
import type { Template, TemplateInput } from "../schema.ts";
import "../tables.ts";

const columns = ["id", "service", "action", "names", "words", "version"] as const;

export async function selectTemplates(db: Db, city: string): Promise<Template[]> {
  const rows = await db
    .selectFrom("templates")
    .select(columns)
    .where("city", "=", city)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, isOwn: true }));
}

export async function lockTemplate(
  tx: Db,
  city: string,
  id: string,
): Promise<Template | undefined> {
  const row = await tx
    .selectFrom("templates")
    .select(columns)
    .where("city", "=", city)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, isOwn: true };
}

function rowOf({ service, action, names, words }: TemplateInput) {
  return { service, action, names: JSON.stringify(names), words: JSON.stringify(words) };
}

export async function insertTemplate(
  tx: Db,
  city: string,
  id: string,
  template: TemplateInput,
): Promise<void> {
  await tx
    .insertInto("templates")
    .values({ city, id, version: 1, ...rowOf(template) })
    .execute();
}

export async function updateTemplate(
  tx: Db,
  city: string,
  id: string,
  template: TemplateInput & { readonly version: number },
): Promise<void> {
  await tx
    .updateTable("templates")
    .set({ version: template.version, ...rowOf(template) })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

export async function deleteTemplate(tx: Db, city: string, id: string): Promise<void> {
  await tx.deleteFrom("templates").where("city", "=", city).where("id", "=", id).execute();
}
