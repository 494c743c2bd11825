export { createSatisfaction, type Satisfaction } from "./satisfaction.ts";
export { closingQuestion } from "./question.ts";
export { fillForm, rate } from "./service/rate.ts";
export { settleLook } from "./service/second-look.ts";
export { openLooks } from "./repo/second-looks.ts";
export { canSettle } from "./rules.ts";
export type { Finding, Score } from "./schema.ts";
export { satisfactionMigrations } from "./migrations/index.ts";
