import type { ColumnType, Generated } from "kysely";
import type { Locale } from "#platform/locale";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Json<T> = ColumnType<T, string, string>;

type ReportsTable = {
  city: string;
  caseId: string;
  submission: string | null;
  language: Locale;
  words: string;
  /** The exact words, where the public ones are masked or the case is private. */
  exactWords: Later<Uint8Array>;
  address: Later<string>;
  attributes: Json<Record<string, string | string[]>>;
  supporters: Generated<number>;
  search: ColumnType<string, string, string>;
  /** Where an imported report came from, and its number there. */
  source: string | null;
  sourceId: string | null;
  /** The officer who filed for somebody: counter, phone, paper, SMS. */
  filedBy: Later<string>;
};

type PhotosTable = {
  city: string;
  id: string;
  /** Null until the draft it was uploaded for is sent. */
  caseId: Later<string>;
  by: "resident" | "officer";
  /** False for what only the city may see, such as a photo in a resident's reply. */
  isPublic: Generated<boolean>;
  width: number;
  height: number;
  at: Date;
};

type SupportsTable = {
  city: string;
  id: string;
  caseId: string;
  /** One voice per person or device: a digest, never an address. */
  voice: Uint8Array;
  person: string | null;
  at: Date;
};

type FollowersTable = {
  city: string;
  id: string;
  caseId: string;
  person: string;
  confirmedAt: Later<Date>;
  at: Date;
};

type DraftsTable = {
  city: string;
  id: string;
  body: Uint8Array;
  updatedAt: Date;
};

declare module "#platform/db" {
  interface Tables {
    reports: ReportsTable;
    photos: PhotosTable;
    supports: SupportsTable;
    followers: FollowersTable;
    drafts: DraftsTable;
  }
}
