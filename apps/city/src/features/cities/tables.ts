import type { ColumnType } from "kysely";
import type { BaseMap, City } from "./schema.ts";

type Json<T> = ColumnType<T, string, string>;

type CitiesTable = {
  city: string;
  profile: Json<Omit<City, "slug">>;
  baseMap: Json<BaseMap>;
  version: ColumnType<number, number | undefined, number>;
};

declare module "#platform/db" {
  interface Tables {
    cities: CitiesTable;
  }
}
