import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AssetUrls, type EntryName, entries } from "#web/entries";

export type { AssetUrls, EntryName, IslandName } from "#web/entries";

type Manifest = Record<string, { file: string } | undefined>;

/**
 * Reads the manifest of a client build. Without a build the addresses are plain names, enough for tests.
 *
 * Files under `/assets/` carry a hash of their content: serve them with
 * `cache-control: public, max-age=31536000, immutable`, and the `.br` or `.gz` beside them, when the browser takes it,
 * with `content-encoding` and `vary: accept-encoding`. Everything else in the folder (icon) may be kept for a day.
 */
export function loadAssets(clientDir: string): AssetUrls {
  const path = join(clientDir, ".vite/manifest.json");
  if (!existsSync(path))
    return (entry) => `/assets/${entry}${entry.endsWith("styles") ? ".css" : ".js"}`;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest; // written by our own build
  const urls = new Map<EntryName, string>();
  for (const [name, source] of Object.entries(entries)) {
    const file = manifest[`src/web/${source}`]?.file;
    if (file === undefined)
      throw new Error(`${path} does not know ${source}: build the client again`);
    urls.set(name as EntryName, `/${file}`); // Object.entries forgets the key type
  }
  return (entry) => {
    const url = urls.get(entry);
    if (url === undefined) throw new TypeError(`No entry ${entry}`);
    return url;
  };
}
