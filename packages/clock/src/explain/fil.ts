import type { Ending, Start } from "../packs/law-pack.ts";
import type { Speech } from "./speech.ts";

const deeds: Readonly<Record<Ending, string>> = {
  answer: "Sasagot kami",
  registration: "Irerehistro namin ito",
  transfer: "Ipapasa namin ito",
  papers: "Pakipadala ang kulang",
  report: "Mag-uulat kami",
};

const beginnings: Readonly<Record<Start, string>> = {
  receipt: "Natanggap noong",
  "complete-filing": "Natanggap noong",
  arrival: "Dumating noong",
  registration: "Nairehistro noong",
  request: "Hiniling noong",
  knowledge: "Nalaman noong",
};

export const fil: Speech = {
  amount: (unit, count, written) => {
    switch (unit) {
      case "working-days":
      case "working-days-with-first":
        return count === 1 ? "1 working day" : `${written} working days`;
      case "working-hours":
        return count === 1 ? "1 oras ng trabaho" : `${written} oras ng trabaho`;
      case "running-hours":
        return `${written} oras`;
      case "calendar-days":
        return `${written} araw`;
    }
  },
  notStarted: "Hindi pa nagsisimula ang bilang.",
  rule: ({ name, amount, cite }) => `${name}: ${amount} (${cite}).`,
  promise: ({ name, amount, cite }) => `Pangako, ${name}: ${amount} (${cite}).`,
  received: (day) => `${day}: natanggap, hindi binibilang`,
  firstDay: (day) => `${day}: natanggap, unang working day`,
  counted: (day, nth) => `${day}: ${nth === 1 ? "unang" : `ika-${nth} na`} araw`,
  weekend: (day) => `${day}: weekend, hindi binibilang`,
  holiday: (day, holiday) => `${day}: ${holiday}, hindi binibilang`,
  suspended: (day, from, reason) =>
    `${day}: suspendido ang trabaho mula ${from} (${reason}), hindi binibilang na araw`,
  pausedDay: (day, pause) => `${day}: ${pause}, hindi binibilang`,
  started: (moment) => `Nagsimula ang bilang noong ${moment}.`,
  worked: ({ day, from, to, hours, total }) =>
    `${day}: ${hours} oras ng trabaho mula ${from} hanggang ${to}, ${total} na sa kabuuan`,
  ran: (from, to, hours) => `${hours} oras na tuloy-tuloy, mula ${from} hanggang ${to}`,
  dueForOfficer: (moment) => `Takdang oras: ${moment}.`,
  afterClosing: (day, next) =>
    `Natanggap noong ${day} pagkasara ng opisina, kaya itinuturing na natanggap sa ${next}.`,
  whileClosed: (day, next) =>
    `Natanggap noong ${day} habang sarado ang opisina, kaya itinuturing na natanggap sa ${next}.`,
  paused: (from, to, pause) => `Hindi binibilang mula ${from} hanggang ${to}: ${pause}.`,
  extended: ({ day, amount, reason, consent }) =>
    `Pinahaba noong ${day} nang ${amount}${consent ? ", may pahintulot ng nag-report" : ""}. Dahilan: ${reason}`,
  transferred: (day) => `Ibang unit na ang humawak noong ${day}. Pareho pa rin ang takdang oras.`,
  held: (told, counted) =>
    `Kung bibilangin ulit, ${counted} ang lalabas. Ang petsang sinabi, ${told}, ang susundin.`,
  began: (when, by) => `${beginnings[by]} ${when}.`,
  lawGives: (amount, cite) => `${amount} ang ibinibigay sa amin ng batas (${cite}).`,
  wePromise: (amount, cite) => `Nangangako kaming hindi lalampas sa ${amount} (${cite}).`,
  youHave: (amount, cite) => `Mayroon kang ${amount} (${cite}).`,
  howCounted: {
    "working-days": "Hindi binibilang ang araw na natanggap ito.",
    "working-days-with-first": "Ang araw na natanggap ito ang unang araw.",
    "working-hours": "Mga oras lang na may trabaho sa opisina ang binibilang.",
    "running-hours": "Binibilang ang bawat oras, pati gabi at holiday.",
    "calendar-days": "Binibilang ang bawat araw, maliban sa una.",
  },
  weekends: "mga weekend",
  namedDay: (name, day) => `${name} (${day})`,
  notCounted: (list) => `Hindi binibilang: ${list}.`,
  byThen: {
    running: (moment, ending) => `${deeds[ending]} hanggang ${moment}.`,
    paused: (moment) =>
      `Nakahinto ang bilang. Kung itutuloy ito ngayon, matatapos ito sa ${moment}.`,
    met: (moment) => `Natapos ito sa oras: ang takdang oras ay ${moment}.`,
    "ended-late": (moment) => `Nahuli ang pagtatapos nito: ang takdang oras ay ${moment}.`,
    missed: (moment) => `Lampas na ito: ang takdang oras ay ${moment}.`,
  },
};
