import type { ColumnType } from "kysely";
import type { Locale } from "#platform/locale";
import type { NoticeChannel, NoticeState } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type NoticesTable = {
  city: string;
  id: string;
  /** Event, recipient and channel: the same notice is never written twice. */
  dedupe: string;
  channel: NoticeChannel;
  template: string;
  /** The resident it is for; what is sealed is then sealed with their key. */
  person: Later<string>;
  caseId: Later<string>;
  locale: Locale;
  /** The address, sealed; null once it is no longer needed. */
  recipient: Later<Uint8Array>;
  /** For the filter of the mailbox: equal addresses have equal indexes. */
  recipientIndex: Uint8Array;
  /** The message as JSON, sealed; that of a sign-in code goes once it is sent. */
  message: Later<Uint8Array>;
  unfollowLink: Later<string>;
  state: NoticeState;
  attempts: ColumnType<number, number | undefined, number>;
  leasedUntil: Later<Date>;
  providerId: Later<string>;
  error: Later<string>;
  at: Date;
  sentAt: Later<Date>;
};

declare module "#platform/db" {
  interface Tables {
    notices: NoticesTable;
  }
}
