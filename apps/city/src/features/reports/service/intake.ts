import type { City } from "#features/cities";
import { AppError } from "#platform/errors";
import type { FormValues } from "#platform/http";
import type { Platform } from "#platform/platform";
import { reportErrors } from "../errors.ts";
import type { Problem } from "../form/check.ts";
import { maxPhotoBytes, maxPhotos, type Photo } from "../schema.ts";
import { takePhoto } from "./photos.ts";

/** Runs at most `width` of the given works at once; the others wait their turn. */
function createGate(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

export type Taken = { readonly ids: readonly string[]; readonly problems: readonly Problem[] };

/** Takes the photos of a form in, beside those it had; what is no photo becomes a problem. */
export type Intake = (
  city: City,
  values: FormValues,
  had: readonly string[],
  by: Photo["by"],
) => Promise<Taken>;

// A decoded photo of 80 megapixels takes 240 MB; three at once is what a small server bears.
const decodedAtOnce = 3;

const problemCodes: Readonly<Record<string, Problem["code"]>> = {
  [reportErrors.notAPhoto.code]: "not-a-photo",
  [reportErrors.photoNotSupported.code]: "photo-not-supported",
  [reportErrors.photoTooLarge.code]: "photo-too-large",
};

/** The files under a field that have content; an empty file field posts a nameless empty file. */
function filesOf(values: FormValues, field: string): File[] {
  const value = values[field];
  const list = Array.isArray(value) ? value : [value];
  return list.filter(
    (item) => item instanceof File && (item.size > 0 || item.name !== ""),
  ) as File[];
}

export function createIntake(deps: Pick<Platform, "db" | "clock" | "blobs">): Intake {
  const gate = createGate(decodedAtOnce);
  const take = async (city: City, file: File, by: Photo["by"]): Promise<Photo | Problem> => {
    const megabytes = maxPhotoBytes / 1024 / 1024;
    if (file.size > maxPhotoBytes)
      return { field: "photo", code: "photo-too-large", params: { megabytes } };
    try {
      return await gate(async () =>
        takePhoto(deps, city, new Uint8Array(await file.arrayBuffer()), by),
      );
    } catch (error) {
      const code = error instanceof AppError ? problemCodes[error.code] : undefined;
      if (!code) throw error;
      return { field: "photo", code, params: { megabytes } };
    }
  };
  return async (city, values, had, by) => {
    const files = filesOf(values, "photo");
    const room = maxPhotos - had.length;
    const results = await Promise.all(files.slice(0, room).map((file) => take(city, file, by)));
    const problems = results.filter((result) => "code" in result);
    if (files.length > room)
      problems.push({ field: "photo", code: "too-many-photos", params: { count: maxPhotos } });
    const ids = results.flatMap((result) => ("id" in result ? [result.id] : []));
    return { ids: [...had, ...ids], problems: problems.slice(0, 1) };
  };
}
