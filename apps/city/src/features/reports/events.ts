import type { Locale } from "#platform/locale";

/** Events about a report that do not change its case: each on a stream of its own. */
type ReportEvents = {
  "report.supported": {
    public: { caseId: string; supporters: number };
    private: { person: string | null };
  };
  "report.contact-given": { public: { caseId: string }; private: { person: string } };
  /** RA 10173, section 16(e): exact words, contact and private replies are gone. */
  "report.private-words-erased": { public: { caseId: string } };
  /** Somebody asked to be told; the address still has to be proven by a mail. */
  "report.followed": {
    public: { caseId: string };
    private: { person: string; follower: string; locale: Locale };
  };
  "report.follow-confirmed": {
    public: { caseId: string };
    private: { person: string; follower: string; locale: Locale | null };
  };
  "report.unfollowed": { public: { caseId: string }; private: { person: string } };
};

declare module "#platform/events" {
  interface EventTypes extends ReportEvents {}
}

export type ReportEventType = keyof ReportEvents;
