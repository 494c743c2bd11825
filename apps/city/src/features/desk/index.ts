export { createDesk } from "./desk.ts";
export { deskMigrations } from "./migrations/index.ts";
