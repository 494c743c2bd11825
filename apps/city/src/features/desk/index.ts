export { createDesk } from "./desk.ts";
export { deskMigrations } from "./migrations/index.ts";
export { templateSchema, type TemplateInput } from "./schema.ts";
export { ownTemplates, replaceTemplates } from "./service/own-templates.ts";
