import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isMissingFile } from "./files.ts";

/**
 * Photos and other files. Keys are ours (`city/photos/UUID.jpg`), never a visitor's; what is stored
 * under a key never changes, so it may be cached for ever.
 */
export type Blobs = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Null when there is nothing under the key. */
  get(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
};

const safeKey = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9.-]*)+$/;

/** Throws on a key that is not ours: it would be a way out of the folder or bucket. */
export function checkBlobKey(key: string): void {
  if (!safeKey.test(key) || key.includes("..")) throw new RangeError(`not a blob key: ${key}`);
}

/** In a folder: written beside, synced, then renamed, so that a crash leaves no half file. */
export function createFolderBlobs(folder: string): Blobs {
  const pathOf = (key: string) => {
    checkBlobKey(key);
    return join(folder, key);
  };
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}.new`;
      const file = await open(unfinished, "w");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    },
    get: async (key) => {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (isMissingFile(error)) return null;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
