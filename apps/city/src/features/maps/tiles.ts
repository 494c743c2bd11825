import { open, type FileHandle } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import type { Config } from "../../config.ts";

/** Where the tiles of MAP_TILES_URL are; null without any. */
export type TileSource =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "remote"; readonly url: string };

export function tileSource({
  mapTilesUrl,
  dataDir,
}: Pick<Config, "mapTilesUrl" | "dataDir">): TileSource | null {
  if (mapTilesUrl === null) return null;
  if (/^https?:/.test(mapTilesUrl)) return { kind: "remote", url: mapTilesUrl };
  const path = resolve(dataDir, mapTilesUrl);
  const fromData = relative(dataDir, path);
  // Only what lies in the data folder is served to the public.
  if (fromData.startsWith("..") || isAbsolute(fromData))
    throw new RangeError("MAP_TILES_URL must be an address or a path under DATA_DIR");
  return { kind: "file", path };
}

export type ByteRange = { readonly start: number; readonly end: number };

// An archive's directory or tile is far smaller; nobody needs to be sent the whole file at once.
const maxRangeBytes = 8 * 1024 * 1024;

/** `bytes=0-16383` of RFC 9110, 14.1.2; both ends given, as PMTiles readers do. Null otherwise. */
export function readRange(header: string | undefined): ByteRange | null {
  const match = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? "");
  if (!match) return null;
  const start = Number(match[1]);
  const end = Number(match[2]);
  return end >= start && end - start < maxRangeBytes ? { start, end } : null;
}

async function readBytes(file: FileHandle, { start, end }: ByteRange): Promise<Response> {
  const { size } = await file.stat();
  if (start >= size)
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  const length = Math.min(end, size - 1) - start + 1;
  const bytes = new Uint8Array(length);
  await file.read(bytes, 0, length, start);
  return new Response(bytes, {
    status: 206,
    headers: {
      "content-type": "application/octet-stream",
      "content-range": `bytes ${start}-${start + length - 1}/${size}`,
      "accept-ranges": "bytes",
      "cache-control": "public, max-age=3600",
    },
  });
}

/** A piece of the archive, from our own address wherever it is, so that the content policy stays strict. */
export async function tileBytes(source: TileSource, range: ByteRange): Promise<Response> {
  if (source.kind === "remote") {
    const header = `bytes=${range.start}-${range.end}`;
    const answer = await fetch(source.url, {
      headers: { range: header },
      signal: AbortSignal.timeout(20_000),
    });
    if (answer.status !== 206) return new Response(null, { status: 502 });
    const headers = new Headers({ "content-type": "application/octet-stream" });
    for (const name of ["content-range", "etag", "cache-control"]) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return new Response(answer.body, { status: 206, headers });
  }
  const file = await open(source.path);
  try {
    return await readBytes(file, range);
  } finally {
    await file.close();
  }
}
