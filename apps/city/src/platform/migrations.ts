export { migrate, type Migration } from "./db/migrate.ts";
