import type { Ending, Start } from "../packs/law-pack.ts";
import type { Speech } from "./speech.ts";

const deeds: Readonly<Record<Ending, string>> = {
  answer: "We answer",
  registration: "We register it",
  transfer: "We pass it on",
  papers: "Please send what is missing",
  report: "We report",
};

const beginnings: Readonly<Record<Start, string>> = {
  receipt: "Received on",
  "complete-filing": "Received on",
  arrival: "Arrived on",
  registration: "Registered on",
  request: "Asked for on",
  knowledge: "Known since",
};

export const en: Speech = {
  amount: (unit, count, written) => {
    const one = count === 1;
    switch (unit) {
      case "working-days":
      case "working-days-with-first":
        return one ? "1 working day" : `${written} working days`;
      case "working-hours":
        return one ? "1 working hour" : `${written} working hours`;
      case "running-hours":
        return one ? "1 hour" : `${written} hours`;
      case "calendar-days":
        return one ? "1 day" : `${written} days`;
    }
  },
  notStarted: "The time has not started yet.",
  rule: ({ name, amount, cite }) => `${name}: ${amount} (${cite}).`,
  promise: ({ name, amount, cite }) => `Promise, ${name}: ${amount} (${cite}).`,
  received: (day) => `${day}: received, not counted`,
  firstDay: (day) => `${day}: received, working day 1`,
  counted: (day, nth) => `${day}: day ${nth}`,
  weekend: (day) => `${day}: weekend, not counted`,
  holiday: (day, holiday) => `${day}: ${holiday}, not counted`,
  suspended: (day, from, reason) =>
    `${day}: work suspended from ${from} (${reason}), not counted as a day`,
  pausedDay: (day, pause) => `${day}: ${pause}, not counted`,
  started: (moment) => `The time runs from ${moment}.`,
  worked: ({ day, from, to, hours, total }) =>
    `${day}: ${hours} working hours between ${from} and ${to}, ${total} so far`,
  ran: (from, to, hours) => `${hours} hours by the clock, from ${from} to ${to}`,
  dueForOfficer: (moment) => `Due by ${moment}.`,
  afterClosing: (day, next) =>
    `Received on ${day} after closing, so it counts as received on ${next}.`,
  whileClosed: (day, next) =>
    `Received on ${day}, when offices are closed, so it counts as received on ${next}.`,
  paused: (from, to, pause) => `Not counted from ${from} to ${to}: ${pause}.`,
  extended: ({ day, amount, reason, consent }) =>
    `Extended on ${day} by ${amount}${consent ? ", with the consent of the person who filed" : ""}. Reason: ${reason}`,
  transferred: (day) => `Another unit took over on ${day}. The time stays the same.`,
  held: (told, counted) =>
    `Counted anew, it would be ${counted}. The date that was told, ${told}, stands.`,
  began: (when, by) => `${beginnings[by]} ${when}.`,
  lawGives: (amount, cite) => `The law gives us ${amount} (${cite}).`,
  wePromise: (amount, cite) => `We promise to need no more than ${amount} (${cite}).`,
  youHave: (amount, cite) => `You have ${amount} (${cite}).`,
  howCounted: {
    "working-days": "The day of receipt is not counted.",
    "working-days-with-first": "The day of receipt is the first one.",
    "working-hours": "Only the hours in which the office works are counted.",
    "running-hours": "Every hour is counted, nights and holidays too.",
    "calendar-days": "Every day is counted; the first one is not.",
  },
  weekends: "weekends",
  namedDay: (name, day) => `${name} (${day})`,
  notCounted: (list) => `Not counted: ${list}.`,
  byThen: {
    running: (moment, ending) => `${deeds[ending]} by ${moment}.`,
    paused: (moment) => `The time is standing still. If it ran on now, it would end on ${moment}.`,
    met: (moment) => `It ended in time: it was due by ${moment}.`,
    "ended-late": (moment) => `It ended late: it was due by ${moment}.`,
    missed: (moment) => `This is late: it was due by ${moment}.`,
  },
};
