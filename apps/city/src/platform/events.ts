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
export { createSubscribers, type Subscriber, type Subscribers } from "./events/subscribers.ts";
export { eventMigrations } from "./events/migrations.ts";
