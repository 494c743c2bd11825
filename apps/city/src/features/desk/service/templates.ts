import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import type { Db } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { isUuid, uuidv7 } from "#platform/ids";
import type { Deps } from "../deps.ts";
import {
  deleteTemplate,
  insertTemplate,
  lockTemplate,
  selectTemplates,
  updateTemplate,
} from "../repo/templates.ts";
import { canEditTemplate } from "../rules.ts";
import type { Template, TemplateInput } from "../schema.ts";
import { defaultTemplates } from "../templates/index.ts";
import "../events.ts";

type EditDeps = Pick<Deps, "db" | "clock" | "wake">;

/** The city's own first: they were written with this city in mind. */
export async function listTemplates(db: Db, city: City): Promise<Template[]> {
  return [...(await selectTemplates(db, city.slug)), ...defaultTemplates];
}

function checkAllowed(officer: Officer, city: City, template: TemplateInput): void {
  const isKnown =
    template.service === null || city.services.some((service) => service.code === template.service);
  if (!isKnown) throw new AppError(platformErrors.invalidInput);
  if (!canEditTemplate(officer, city, template)) throw new AppError(platformErrors.notAllowed);
}

/** Adds a template, or changes one when `id` is given. */
export async function saveTemplate(
  deps: EditDeps,
  officer: Officer,
  city: City,
  { id, input }: { readonly id: string | null; readonly input: TemplateInput },
): Promise<void> {
  checkAllowed(officer, city, input);
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    const known = id === null ? null : await findOwn(tx, city, id);
    if (known) checkAllowed(officer, city, known);
    const template = known?.id ?? uuidv7(now);
    const version = (known?.version ?? 0) + 1;
    if (known) await updateTemplate(tx, city.slug, template, { ...input, version });
    else await insertTemplate(tx, city.slug, template, input);
    await appendEvent(tx, {
      city: city.slug,
      stream: template,
      seq: version,
      type: "desk.template-saved",
      at: now,
      actor: { kind: "officer", id: officer.id },
      public: { template, service: input.service, action: input.action },
    });
  });
  deps.wake();
}

async function findOwn(tx: Db, city: City, id: string): Promise<Template> {
  const known = isUuid(id) ? await lockTemplate(tx, city.slug, id) : undefined;
  if (!known) throw new AppError(platformErrors.notFound);
  return known;
}

export async function removeTemplate(
  deps: EditDeps,
  officer: Officer,
  city: City,
  id: string,
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    const known = await findOwn(tx, city, id);
    checkAllowed(officer, city, known);
    await deleteTemplate(tx, city.slug, id);
    await appendEvent(tx, {
      city: city.slug,
      stream: id,
      seq: known.version + 1,
      type: "desk.template-deleted",
      at: now,
      actor: { kind: "officer", id: officer.id },
      public: { template: id },
    });
  });
  deps.wake();
}
