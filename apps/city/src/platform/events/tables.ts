import type { ColumnType, GeneratedAlways } from "kysely";

type EventsTable = {
  city: string;
  stream: string;
  seq: number;
  id: GeneratedAlways<number>;
  xact: ColumnType<string, never, string>;
  type: string;
  at: Date;
  actor: ColumnType<unknown, string, never>;
  public: ColumnType<unknown, string, string>;
  private: ColumnType<unknown, string | null, string | null>;
};

type SubscriberPositionsTable = {
  city: string;
  subscriber: string;
  xact: string;
  id: number;
  failures: ColumnType<number, number | undefined, number>;
  retryAt: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

type DeadLettersTable = {
  city: string;
  id: string;
  /** `subscriber:NAME` or `job:NAME`. */
  source: string;
  subject: ColumnType<unknown, string, never>;
  error: string;
  at: Date;
  settledAt: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

declare module "../db.ts" {
  interface Tables {
    events: EventsTable;
    subscriberPositions: SubscriberPositionsTable;
    deadLetters: DeadLettersTable;
  }
}
