import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";
import { exportCity } from "#features/transfer";
import { cityOf } from "./city-of.ts";
import type { Command, CommandContext } from "./command.ts";

const usage = `tugon export FILE.tugon [--city SLUG]
tugon export - [--city SLUG]    the same to standard output, not compressed
`;

/** Under gzip into a file beside, which takes its name when it is whole. */
async function exportToFile({ platform, io }: CommandContext, city: string, path: string) {
  const unfinished = `${path}.new`;
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(unfinished, { mode: 0o600 }));
  // A failure is told by whoever awaits it next; until then Node must not end the process.
  written.catch(() => undefined);
  try {
    const lost = await exportCity(platform, city, async (text) => {
      if (!gzip.write(text)) await Promise.race([once(gzip, "drain"), written]);
    });
    gzip.end();
    await written;
    await rename(unfinished, path);
    const megabytes = ((await stat(path)).size / 1024 / 1024).toFixed(1);
    io.stdout(`${city} is in ${path}, ${megabytes} MB.\n`);
    return lost;
  } catch (error) {
    gzip.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

export const exportCommand: Command = {
  usage: "export FILE.tugon",
  summary: "write a city out whole: rows, history, photos",
  run: async (context) => {
    const { platform, io, args } = context;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { city: { type: "string" } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) {
      io.stderr(usage);
      return 2;
    }
    const { slug } = await cityOf(context, values.city);
    const lost =
      file === "-"
        ? await exportCity(platform, slug, async (text) => {
            await io.stdout(text);
          })
        : await exportToFile(context, slug, resolve(io.cwd, file));
    if (lost > 0) io.stderr(`${lost} files of photos are missing from the store.\n`);
    io.stderr(
      "Names and contacts in it are sealed: whoever reads it in needs this installation's secret.\n",
    );
    return 0;
  },
};
