/** Events about a report that do not change its case: each on a stream of its own. */
type ReportEvents = {
  "report.supported": {
    public: { caseId: string; supporters: number };
    private: { person: string | null };
  };
  "report.followed": { public: { caseId: string }; private: { person: string } };
};

declare module "#platform/events" {
  interface EventTypes extends ReportEvents {}
}

export type ReportEventType = keyof ReportEvents;
