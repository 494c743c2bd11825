import type { ColumnType } from "kysely";
import type { Words } from "#features/cities";
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

declare module "#platform/db" {
  interface Tables {
    templates: TemplatesTable;
  }
}
