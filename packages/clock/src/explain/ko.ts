import type { Ending, Start } from "../packs/law-pack.ts";
import type { Speech } from "./speech.ts";

const deeds: Readonly<Record<Ending, string>> = {
  answer: "답변합니다",
  registration: "접수합니다",
  transfer: "이송합니다",
  papers: "부족한 서류를 보내 주시기 바랍니다",
  report: "결과를 알립니다",
};

const beginnings: Readonly<Record<Start, string>> = {
  receipt: "접수했습니다",
  "complete-filing": "접수했습니다",
  arrival: "도착했습니다",
  registration: "접수했습니다",
  request: "요청했습니다",
  knowledge: "알게 되었습니다",
};

export const ko: Speech = {
  amount: (unit, _count, written) => {
    switch (unit) {
      case "working-days":
      case "working-days-with-first":
        return `근무일 ${written}일`;
      case "working-hours":
        return `${written}근무시간`;
      case "running-hours":
        return `${written}시간`;
      case "calendar-days":
        return `${written}일`;
    }
  },
  notStarted: "아직 기간이 시작되지 않았습니다.",
  rule: ({ name, amount, cite }) => `${name}: ${amount}(${cite}).`,
  promise: ({ name, amount, cite }) => `약속, ${name}: ${amount}(${cite}).`,
  received: (day) => `${day}: 접수일, 계산하지 않음`,
  firstDay: (day) => `${day}: 접수일, 근무일 1일째`,
  counted: (day, nth) => `${day}: ${nth}일째`,
  weekend: (day) => `${day}: 주말, 계산하지 않음`,
  holiday: (day, holiday) => `${day}: ${holiday}, 계산하지 않음`,
  suspended: (day, from, reason) =>
    `${day}: ${from}부터 업무 중단(${reason}), 하루로 계산하지 않음`,
  pausedDay: (day, pause) => `${day}: ${pause}, 계산하지 않음`,
  started: (moment) => `${moment}부터 기간을 계산합니다.`,
  worked: ({ day, from, to, hours, total }) =>
    `${day}: ${from}부터 ${to}까지 ${hours}근무시간, 지금까지 ${total}근무시간`,
  ran: (from, to, hours) => `${from}부터 ${to}까지 쉬지 않고 ${hours}시간`,
  dueForOfficer: (moment) => `기한은 ${moment}입니다.`,
  afterClosing: (day, next) =>
    `${day} 업무 시간이 끝난 뒤 도착하여 ${next}에 접수한 것으로 봅니다.`,
  whileClosed: (day, next) => `업무가 없는 ${day}에 도착하여 ${next}에 접수한 것으로 봅니다.`,
  paused: (from, to, pause) => `${from}부터 ${to}까지는 계산하지 않습니다: ${pause}.`,
  extended: ({ day, amount, reason, consent }) =>
    `${day}에 ${consent ? "민원인의 동의를 받아 " : ""}${amount} 연장했습니다. 사유: ${reason}`,
  transferred: (day) => `${day}에 다른 부서로 넘겼습니다. 기한은 그대로입니다.`,
  held: (told, counted) =>
    `다시 계산한 날짜는 다르지만(${counted}), 이미 안내한 기한(${told})을 그대로 지킵니다.`,
  began: (when, by) => `${when}에 ${beginnings[by]}.`,
  lawGives: (amount, cite) => `법에서 정한 기간은 ${amount}입니다(${cite}).`,
  wePromise: (amount, cite) => `${amount} 안에 처리하겠다고 약속합니다(${cite}).`,
  youHave: (amount, cite) => `제출 기간은 ${amount}입니다(${cite}).`,
  howCounted: {
    "working-days": "접수한 날은 계산하지 않습니다.",
    "working-days-with-first": "접수한 날을 첫날로 계산합니다.",
    "working-hours": "근무 시간만 계산합니다.",
    "running-hours": "밤과 공휴일을 포함하여 모든 시간을 계산합니다.",
    "calendar-days": "첫날을 뺀 모든 날을 계산합니다.",
  },
  weekends: "주말",
  namedDay: (name, day) => `${name}(${day})`,
  notCounted: (list) => `계산하지 않는 날: ${list}.`,
  byThen: {
    running: (moment, ending) => `${moment}까지 ${deeds[ending]}.`,
    paused: (moment) => `지금은 기간이 멈추어 있습니다. 지금 다시 시작하면 기한은 ${moment}입니다.`,
    met: (moment) => `기한(${moment}) 안에 끝났습니다.`,
    "ended-late": (moment) => `기한(${moment})이 지난 뒤에 끝났습니다.`,
    missed: (moment) => `기한(${moment})이 지났습니다.`,
  },
};
