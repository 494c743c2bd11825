import type { TemplateAction } from "./schema.ts";

/** What officers do at the desk besides acting on a case; templates have a stream each. */
type DeskEvents = {
  "desk.words-seen": { public: { caseId: string }; private: { purpose: string } };
  "desk.template-saved": {
    public: { template: string; service: string | null; action: TemplateAction };
  };
  "desk.template-deleted": { public: { template: string } };
  "desk.service-opened": { public: { service: string } };
  "desk.service-closed": { public: { service: string } };
};

declare module "#platform/events" {
  interface EventTypes extends DeskEvents {}
}
