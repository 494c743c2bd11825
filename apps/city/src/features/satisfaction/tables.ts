import type { ColumnType } from "kysely";
import type { FormAnswers } from "./form/items.ts";
import type { Cause, Finding, Score } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type ClosingsTable = {
  city: string;
  caseId: string;
  /** 0 for the first time a case ended, 1 after it was reopened once, and so on. */
  round: number;
  service: string;
  unit: string;
  answeredBy: Later<string>;
  endedAt: Date;
  score: Later<Score>;
  ratedAt: Later<Date>;
  form: ColumnType<FormAnswers | null, string | null | undefined, string | null>;
  suggestion: Later<string>;
  filledAt: Later<Date>;
};

type SecondLooksTable = {
  city: string;
  id: string;
  caseId: string;
  round: number;
  unit: string;
  answeredBy: Later<string>;
  cause: Cause;
  openedAt: Date;
  dueAt: Date;
  finding: Later<Finding>;
  note: Later<string>;
  closedAt: Later<Date>;
  closedBy: Later<string>;
};

declare module "#platform/db" {
  interface Tables {
    satisfactionClosings: ClosingsTable;
    satisfactionSecondLooks: SecondLooksTable;
  }
}
