import { readFileSync, readdirSync } from "node:fs";
import { cpus } from "node:os";

// USER_HZ is 100 on every Linux that Node runs on (proc(5), sysconf(_SC_CLK_TCK)).
const msPerTick = 10;

type Process = { readonly parent: number; readonly ticks: number };

/** Own time and that of children that have ended and been waited for (proc(5), fields 14 to 17). */
function readProcess(pid: string): Process | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // Ended since the folder was listed.
    return null;
  }
  // The second field, the name in parentheses, may hold blanks and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), ticks };
}

/** CPU time that a process and all its descendants have used so far. */
export function cpuMsOf(root: number): number {
  const known = new Map<number, Process>();
  for (const name of readdirSync("/proc")) {
    const found = /^\d+$/.test(name) ? readProcess(name) : null;
    if (found) known.set(Number(name), found);
  }
  const belongs = (pid: number): boolean =>
    pid === root || (known.has(pid) && belongs(known.get(pid)?.parent ?? 0));
  let ticks = 0;
  for (const [pid, process] of known) if (belongs(pid)) ticks += process.ticks;
  return ticks * msPerTick;
}

/** Time that the whole machine has spent working, all cores together. */
export function machineBusyMs(): number {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softIrq + steal) * msPerTick;
}

export const coreCount = cpus().length;
