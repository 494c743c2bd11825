import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ReadRow, Rows } from "../schema.ts";

export type RowReader = (chunks: AsyncIterable<Uint8Array>, page: string) => AsyncIterable<ReadRow>;

type Page = {
  readonly name: string;
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
  /** Null when the other side does not say. */
  readonly bytes: number | null;
};

/** page-2 before page-10. */
const byName = new Intl.Collator("en", { numeric: true });

export function isAddress(where: string): boolean {
  return /^https?:\/\//i.test(where);
}

async function download(address: string): Promise<Page> {
  const response = await fetch(address);
  const { body } = response;
  const { host, pathname } = new URL(address);
  if (!response.ok || !body)
    throw new Error(`${host}${pathname} answers with status ${response.status}.`);
  const length = response.headers.get("content-length");
  // A compressed answer has another length than what is read from it.
  const isPlain = response.headers.get("content-encoding") === null;
  return {
    name: host + pathname,
    open: async () => body,
    bytes: length !== null && isPlain ? Number(length) : null,
  };
}

/** A file, an address that answers with one, or the files of a folder in the order of their names. */
async function pagesAt(where: string, cwd: string): Promise<Page[]> {
  if (isAddress(where)) return [await download(where)];
  const path = resolve(cwd, where);
  const found = await stat(path);
  if (!found.isDirectory())
    return [{ name: where, open: async () => createReadStream(path), bytes: found.size }];
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .toSorted(byName.compare);
  if (names.length === 0) throw new Error(`There is no file in ${where}.`);
  return (await Promise.all(names.map((name) => pagesAt(join(path, name), cwd)))).flat();
}

/** The rows of all these files, one after the other. */
export async function readFiles(
  where: readonly string[],
  cwd: string,
  read: RowReader,
): Promise<Rows> {
  const pages = (await Promise.all(where.map((one) => pagesAt(one, cwd)))).flat();
  const total = pages.reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  );
  let done = 0;
  async function* counted({ open }: Page): AsyncGenerator<Uint8Array> {
    for await (const chunk of await open()) {
      done += chunk.length;
      yield chunk;
    }
  }
  async function* rows(): AsyncGenerator<ReadRow> {
    for (const page of pages) yield* read(counted(page), page.name);
  }
  return { rows: rows(), part: () => (total ? done / total : null) };
}
