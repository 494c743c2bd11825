import path from "node:path";
import { build } from "../scripts/launch/build.mjs";
import { benchImport } from "./benches/import.ts";
import { benchList } from "./benches/list.ts";
import { benchOpen311Create } from "./benches/open311-create.ts";
import { benchPages } from "./benches/pages.ts";
import { benchStart } from "./benches/start.ts";
import { coreCount } from "./machine/processes.ts";

const benches: Readonly<Record<string, () => Promise<string>>> = {
  "open311-create": benchOpen311Create,
  list: benchList,
  import: benchImport,
  pages: benchPages,
  start: benchStart,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0 || process.platform !== "linux") {
  console.error(
    unknown.length > 0
      ? `There is no bench ${unknown.join(", ")}. Choose from: ${Object.keys(benches).join(", ")}.`
      : "The benches read CPU times from /proc and run on Linux only.",
  );
  process.exit(1);
}
await build(path.dirname(import.meta.dirname), process.execPath);
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${coreCount} cores`,
);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const result = await benches[name]?.();
  console.log(`\n${name}\n${result}`);
}
