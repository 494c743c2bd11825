import type { Cities } from "#features/cities";
import type { Platform } from "#platform/platform";
import type { Live } from "./live.ts";

/** What the desk's use cases and pages stand on. */
export type Deps = Pick<Platform, "db" | "clock" | "vault" | "wake" | "blobs"> & {
  readonly cities: Pick<Cities, "change">;
  readonly live: Live;
};
