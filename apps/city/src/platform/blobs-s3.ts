import { setTimeout } from "node:timers/promises";
import { S3mini, S3ServiceError } from "s3mini";
import type { Config } from "../config.ts";
import { checkBlobKey, type Blobs } from "./blobs.ts";

const requestTimeoutMs = 30_000;
const attempts = 4;
const firstPauseMs = 200;

/** Worth another try: the store is overloaded or restarting, or the network dropped us. */
function isPassing(error: unknown): boolean {
  if (error instanceof S3ServiceError) return error.status >= 500 || error.status === 429;
  return true;
}

async function retrying<Result>(request: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error;
      // With a random part, so that many servers do not come back in step.
      await setTimeout(firstPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

/** In any S3-compatible store; repeating a request is safe, for a key's content never changes. */
export function createS3Blobs(config: NonNullable<Config["s3"]>): Blobs {
  const store = new S3mini({ ...config, requestAbortTimeout: requestTimeoutMs });
  return {
    put: async (key, bytes, contentType) => {
      checkBlobKey(key);
      await retrying(() => store.putObject(key, bytes, contentType));
    },
    get: async (key) => {
      checkBlobKey(key);
      const found = await retrying(() => store.getObjectArrayBuffer(key));
      return found && new Uint8Array(found);
    },
    remove: async (key) => {
      checkBlobKey(key);
      try {
        await retrying(() => store.deleteObject(key));
      } catch (error) {
        // Amazon says 204 for what is not there, some other stores 404.
        if (!(error instanceof S3ServiceError && error.status === 404)) throw error;
      }
    },
  };
}
