import type { Platform } from "#platform/platform";

/** The slice of the platform that identity's use cases need. */
export type Deps = Pick<Platform, "db" | "clock" | "vault" | "wake">;
