import type { Cities } from "#features/cities";
import type { Feature } from "#platform/feature";
import type { Platform } from "#platform/platform";
import { chaseJob } from "./chaser.ts";

/** What cases do by themselves: remind those who owe an answer. */
export function createCases(
  platform: Platform,
  { cities }: { readonly cities: Pick<Cities, "slugs"> },
): Feature {
  return { jobs: [chaseJob(platform, cities)] };
}
