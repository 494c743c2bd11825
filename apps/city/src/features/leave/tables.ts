import type { Leave } from "./schema.ts";

type LeavesTable = Leave & { city: string };

declare module "#platform/db" {
  interface Tables {
    leaves: LeavesTable;
  }
}
