import type { EventType } from "#platform/events";
import type { Letter, Occasion, Template } from "../letter.ts";
import { accepted } from "./accepted.ts";
import { answered } from "./answered.ts";
import { asked } from "./asked.ts";
import { chased } from "./chased.ts";
import { closed } from "./closed.ts";
import { extended, paused, resumed } from "./dates.ts";
import { declined } from "./declined.ts";
import { done } from "./done.ts";
import { handedOver } from "./handed-over.ts";
import { merged } from "./merged.ts";
import { moved } from "./moved.ts";
import {
  officerAssigned,
  officerMentioned,
  officerProposed,
  officerReopened,
  officerSentBack,
  officerReplied,
} from "./officer.ts";
import { planned } from "./planned.ts";
import { received } from "./received.ts";
import { reopened } from "./reopened.ts";
import { officerReturned, returned } from "./returned.ts";

type Templates = { readonly [Type in EventType]?: Template<Type> };

/** What residents are told: who filed, and who follows. */
const forResidents = {
  "case.received": received,
  "case.assigned": moved,
  "case.returned": returned,
  "case.accepted": accepted,
  "case.planned": planned,
  "case.asked": asked,
  "case.extended": extended,
  "case.paused": paused,
  "case.resumed": resumed,
  "case.answered": answered,
  "case.done": done,
  "case.handed-over": handedOver,
  "case.declined": declined,
  "case.closed": closed,
  "case.merged": merged,
  "case.reopened": reopened,
} as const satisfies Templates;

const forOfficers = {
  "case.chased": chased,
  "case.proposed": officerProposed,
  "case.sent-back": officerSentBack,
  "case.noted": officerMentioned,
  "case.assigned": officerAssigned,
  "case.conflict-declared": officerAssigned,
  "case.returned": officerReturned,
  "case.replied": officerReplied,
  "case.reopened": officerReopened,
} as const satisfies Templates;

/** What residents are told of, in the order of a case. */
export const residentTypes = Object.keys(forResidents) as (keyof typeof forResidents)[]; // its own keys

/** Every event that somebody may be told of. */
export const toldTypes = [
  ...new Set([...Object.keys(forResidents), ...Object.keys(forOfficers)]),
] as ToldType[];

export type ToldType = keyof typeof forResidents | keyof typeof forOfficers;

/** The letter for one recipient of an event; null when it does not concern them. */
export function writeLetter<Type extends ToldType>(occasion: Occasion<Type>): Letter | null {
  const { type } = occasion.event;
  const templates: Templates = occasion.recipient.role === "officer" ? forOfficers : forResidents;
  // The table pairs each type with its own template; TypeScript cannot follow that through a key.
  const template = templates[type] as Template<Type> | undefined;
  if (!template) return null;
  if (occasion.recipient.role === "follower" && type === "case.asked") return null;
  return template(occasion);
}
