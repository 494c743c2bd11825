import { maskPersonalData } from "@tugon/triage";
import type { City } from "#features/cities";
import type { Actor, EventTypes, StoredEvent } from "#platform/events";
import type { CaseEventType } from "./events.ts";
import type { Case, CaseAction, Proposal } from "./schema.ts";

/** Everything but what takes two cases. */
export type OwnAction =
  | Exclude<CaseAction, ActionOnTwo | { kind: "conflict" }>
  | { readonly kind: "conflict"; readonly words: string; readonly holder: string | null }
  | { readonly kind: "propose"; readonly proposal: Proposal };

export type ActionOnTwo = Extract<CaseAction, { kind: "merge" | "split" }>;

/** The event an action leaves behind, without its envelope. */
export type Outcome = {
  readonly next: Case;
  readonly event: { [T in CaseEventType]: { readonly type: T } & EventTypes[T] }[CaseEventType];
};

/** What the public reads never shows phone numbers and the like, whoever typed them. */
export function publicWords(words: string): string {
  return maskPersonalData(words).masked;
}

export type Context = {
  readonly city: City;
  readonly actor: Actor;
  readonly now: Date;
  /** The events of the case so far; needed by what moves a date. */
  readonly history: readonly StoredEvent[];
  /** What an assignment says of being taken back. */
  readonly undo?: Pick<EventTypes["case.assigned"]["public"], "undoUntil" | "undoes">;
};
