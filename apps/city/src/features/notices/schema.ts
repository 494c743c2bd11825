import type { Locale } from "#platform/locale";

export const noticeChannels = ["email", "sms"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** `mailbox`: no provider is configured, so the message stays in the built-in mailbox. */
export const noticeStates = ["queued", "sending", "sent", "failed", "mailbox"] as const;
export type NoticeState = (typeof noticeStates)[number];

/** Who is told, where and in which language. */
export type Recipient = {
  readonly role: "filer" | "follower" | "officer";
  /** The resident, when known: what is kept of the message is sealed with their key. */
  readonly person: string | null;
  readonly locale: Locale;
  /** A path of the city's site: the secret status page, the public page or the desk. */
  readonly link: string | null;
  /** For followers: where one press ends it. */
  readonly unfollowLink?: string;
} & (
  | { readonly channel: "email"; readonly address: string }
  | { readonly channel: "sms"; readonly address: string }
);

/** What notices need to know of a case; the case itself fits. */
export type CaseFacts = {
  readonly reference: string;
  readonly service: string;
  readonly unit: string;
  readonly officer: string | null;
  /** Officers who stepped aside: nothing of it reaches them. */
  readonly conflicts: readonly string[];
  readonly receivedAt: Date;
  readonly dueAt: Date;
};

/** A message as it leaves, in the reader's language. */
export type Message = {
  readonly subject: string;
  readonly text: string;
  /** Null for a text message. */
  readonly html: string | null;
};
