import type { CaseState, Channel, CloseReason, DeclineReason } from "./schema.ts";

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
      workingDays: number;
    };
  };
  "case.taken": { public: { officer: string } };
  "case.assigned": { public: { fromUnit: string; unit: string; officer: string | null } };
  "case.accepted": { public: Record<string, never> };
  "case.planned": { public: { forDay: string; words: string } };
  "case.asked": { public: Record<string, never>; private: { words: string } };
  "case.replied": {
    public: Record<string, never>;
    private: { words: string; photos: readonly string[] };
  };
  "case.noted": { public: Record<string, never>; private: { words: string } };
  "case.answered": { public: { words: string } };
  "case.done": { public: { words: string; photos: readonly string[] } };
  "case.handed-over": { public: { to: string; words: string } };
  "case.declined": { public: { reason: DeclineReason; words: string } };
  "case.closed": { public: { reason: CloseReason; words: string } };
  "case.confirmed": { public: Record<string, never> };
  "case.reopened": {
    public: { words: string; from: CaseState; dueAt: string };
    private: { words: string; photos: readonly string[] };
  };
};

export type CaseEventType = keyof CaseEvents;

declare module "#platform/events" {
  interface EventTypes extends CaseEvents {}
}
