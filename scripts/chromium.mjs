// The browser of the end-to-end tests: the machine's, or on a Debian that lets us, Debian's own.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { capture } from "./launch/run.mjs";
import { Failure, step, tail } from "./launch/say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
// Without a Korean face the screenshots would show boxes and the text would measure wrong.
const debianPackages = ["chromium", "fonts-noto-cjk"];

/** @returns {Promise<string>} path of a Chromium, installed first where it is missing and we may */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const prefix = await installPrefix();
  if (prefix === undefined) throw new Failure(advice);
  await step("Installing Chromium (once, about a minute)", async () => {
    await apt(prefix, ["update"]);
    await apt(prefix, ["install", "-y", "--no-install-recommends", ...debianPackages]);
  });
  const installed = findChromium();
  if (installed === undefined) throw new Failure(advice);
  return installed;
}

function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Failure(`CHROMIUM names ${named}, which does not exist.`);
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...macApplications].find((file) => existsSync(file));
}

/** How to call apt here without being asked anything, or undefined when we may not. */
async function installPrefix() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return undefined;
  // Ubuntu's `chromium` is a snap in disguise, which neither containers nor CI can run.
  if (/^ID=ubuntu$/m.test(await readFile("/etc/os-release", "utf8"))) return undefined;
  if (process.getuid?.() === 0) return [];
  if (!existsSync("/usr/bin/sudo")) return undefined;
  const { code } = await capture("sudo", ["-n", "true"], {});
  return code === 0 ? ["sudo", "-n"] : undefined;
}

/** @param {string[]} prefix @param {string[]} args */
async function apt(prefix, args) {
  const [command = "apt-get", ...rest] = [
    ...prefix,
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    ...args,
  ];
  const { code, log } = await capture(command, rest, {});
  if (code !== 0) throw new Failure(`\n${tail(log, 20)}\n\n${advice}`);
}

const advice =
  "The browser tests need Chromium or Chrome, and none was found.\n" +
  "  Debian:         apt-get install chromium fonts-noto-cjk\n" +
  "  Ubuntu, others: install Google Chrome and a Korean font (fonts-noto-cjk)\n" +
  "  macOS:          brew install --cask google-chrome\n" +
  "  anywhere:       set CHROMIUM to the path of the executable\n" +
  "Or leave the browser tests out with TUGON_NO_BROWSER=1; they are then counted as skipped.";
