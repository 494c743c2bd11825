import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ReadRow, Rows } from "../schema.ts";

export type RowReader = (chunks: AsyncIterable<Uint8Array>, page: string) => AsyncIterable<ReadRow>;

type Opened = {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Null when the other side does not say. */
  readonly bytes: number | null;
};

type Page = {
  readonly name: string;
  /** Null until it is opened. */
  readonly bytes: number | null;
  readonly open: () => Promise<Opened>;
};

/** page-2 before page-10. */
const byName = new Intl.Collator("en", { numeric: true });

export function isAddress(where: string): boolean {
  return /^https?:\/\//i.test(where);
}

function download(address: string): Page {
  const { host, pathname } = new URL(address);
  return {
    name: host + pathname,
    bytes: null,
    open: async () => {
      const response = await fetch(address);
      const { body } = response;
      if (!response.ok || !body) throw new Error(`the answer has status ${response.status}`);
      const length = response.headers.get("content-length");
      // A compressed answer has another length than what is read from it.
      const isPlain = response.headers.get("content-encoding") === null;
      return { chunks: body, bytes: length !== null && isPlain ? Number(length) : null };
    },
  };
}

function fileAt(path: string, name: string, bytes: number): Page {
  return { name, bytes, open: async () => ({ chunks: createReadStream(path), bytes }) };
}

/** A file, an address that answers with one, or the files of a folder in the order of their names. */
async function pagesAt(where: string, cwd: string): Promise<Page[]> {
  if (isAddress(where)) return [download(where)];
  const path = resolve(cwd, where);
  const found = await stat(path);
  if (!found.isDirectory()) return [fileAt(path, where, found.size)];
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
  const sizes = pages.map(({ bytes }) => bytes);
  let done = 0;
  async function* counted(page: Page, index: number): AsyncGenerator<Uint8Array> {
    const { chunks, bytes } = await page.open();
    sizes[index] = bytes;
    for await (const chunk of chunks) {
      done += chunk.length;
      yield chunk;
    }
  }
  async function* rows(): AsyncGenerator<ReadRow> {
    for (const [index, page] of pages.entries()) {
      try {
        yield* read(counted(page, index), page.name);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        throw new Error(`${page.name}: ${words}`, { cause: error });
      }
    }
  }
  const part = () => {
    const known = sizes.filter((size) => size !== null);
    const total = known.reduce((sum, size) => sum + size, 0);
    return known.length === pages.length && total > 0 ? done / total : null;
  };
  return { rows: rows(), part };
}
