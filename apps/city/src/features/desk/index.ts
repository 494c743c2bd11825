export { createDesk, type Desk } from "./desk.ts";
export { deskMigrations } from "./migrations/index.ts";
