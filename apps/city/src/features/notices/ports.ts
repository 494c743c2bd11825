import type { City } from "#features/cities";
import type { Locale } from "#platform/locale";
import type { Message } from "./schema.ts";

export type Outgoing = {
  /** The notice's id: the same one at a repeat after a crash, so that the receiver may notice. */
  readonly key: string;
  readonly city: City;
  readonly caseId: string | null;
  readonly to: string;
  readonly locale: Locale;
  readonly message: Message;
  readonly unfollowLink: string | null;
};

/**
 * One adapter per way out. `send` resolves when the provider has taken the message over; it throws
 * `PermanentFailure` when trying again is useless. What it throws holds no address and no words.
 */
export type MessagePort = {
  /** `mailbox`: the message stays here for the built-in mailbox page. */
  readonly endsAs: "sent" | "mailbox";
  send(message: Outgoing): Promise<{ readonly providerId: string | null }>;
  close(): void;
};

/** Where messages stay when no provider is configured. */
export const mailboxPort: MessagePort = {
  endsAs: "mailbox",
  send: async () => ({ providerId: null }),
  close: () => undefined,
};
