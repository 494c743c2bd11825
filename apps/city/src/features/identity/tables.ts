import type { ColumnType } from "kysely";
import type { Locale } from "#platform/locale";
import type { Role } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type PeopleTable = {
  city: string;
  id: string;
  /** The person's own key, wrapped by the master key; null once the person is erased. */
  key: Later<Uint8Array>;
  /** Name, e-mail and phone as JSON, sealed with that key. */
  contact: Later<Uint8Array>;
  emailIndex: Later<Uint8Array>;
  phoneIndex: Later<Uint8Array>;
  locale: Locale;
  createdAt: Date;
  erasedAt: Later<Date>;
};

type OfficersTable = {
  city: string;
  id: string;
  name: string;
  designation: string;
  email: string;
  role: Role;
  unit: string;
  services: ColumnType<string[], string[], string[]>;
  locale: Locale;
  isActive: boolean;
  createdAt: Date;
};

declare module "#platform/db" {
  interface Tables {
    people: PeopleTable;
    officers: OfficersTable;
  }
}
