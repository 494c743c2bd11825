export { migrate, pendingMigrations, type Migration } from "./db/migrate.ts";
