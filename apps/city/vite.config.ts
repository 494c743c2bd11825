import { existsSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { defineConfig, type Plugin } from "vite";
import { entries } from "./src/web/entries/index.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const client = Object.fromEntries(
  Object.entries(entries).map(([name, source]) => [name, here(`src/web/${source}`)]),
);

const server = Object.fromEntries(
  Object.entries({ main: "src/main.ts", worker: "src/platform/db/embedded/worker.ts" })
    .map(([name, source]) => [name, here(source)] as const)
    .filter(([, path]) => existsSync(path)),
);

/** `vite build` makes what the browser loads, `vite build --ssr` the server itself; both into `dist`. */
export default defineConfig(({ isSsrBuild }) => ({
  root: here("."),
  publicDir: isSsrBuild ? false : "public",
  // The packages' sources, so that no package has to be built first.
  resolve: { conditions: ["source", "module", "browser", "development|production"] },
  ssr: {
    noExternal: [/^@tugon\//],
    resolve: { conditions: ["source", "module", "node", "development|production"] },
  },
  css: {
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: [here("../../node_modules")] } },
  },
  build: isSsrBuild
    ? {
        outDir: "dist/server",
        ssr: true,
        target: "node24",
        sourcemap: true,
        rolldownOptions: { input: server, output: { format: "esm", entryFileNames: "[name].js" } },
      }
    : {
        outDir: "dist/client",
        manifest: true,
        // Phones of 2021 with their browsers kept up to date.
        target: ["chrome107", "firefox104", "safari16"],
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0, // the content security policy has no data: addresses
        rolldownOptions: { input: client },
      },
  plugins: isSsrBuild ? [] : [precompress()],
}));

const worthIt = /\.(js|css|svg|json|webmanifest|geojson)$/;
const smallest = 512; // below this the headers weigh more than what is saved

/** Writes `.br` and `.gz` beside every text file of the build, so that serving costs no processor time. */
function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const files = await readdir(dir, { recursive: true });
      await Promise.all(
        files.filter((file) => worthIt.test(file)).map((file) => compress(join(dir, file))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  if ((await stat(path)).size < smallest) return;
  const bytes = await readFile(path);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params: quality }));
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
