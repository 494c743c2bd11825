export { type ApiScope, type Contact, type Officer, type Role, type Viewer } from "./schema.ts";
export { findOfficer, insertOfficer, listOfficers } from "./repo/officers.ts";
export {
  changeContact,
  createPerson,
  hasEmail,
  normalisePhone,
  openForPerson,
  personByEmail,
  readPerson,
  sealForPerson,
  type Person,
} from "./people.ts";
export { normaliseEmail, purposeSchema } from "./schema.ts";
export { requireOfficer, requireRecentFactor, requireViewer } from "./access.ts";
export { createOfficer } from "./officers.ts";
export { officerSchema } from "./schema.ts";
export { lookAtContact } from "./private-data.ts";
export { createPrivacy, erasePerson, type Privacy, type PrivacyPart } from "./privacy.ts";
export { createIdentity, type Identity } from "./identity.ts";
export type { ApiKeyHolder } from "./api-keys.ts";
export { identityErrors } from "./errors.ts";
export { identityErrorTexts } from "./views/error-texts.ts";
export { identityMigrations } from "./migrations/index.ts";
