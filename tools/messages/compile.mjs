// Message files -> typed functions, by Paraglide, into src/messages/compiled (never committed).
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkMessages, locales } from "./check.mjs";
import { declareMessages, runtimeDeclaration } from "./declare.mjs";
import { readMessageFiles } from "./read.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = join(root, "apps/city/src");

/** @returns {Promise<{ problems: string[], compiled: boolean, count: number }>} */
export async function compileMessages() {
  const files = readMessageFiles(source);
  const problems = checkMessages(files);
  const english = files.filter((file) => file.locale === "en").flatMap((file) => file.entries);
  if (problems.length > 0) return { problems, compiled: false, count: english.length };

  const target = join(source, "messages/compiled");
  const stamp = join(target, "inputs.sha256");
  const hash = hashInputs(files);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
    return { problems, compiled: false, count: english.length };
  }

  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  // Beside, then moved: a test or a build that starts meanwhile never sees half a folder.
  const work = mkdtempSync(join(cache, "messages-"));
  try {
    const out = join(work, "compiled");
    await paraglide(work, out, files);
    writeFileSync(join(out, "messages/_index.d.ts"), declareMessages(english));
    writeFileSync(join(out, "runtime.d.ts"), runtimeDeclaration(locales));
    writeFileSync(join(out, "inputs.sha256"), hash);
    rmSync(target, { recursive: true, force: true });
    renameSync(out, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return { problems, compiled: true, count: english.length };
}

/** @param {import("./check.mjs").MessageFile[]} files */
function hashInputs(files) {
  const hash = createHash("sha256").update(JSON.stringify(files));
  for (const own of ["compile.mjs", "declare.mjs", "parse.mjs"]) {
    hash.update(readFileSync(new URL(own, import.meta.url)));
  }
  return hash
    .update(readFileSync(join(root, "node_modules/@inlang/paraglide-js/package.json")))
    .digest("hex");
}

/** @param {string} work @param {string} outdir @param {import("./check.mjs").MessageFile[]} files */
async function paraglide(work, outdir, files) {
  const project = join(work, "project.inlang");
  mkdirSync(project);
  for (const locale of locales) {
    const entries = files.filter((file) => file.locale === locale).flatMap((file) => file.entries);
    writeFileSync(join(work, `${locale}.json`), JSON.stringify(Object.fromEntries(entries)));
  }
  const settings = {
    baseLocale: "en",
    locales,
    telemetry: "off",
    modules: [join(root, "node_modules/@inlang/plugin-message-format/dist/index.js")],
    "plugin.inlang.messageFormat": { pathPattern: join(work, "{locale}.json") },
  };
  writeFileSync(join(project, "settings.json"), JSON.stringify(settings));
  const { compile } = await import("@inlang/paraglide-js");
  await compile({
    project,
    outdir,
    outputStructure: "locale-modules",
    strategy: ["globalVariable"],
    // The locale is set around one synchronous render (src/messages/index.ts), so nothing has to follow promises.
    disableAsyncLocalStorage: true,
    emitReadme: false,
    emitPrettierIgnore: false,
  });
}
