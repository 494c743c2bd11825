import type { ToldClock } from "./clock/facts.ts";
import type { ChaseStep } from "./chase.ts";
import type { CaseState, Channel, CloseReason, DeclineReason, HelpGround } from "./schema.ts";

/** What each event says to the public, and what stays inside. Photos are ids of the blob store. */
type CaseEvents = {
  "case.received": {
    public: {
      reference: string;
      service: string;
      unit: string;
      channel: Channel;
      isPublic: boolean;
      dueAt: string;
      dueDay: string;
      clocks: readonly ToldClock[];
    };
    /** Only of a resident who was marked for help when the report was filed. */
    private?: { help: HelpGround };
  };
  /** Marked for help, or not any more: none of it leaves the office. */
  "case.marked": { public: Record<string, never>; private: { ground: HelpGround | null } };
  /** An officer stepped aside; why is for the heads alone, and `holder` was given the case, if anybody. */
  "case.conflict-declared": {
    public: Record<string, never>;
    private: { words: string; holder: string | null };
  };
  "case.taken": { public: { officer: string } };
  "case.assigned": {
    public: {
      fromUnit: string;
      unit: string;
      officer: string | null;
      /** Until then it may be taken back, and nobody is told of it. */
      undoUntil?: string;
      /** Takes back the event of the case with this number. */
      undoes?: number;
    };
  };
  /** Refused by another institution: back to the unit that had passed it on. */
  "case.returned": { public: { fromUnit: string; unit: string; words: string } };
  "case.accepted": { public: Record<string, never> };
  "case.planned": { public: { forDay: string; words: string } };
  "case.asked": { public: Record<string, never>; private: { words: string } };
  "case.replied": {
    public: Record<string, never>;
    private: { words: string; photos: readonly string[] };
  };
  "case.noted": {
    public: Record<string, never>;
    private: { words: string; mentions: readonly string[] };
  };
  "case.visited": {
    public: Record<string, never>;
    private: { words: string; photos: readonly string[] };
  };
  "case.answered": { public: { words: string } };
  "case.done": { public: { words: string; photos: readonly string[] } };
  "case.handed-over": { public: { to: string; words: string } };
  "case.declined": { public: { reason: DeclineReason; words: string } };
  "case.closed": { public: { reason: CloseReason; words: string } };
  /** Ended as one with another case; `caseId` and `into`, its reference, say which. */
  "case.merged": { public: { caseId: string; into: string; words: string } };
  /** Another case ended as one with this; its reference, when everybody may read it. */
  "case.joined": { public: { caseId: string; reference: string | null } };
  /** A part of it became a case of its own; its reference, when everybody may read it. */
  "case.split": {
    public: { caseId: string; reference: string | null };
    private: { service: string; words: string };
  };
  /** An end that waits for signatures, one of them, and that it was sent back: all of it stays inside. */
  "case.proposed": {
    public: Record<string, never>;
    private: { kind: string; words: string };
  };
  "case.signed": { public: Record<string, never> };
  "case.sent-back": { public: Record<string, never>; private: { words: string } };
  "case.confirmed": { public: Record<string, never> };
  /** More time by the law, with the reason in writing; `by` counts units of the rule's period. */
  "case.extended": {
    public: {
      rule: string;
      by: number;
      consent: boolean;
      words: string;
      dueAt: string;
      clocks: readonly ToldClock[];
    };
  };
  /** Time that the law does not count begins. */
  "case.paused": { public: { reason: string; words: string } };
  "case.resumed": {
    public: { reason: string; dueAt: string; clocks: readonly ToldClock[] };
  };
  "case.reopened": {
    public: {
      words: string;
      from: CaseState;
      dueAt: string;
      clocks: readonly ToldClock[];
    };
    private: { words: string; photos: readonly string[] };
  };
};

export type CaseEventType = keyof CaseEvents;

/** Somebody inside was reminded. It has a stream of its own: the case itself has not changed. */
type ChaseEvents = {
  "case.chased": { public: { caseId: string; step: ChaseStep; dueAt: string } };
};

declare module "#platform/events" {
  interface EventTypes extends CaseEvents, ChaseEvents {}
}
