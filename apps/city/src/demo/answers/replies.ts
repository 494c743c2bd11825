import type { Language, Words } from "../shape.ts";

export type Lists = Readonly<Record<Language, readonly [string, ...string[]]>>;

/**
 * What offices and residents say about one service.
 * `{place}` is the place's name, `{day}` the day of the work, `{officer}` the officer's name.
 */
export type Replies = {
  readonly plan: Words;
  readonly done: Lists;
  readonly again: Words;
  readonly notes: readonly [string, ...string[]];
  readonly ask?: { readonly question: Words; readonly reply: Words };
  readonly decline?: Words;
  readonly handOver?: { readonly to: string; readonly words: Words };
};
