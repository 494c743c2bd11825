import { fileURLToPath } from "node:url";
import { json } from "node:stream/consumers";
import { startNode } from "../machine/spawn.ts";
import type { Outcome, Plan } from "./plan.ts";

export type { Outcome } from "./plan.ts";

const script = fileURLToPath(new URL("run.ts", import.meta.url));

/** Runs a load in a process of its own, away from the first core. */
export async function runLoad(plan: Plan): Promise<Outcome> {
  const child = startNode([script], { place: "other-cores", stdio: ["pipe", "pipe", "inherit"] });
  if (!child.stdin || !child.stdout) throw new Error("The load process has no pipes.");
  child.stdin.end(JSON.stringify(plan));
  return (await json(child.stdout)) as Outcome; // printed by run.ts
}

export function getRequest(path: string): string {
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\n\r\n`;
}

export function formRequest(path: string, fields: Readonly<Record<string, string>>): string {
  const body = new URLSearchParams(fields).toString();
  return (
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n` +
    "content-type: application/x-www-form-urlencoded; charset=utf-8\r\n" +
    `content-length: ${body.length}\r\n\r\n${body}`
  );
}
