import type { City } from "#features/cities";
import type { JobDefinition } from "#platform/jobs";
import type { Platform } from "#platform/platform";
import { typedSchema, type Typed } from "../form/typed.ts";
import { deleteDraftsBefore, selectDraft, upsertDraft } from "../repo/drafts.ts";
import { deleteOrphan, orphanPhotos } from "../repo/photos.ts";
import { photoKey } from "./photos.ts";

type Deps = Pick<Platform, "db" | "clock" | "vault">;

/** What was typed in earlier steps; null when there is none, or a newer version cannot read it. */
export async function readDraft(deps: Deps, city: City, id: string): Promise<Typed | null> {
  const body = await selectDraft(deps.db, city.slug, id);
  if (!body) return null;
  const parsed = typedSchema.safeParse(JSON.parse(deps.vault.openOwn(body)));
  return parsed.success ? parsed.data : null;
}

/** Drafts hold contacts and words nobody has sent yet, so they are sealed. */
export async function saveDraft(deps: Deps, city: City, id: string, typed: Typed): Promise<void> {
  const body = deps.vault.sealOwn(JSON.stringify(typed));
  await upsertDraft(deps.db, { city: city.slug, id, body, updatedAt: deps.clock.now() });
}

export const draftDays = 7;
const photosAtOnce = 200;

type CleanUpDeps = Pick<Platform, "db" | "clock" | "blobs">;

/** Removes what was begun and never sent: drafts, and photos that no report took. */
export async function removeOldDrafts({ db, clock, blobs }: CleanUpDeps): Promise<void> {
  const before = new Date(clock.now().getTime() - draftDays * 24 * 3_600_000);
  await deleteDraftsBefore(db, before);
  for (;;) {
    const orphans = await orphanPhotos(db, before, photosAtOnce);
    for (const { city, id } of orphans) {
      // The row first: a photo that a report takes at this moment keeps its files.
      if (!(await deleteOrphan(db, city, id))) continue;
      await blobs.remove(photoKey(city, id, "full"));
      await blobs.remove(photoKey(city, id, "small"));
    }
    if (orphans.length < photosAtOnce) return;
  }
}

export function draftCleanUp(deps: CleanUpDeps): JobDefinition {
  return {
    name: "reports-old-drafts",
    retries: 3,
    concurrency: 1,
    timeoutInSeconds: 600,
    cron: "40 18 * * *",
    run: () => removeOldDrafts(deps),
  };
}
