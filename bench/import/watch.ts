import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpuMsOf, machineBusyMs, coreCount } from "../machine/processes.ts";

export type Watched = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly databaseCpuSeconds: number;
  readonly peakMb: number;
  /** Share of the machine that others took meanwhile. */
  readonly others: number;
};

const everyMs = 50;

/** The most memory a process has held so far, as the kernel keeps it (proc(5), VmHWM). */
function peakMbOf(pid: number): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    // Ended since the last look.
    return 0;
  }
}

/** Measures from now on, the database's processes apart; `pid` is the one that works. */
export function createWatch(pid: number, databasePid: number): { end: () => Watched } {
  const started = performance.now();
  const busyBefore = machineBusyMs();
  const databaseBefore = cpuMsOf(databasePid);
  const benchBefore = process.cpuUsage();
  let cpuMs = 0;
  let peakMb = 0;
  const look = () => {
    cpuMs = Math.max(cpuMs, cpuMsOf(pid));
    peakMb = Math.max(peakMb, peakMbOf(pid));
  };
  const timer = setInterval(look, everyMs);
  return {
    end: () => {
      clearInterval(timer);
      const ms = performance.now() - started;
      const databaseMs = cpuMsOf(databasePid) - databaseBefore;
      const own = process.cpuUsage(benchBefore);
      const ours = cpuMs + databaseMs + (own.user + own.system) / 1000;
      return {
        seconds: ms / 1000,
        cpuSeconds: cpuMs / 1000,
        databaseCpuSeconds: databaseMs / 1000,
        peakMb,
        others: Math.max(0, machineBusyMs() - busyBefore - ours) / (ms * coreCount),
      };
    },
  };
}

/** Waits until a process has ended well. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The import ended with ${code}.`));
    });
  });
}
