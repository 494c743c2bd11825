import type { City } from "#features/cities";
import type { EventOf, EventType } from "#platform/events";
import type { CaseFacts, Recipient } from "./schema.ts";

/** The sentences that a city may say in its own words; everything else in a letter is fact or law. */
export type Part = "opening" | "closing";

export type Block =
  | { readonly kind: "text"; readonly text: string; readonly part: Part | null }
  /** Words that a person wrote. */
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: "code"; readonly code: string };

/** A question whose answers are links. */
export type Question = {
  readonly words: string;
  readonly choices: readonly { readonly label: string; readonly href: string }[];
};

/** What a message says, before it takes the form of a mail or a text message. */
export type Letter = {
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** The label of the one link, when the recipient has one. */
  readonly action: string | null;
  /** Null where a text message makes no sense. */
  readonly sms: string | null;
};

/** Names of the case's parts and what the event says, in the reader's language. */
export type Names = {
  readonly city: string;
  readonly unit: string;
  readonly service: string;
  readonly charterItem: string | null;
  readonly due: string;
  readonly phone: string;
  readonly reference: string;
  /** The planned or the new day, the body that takes over, the reason; empty where there is none. */
  readonly day: string;
  readonly to: string;
  readonly reason: string;
};

/** Where a letter is written: everything its template may mention. */
export type Occasion<Type extends EventType> = {
  readonly event: EventOf<Type>;
  readonly city: City;
  readonly subject: CaseFacts;
  readonly recipient: Recipient;
  readonly names: Names;
};

/** Runs inside the reader's language. */
export type Template<Type extends EventType> = (occasion: Occasion<Type>) => Letter;

export const text = (words: string, part: Part | null = null): Block => ({
  kind: "text",
  text: words,
  part,
});
export const quote = (words: string): Block => ({ kind: "quote", text: words });
