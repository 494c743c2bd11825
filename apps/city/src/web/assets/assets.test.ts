import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, expect, it } from "vitest";
import { loadAssets } from "#web/assets";

const dir = mkdtempSync(join(tmpdir(), "tugon-assets-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it("builds hashed files, compressed beside, that the pages find by name", async () => {
  const configFile = fileURLToPath(new URL("../../../vite.config.ts", import.meta.url));
  await build({ configFile, build: { outDir: dir }, logLevel: "silent" });
  const url = loadAssets(dir);
  expect(url("styles")).toMatch(/^\/assets\/styles-[\w-]{8}\.css$/);
  const script = join(dir, url("enhance"));
  const bytes = readFileSync(script);
  expect(brotliDecompressSync(readFileSync(`${script}.br`))).toEqual(bytes);
  expect(gunzipSync(readFileSync(`${script}.gz`))).toEqual(bytes);
  expect(gzipSync(bytes).length).toBeLessThanOrEqual(1_500);
  expect(readdirSync(dir)).toContain("icon.svg");
}, 30_000);

it("gives plain names where nothing was built", () => {
  const url = loadAssets(join(dir, "nowhere"));
  expect([url("styles"), url("enhance")]).toEqual(["/assets/styles.css", "/assets/enhance.js"]);
});

it("says so when the build is older than the list of entries", () => {
  const old = join(dir, "old");
  mkdirSync(join(old, ".vite"), { recursive: true });
  writeFileSync(join(old, ".vite/manifest.json"), "{}");
  expect(() => loadAssets(old)).toThrow("build the client again");
});
