import type { Hono } from "hono";
import { canSee } from "#features/cases";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext, AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import { opensPhoto } from "../photo-link.ts";
import { findPhotoAccess, type PhotoAccess } from "../repo/photos.ts";
import { photoKey } from "../service/photos.ts";
import type { PageDeps } from "./deps.ts";

const forEverybody = "public, max-age=31536000, immutable";
const forOne = "private, max-age=86400, immutable";

function isForEverybody(photo: PhotoAccess): boolean {
  return photo.isPublic && photo.caseIsPublic === true;
}

/** Officers see the photos of the cases they may see; the resident has a key to each. */
function maySee(c: AppContext, deps: PageDeps, id: string, photo: PhotoAccess): boolean {
  const key = c.req.query("s");
  if (key !== undefined && opensPhoto(deps.vault, c.get("city").slug, id, key)) return true;
  const viewer = c.get("viewer");
  const { unit, service, officer, conflicts } = photo;
  if (viewer.kind !== "officer" || unit === null || service === null) return false;
  return canSee(viewer.officer, { unit, service, officer, conflicts: conflicts ?? [] });
}

export function photoRoutes(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/photos/:file{[0-9a-fsml-]+[.]jpg}", async (c) => {
    const { slug } = c.get("city");
    const name = c.req.param("file").replace(/\.jpg$/, "");
    const size = name.endsWith("-small") ? "small" : "full";
    const id = name.replace(/-small$/, "");
    const photo = isUuid(id) ? await findPhotoAccess(deps.db, slug, id) : undefined;
    // Never "not allowed": that would say that there is one.
    if (!photo || !(isForEverybody(photo) || maySee(c, deps, id, photo)))
      throw new AppError(platformErrors.notFound);
    const bytes = await deps.blobs.get(photoKey(slug, id, size));
    if (!bytes) throw new AppError(platformErrors.notFound);
    return c.body(Buffer.from(bytes), 200, {
      "content-type": "image/jpeg",
      "cache-control": isForEverybody(photo) ? forEverybody : forOne,
      // The address means the same in every language.
      vary: "accept-encoding",
    });
  });
}
