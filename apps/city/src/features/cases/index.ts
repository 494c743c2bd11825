export {
  caseActionSchema,
  caseStates,
  channels,
  closeReasons,
  declineReasons,
  helpGrounds,
  type Case,
  type CaseAction,
  type CaseActionKind,
  type CaseState,
  type CloseReason,
  type Channel,
  type DeclineReason,
  type HelpGround,
  type Proposal,
} from "./schema.ts";
export {
  canAct,
  canAssign,
  canReturn,
  canSee,
  isClosed,
  isOpenToFiler,
  isOverdue,
  isPossible,
  maxReopenings,
  needsAnother,
} from "./rules.ts";
export {
  calendarOf,
  dutiesOf,
  openingOf,
  readClocks,
  type DutyClock,
  type Opening,
  type ToldClock,
} from "./clock/index.ts";
export { createCases } from "./cases.ts";
export type { ChaseStep } from "./chase.ts";
export {
  caseColumns,
  casesWithPeople,
  eraseHelp,
  findCase,
  findCaseByReference,
  linkPerson,
  publicCasesAmong,
  saveSupporters,
  type Alongside,
} from "./repo.ts";
export { openCase, type OpenCase } from "./open.ts";
export { actAsOfficer, actAsResident, isFiler, type Act, type Companions } from "./service.ts";
export { canSign, signaturesOf } from "./signing.ts";
export { undoAssignment, type Undo } from "./undo.ts";
export { caseErrors } from "./errors.ts";
export type { CaseEventType } from "./events.ts";
export { caseMigrations } from "./migrations/index.ts";
