import type { StartedClock } from "../clock/clock.ts";
import type { Ending, Start } from "../packs/law-pack.ts";
import type { Unit } from "../periods/period.ts";

/** What a date says of itself, in one language. Every value comes in already written out. */
export interface Speech {
  /** "3 working days" */
  readonly amount: (unit: Unit, count: number, written: string) => string;
  readonly notStarted: string;

  /** For officers: one line for each step. */
  readonly rule: (of: { name: string; amount: string; cite: string }) => string;
  readonly promise: (of: { name: string; amount: string; cite: string }) => string;
  readonly received: (day: string) => string;
  readonly firstDay: (day: string) => string;
  readonly counted: (day: string, nth: number) => string;
  readonly weekend: (day: string) => string;
  readonly holiday: (day: string, holiday: string) => string;
  readonly suspended: (day: string, from: string, reason: string) => string;
  readonly pausedDay: (day: string, pause: string) => string;
  readonly started: (moment: string) => string;
  readonly worked: (of: {
    day: string;
    from: string;
    to: string;
    hours: string;
    total: string;
  }) => string;
  readonly ran: (from: string, to: string, hours: string) => string;
  readonly dueForOfficer: (moment: string) => string;

  /** For both. */
  readonly afterClosing: (day: string, next: string) => string;
  readonly whileClosed: (day: string, next: string) => string;
  readonly paused: (from: string, to: string, pause: string) => string;
  readonly extended: (of: {
    day: string;
    amount: string;
    reason: string;
    consent: boolean;
  }) => string;
  readonly transferred: (day: string) => string;
  readonly held: (told: string, counted: string) => string;

  /** For residents: the same in a few sentences. */
  readonly began: (when: string, by: Start) => string;
  readonly lawGives: (amount: string, cite: string) => string;
  readonly wePromise: (amount: string, cite: string) => string;
  readonly youHave: (amount: string, cite: string) => string;
  readonly howCounted: Readonly<Record<Unit, string>>;
  readonly weekends: string;
  readonly namedDay: (name: string, day: string) => string;
  readonly notCounted: (list: string) => string;
  /** How the date itself is said, by the state of the clock. */
  readonly byThen: Readonly<Record<StartedClock["state"] | "ended-late", Due>>;
}

/** What is to be done by then depends on what ends the duty. */
type Due = (moment: string, ending: Ending) => string;
