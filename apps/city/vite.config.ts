import { createHash } from "node:crypto";
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

const workerName = "service-worker";

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
    // Libraries of many small files are read far sooner as one.
    noExternal: [
      /^@tugon\//,
      "kysely",
      "zod",
      "hono",
      "@hono/node-server",
      "pg-boss",
      "prom-client",
    ],
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
        rolldownOptions: {
          input: server,
          // All in one folder: files that a chunk names beside itself are there whichever it is.
          output: {
            format: "esm",
            entryFileNames: "[name].js",
            chunkFileNames: "[name]-[hash].js",
          },
        },
      }
    : {
        outDir: "dist/client",
        manifest: true,
        // Phones of 2021 with their browsers kept up to date.
        target: ["chrome107", "firefox104", "safari16"],
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0, // the content security policy has no data: addresses
        rolldownOptions: {
          input: { ...client, [workerName]: here("src/web/service-worker/index.ts") },
          output: {
            // Its address says for which pages it works, so it stays at the root and has no hash.
            entryFileNames: ({ name }) =>
              name === workerName ? "sw.js" : "assets/[name]-[hash].js",
          },
        },
      },
  plugins: isSsrBuild ? [] : [serviceWorker(), precompress()],
}));

/** The entries that the form needs when there is no network. */
const shellEntries = ["styles", "enhance", "report-form", "outbox"];

/** Tells the service worker which files to keep; its bytes change with any of them. */
function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const needed = new Set<string>();
      const need = (fileName: string): void => {
        if (needed.has(fileName)) return;
        needed.add(fileName);
        const file = bundle[fileName];
        if (file?.type === "chunk") for (const imported of file.imports) need(imported);
      };
      for (const file of files) {
        if (file.type === "chunk" && shellEntries.includes(file.name)) need(file.fileName);
        if (file.type === "asset" && file.names.includes("styles.css")) need(file.fileName);
      }
      const assets = [...needed].map((fileName) => `/${fileName}`).sort();
      const version = createHash("sha256").update(assets.join("\n")).digest("hex").slice(0, 12);
      const worker = bundle["sw.js"];
      if (worker?.type !== "chunk") throw new Error("The build has no service worker");
      const json = JSON.stringify(JSON.stringify({ version, assets })).slice(1, -1);
      worker.code = worker.code.replace("__SHELL__", () => json);
    },
  };
}

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
