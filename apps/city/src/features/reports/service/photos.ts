import sharp from "sharp";
import type { City } from "#features/cities";
import { AppError } from "#platform/errors";
import { uuidv7 } from "#platform/ids";
import type { Platform } from "#platform/platform";
import { reportErrors } from "../errors.ts";
import { insertPhoto } from "../repo/filing.ts";
import { maxPhotoBytes, type Photo } from "../schema.ts";

const fullEdge = 1600;
const smallEdge = 480;
/** A picture that unpacks to more than this is an attack, not a photo. */
const maxPixels = 80_000_000;

export type PhotoSize = "full" | "small";

export function photoKey(city: string, id: string, size: PhotoSize): string {
  return `${city}/photos/${id}${size === "small" ? "-small" : ""}.jpg`;
}

/** Decodes and encodes anew: nothing of the file survives but the picture, turned upright. */
async function encode(bytes: Uint8Array, edge: number, quality: number) {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
    .rotate()
    .resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
}

const pictureKinds = new Set(["jpeg", "png", "webp", "heif", "gif", "tiff", "avif"]);

// ISO/IEC 23008-12 brands. HEVC is under patents and left out of the decoder we ship with.
const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(4, 12)).toString("latin1");
  return head.startsWith("ftyp") && heicBrands.has(head.slice(4));
}

/** What the file really is, whatever its name says. */
async function checkIsPicture(bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) throw new AppError(reportErrors.notAPhoto);
  if (isHeic(bytes)) throw new AppError(reportErrors.photoNotSupported);
  const known = await sharp(bytes, { limitInputPixels: maxPixels })
    .metadata()
    .catch(() => null);
  if (!known?.format || !pictureKinds.has(known.format)) throw new AppError(reportErrors.notAPhoto);
}

/**
 * Takes a photo in: checked, re-encoded, stripped of place, time and camera, bounded in size.
 * It belongs to nobody until a report or an answer names its id.
 */
export async function takePhoto(
  deps: Pick<Platform, "db" | "clock" | "blobs">,
  city: City,
  bytes: Uint8Array,
  by: Photo["by"],
): Promise<Photo> {
  if (bytes.length > maxPhotoBytes)
    throw new AppError(reportErrors.photoTooLarge, { megabytes: maxPhotoBytes / 1024 / 1024 });
  await checkIsPicture(bytes);
  const encoded = await Promise.all([encode(bytes, fullEdge, 80), encode(bytes, smallEdge, 70)])
    // A file that begins like a picture and then is none, or is broken.
    .catch((error: unknown) => {
      throw new AppError(reportErrors.notAPhoto, {}, { cause: error });
    });
  const [full, small] = encoded;
  const now = deps.clock.now();
  const id = uuidv7(now);
  await deps.blobs.put(photoKey(city.slug, id, "full"), full.data, "image/jpeg");
  await deps.blobs.put(photoKey(city.slug, id, "small"), small.data, "image/jpeg");
  const photo: Photo = { id, width: full.info.width, height: full.info.height, by };
  await insertPhoto(deps.db, { city: city.slug, ...photo, at: now });
  return photo;
}
