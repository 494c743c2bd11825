import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";

export type Opened = {
  /** What it is called in the city's records unless somebody says otherwise. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Null when the other side does not say. */
  readonly totalBytes: number | null;
  /** How much has been read up to now. */
  readonly readBytes: () => number;
};

function counted(source: AsyncIterable<Uint8Array>) {
  let bytes = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { chunks: chunks(), readBytes: () => bytes };
}

/** Opens a local file, or an address that answers with one. */
export async function openSource(where: string, cwd: string): Promise<Opened> {
  if (!/^https?:\/\//i.test(where)) {
    const path = resolve(cwd, where);
    const { size } = await stat(path);
    return { name: basename(path), totalBytes: size, ...counted(createReadStream(path)) };
  }
  const response = await fetch(where);
  if (!response.ok || !response.body)
    throw new Error(`${where} answers with status ${response.status}.`);
  const length = response.headers.get("content-length");
  // A compressed answer has another length than what is read from it.
  const isPlain = response.headers.get("content-encoding") === null;
  return {
    name: new URL(where).host,
    totalBytes: length !== null && isPlain ? Number(length) : null,
    ...counted(response.body),
  };
}
