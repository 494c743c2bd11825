export { roles, type Contact, type Officer, type Role, type Viewer } from "./schema.ts";
export { findOfficer, insertOfficer, listOfficers } from "./repo/officers.ts";
export { createPerson, normaliseEmail, normalisePhone, readPerson, type Person } from "./people.ts";
export { identityMigrations } from "./migrations/index.ts";
