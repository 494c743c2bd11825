import type { Ending } from "../packs/law-pack.ts";

/** How a duty ended. */
export type Outcome =
  | "answered"
  | "declined"
  | "handed-over"
  | "merged"
  | "registered"
  | "transferred"
  | "papers-received"
  | "reported"
  | "withdrawn";

/** What meets which duty; withdrawing ends every one. */
export const outcomesOf: Readonly<Record<Ending, readonly Outcome[]>> = {
  answer: ["answered", "declined", "handed-over", "merged", "withdrawn"],
  registration: ["registered", "withdrawn"],
  transfer: ["transferred", "withdrawn"],
  papers: ["papers-received", "withdrawn"],
  report: ["reported", "withdrawn"],
};

interface At {
  readonly at: Date;
}

export interface Started extends At {
  readonly kind: "started";
  /** Set for a licence, clearance, permit, certification or authorization: silence may decide it. */
  readonly application?: "original" | "renewal";
}

/** More time, by units of the rule's period, or to the end of the day or to the instant named. */
export type Extended = At & {
  readonly kind: "extended";
  /** In writing, to the person who filed. */
  readonly reason: string;
  /** That person agreed. */
  readonly consent?: boolean;
} & ({ readonly by: number } | { readonly to: Date });

/** What a resident was told, and what it had been counted with: this pins the date. */
export interface Told extends At {
  readonly kind: "told";
  readonly due: Date;
  /** Code and version of the law pack. */
  readonly pack: string;
  readonly version: string;
  /** `fingerprint` of the calendar. */
  readonly calendar: string;
}

/** What can happen to a clock, in the order in which it happened. */
export type Fact =
  | Started
  | (At & { readonly kind: "paused"; readonly reason: string })
  /** The days that a law adds to a bounded pause, once. */
  | (At & { readonly kind: "pause-prolonged" })
  | (At & { readonly kind: "resumed" })
  | Extended
  | (At & { readonly kind: "transferred"; readonly to: "unit" | "institution" })
  | (At & { readonly kind: "stopped"; readonly how: Outcome })
  | Told;

export type RefusalCode =
  | "not-started"
  | "already-started"
  | "already-stopped"
  /** Earlier than a fact before it. */
  | "out-of-order"
  | "already-paused"
  | "not-paused"
  /** The law does not leave out time for this reason. */
  | "pause-unknown"
  /** All days that the law allows for this reason have been taken. */
  | "pause-used-up"
  | "pause-not-prolongable"
  /** The time was over before. */
  | "too-late"
  | "extension-used-up"
  | "extension-needs-consent"
  | "extension-needs-reason"
  | "extension-too-long"
  | "extension-not-longer"
  | "extension-not-whole"
  /** Such an ending does not meet this duty. */
  | "wrong-ending";

/** A fact that the law does not allow, and why. It changes nothing. */
export interface Refusal {
  readonly fact: Fact;
  readonly code: RefusalCode;
}
