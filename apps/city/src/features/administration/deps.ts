import type { Cities } from "#features/cities";
import type { Platform } from "#platform/platform";

export type Deps = Pick<Platform, "db" | "clock" | "wake"> & {
  readonly cities: Pick<Cities, "change" | "create">;
};
