import type { City } from "#features/cities";
import { maxPhotos, reportErrors, takePhoto, unclaimedPhotos } from "#features/reports";
import { AppError } from "#platform/errors";
import { isUuid } from "#platform/ids";
import type { Deps } from "../deps.ts";

/**
 * The photos of a form: those it kept from an earlier try and those that came with it. Kept ids come
 * from the browser, so only photos that belong to no case count: another case's photo, perhaps a
 * private one, must not be shown with this one.
 */
export async function takeEvidence(
  deps: Pick<Deps, "db" | "clock" | "blobs">,
  city: City,
  sent: { readonly kept: readonly string[]; readonly files: readonly File[] },
): Promise<string[]> {
  const kept = await unclaimedPhotos(deps.db, city.slug, sent.kept.filter(isUuid), "officer");
  const files = sent.files.filter((file) => file.size > 0);
  if (kept.length + files.length > maxPhotos)
    throw new AppError(reportErrors.tooManyPhotos, { count: maxPhotos });
  const photos = [...kept];
  for (const file of files) {
    const photo = await takePhoto(deps, city, await file.bytes(), "officer");
    photos.push(photo.id);
  }
  return photos;
}
