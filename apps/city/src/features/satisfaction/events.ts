import type { Cause, Finding, Score } from "./schema.ts";

/**
 * That somebody answered is public, what they answered is not: it counts in the results only. The
 * form's answers and words are in their table alone, where the resident's erasure reaches them.
 */
type SatisfactionEvents = {
  "satisfaction.rated": {
    public: { caseId: string; round: number };
    private: { score: Score };
  };
  "satisfaction.form-filled": { public: { caseId: string; round: number } };
  "satisfaction.second-look-opened": {
    public: { caseId: string; round: number; unit: string; dueAt: string };
    private: { cause: Cause };
  };
  "satisfaction.second-look-closed": {
    public: { caseId: string; round: number; finding: Finding };
    private: { note: string };
  };
};

declare module "#platform/events" {
  interface EventTypes extends SatisfactionEvents {}
}
