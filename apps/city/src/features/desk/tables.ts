import type { ColumnType } from "kysely";
import type { Words } from "#features/cities";
import type { BulkItem, BulkKind } from "./queue/bulk.ts";
import type { TemplateAction } from "./schema.ts";

type Json<T> = ColumnType<T, string, string>;

type TemplatesTable = {
  city: string;
  id: string;
  /** Null for every service. */
  service: string | null;
  action: TemplateAction;
  names: Json<Words>;
  words: Json<Words>;
  version: number;
};

type QueueViewsTable = {
  city: string;
  id: string;
  officer: string;
  /** The unit of the officer who saved it, with which it may be shared. */
  unit: string;
  isShared: boolean;
  name: string;
  /** The list's address, without its path and page. */
  query: string;
  createdAt: Date;
};

type DeskChoicesTable = {
  city: string;
  officer: string;
  startView: ColumnType<string | null, string | null | undefined, string | null>;
  hasKeys: ColumnType<boolean, boolean | undefined, boolean>;
};

type BulkActsTable = {
  city: string;
  id: string;
  officer: string;
  kind: BulkKind;
  at: Date;
  undoneAt: ColumnType<Date | null, undefined, Date>;
  items: Json<readonly BulkItem[]>;
};

declare module "#platform/db" {
  interface Tables {
    templates: TemplatesTable;
    queueViews: QueueViewsTable;
    deskChoices: DeskChoicesTable;
    bulkActs: BulkActsTable;
  }
}
