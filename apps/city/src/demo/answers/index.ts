import { living } from "./living.ts";
import type { Replies } from "./replies.ts";
import { streets } from "./streets.ts";
import { surroundings } from "./surroundings.ts";
import { traffic } from "./traffic.ts";
import { water } from "./water.ts";

const all: Readonly<Record<string, Replies>> = {
  ...streets,
  ...traffic,
  ...water,
  ...surroundings,
  ...living,
};

export function repliesOf(service: string): Replies {
  const replies = all[service];
  if (replies === undefined) throw new RangeError(`No answers were written for ${service}`);
  return replies;
}
