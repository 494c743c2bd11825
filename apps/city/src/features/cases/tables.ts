import type { ColumnType } from "kysely";
import type { ChaseStep } from "./chase.ts";
import type { CaseState, Channel, HelpGround, Proposal } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type CasesTable = {
  city: string;
  id: string;
  reference: string;
  version: number;
  state: CaseState;
  service: string;
  unit: string;
  officer: Later<string>;
  channel: Channel;
  isPublic: boolean;
  person: Later<string>;
  lon: Later<number>;
  lat: Later<number>;
  place: Later<string>;
  receivedAt: Date;
  dueAt: Date;
  updatedAt: Date;
  askedAt: Later<Date>;
  plannedFor: Later<string>;
  closedAt: Later<Date>;
  answeredAt: Later<Date>;
  pause: Later<string>;
  chaseAt: Later<Date>;
  chaseStep: Later<ChaseStep>;
  endedBy: Later<string>;
  proposal: ColumnType<Proposal | null, Proposal | null | undefined, Proposal | null>;
  passedFrom: Later<string>;
  mergedInto: Later<string>;
  help: Later<HelpGround>;
  conflicts: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
  reopenings: ColumnType<number, number | undefined, number>;
  /** As counted on the report; kept here for the order of the queue. */
  supporters: ColumnType<number, number | undefined, number>;
  /** Made by the database: where an open case stands in the queue. */
  rank: ColumnType<number, never, never>;
};

declare module "#platform/db" {
  interface Tables {
    cases: CasesTable;
  }
}
