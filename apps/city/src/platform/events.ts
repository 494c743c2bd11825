export {
  appendEvent,
  readStream,
  type Actor,
  type EventOf,
  type EventType,
  type EventTypes,
  type NewEvent,
  type StoredEvent,
} from "./events/store.ts";
export {
  createSubscribers,
  type SetAside,
  type Subscriber,
  type Subscribers,
} from "./events/subscribers.ts";
export {
  buryLetter,
  findDeadLetter,
  listDeadLetters,
  settleLetter,
  type DeadLetter,
} from "./events/dead-letters.ts";
export { readSubscriberStates, type SubscriberState } from "./events/positions.ts";
export { renumberAfterRestore } from "./events/restore.ts";
export { eventMigrations } from "./events/migrations.ts";
