import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** RFC 1952, 2.3.1. */
const gzipMagic = [0x1f, 0x8b];
/** A photo is the longest line; far above any of ours, far below what would fill the memory. */
const maxLineChars = 64 * 1024 * 1024;

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return gzipMagic.every((byte, index) => buffer[index] === byte);
  } finally {
    await file.close();
  }
}

/**
 * The lines of a text file, under gzip or plain. Only "\n" ends one: JSON may hold the others. What no
 * "\n" ends was cut off and is left out.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const stream = (await isGzip(path)) ? file.pipe(createGunzip()) : file;
  file.once("error", (error) => stream.destroy(error));
  stream.setEncoding("utf8");
  let rest: string[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<string>) {
    const pieces = chunk.split("\n");
    for (const piece of pieces.slice(0, -1)) {
      yield [...rest, piece].join("");
      rest = [];
      length = 0;
    }
    const last = pieces.at(-1) ?? "";
    rest.push(last);
    length += last.length;
    if (length > maxLineChars) throw new RangeError("a line is longer than any of ours");
  }
}
