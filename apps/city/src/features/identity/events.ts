import type { Locale } from "#platform/locale";
import type { ApiScope, Role, SessionVia, Subject } from "./schema.ts";

type Nothing = Record<string, never>;

/**
 * Each on a stream of its own, named by the thing it is about. The private part of a requested code
 * is emptied once the code is used or stale: it must not outlive its purpose.
 */
type IdentityEvents = {
  "identity.code-requested": {
    public: Nothing;
    /** `email` and `code`: sealed by the installation, then base64. Empty when over. */
    private: { email: string; code: string; locale: Locale } | Nothing;
  };
  "identity.officer-signed-in": { public: { officer: string; via: SessionVia } };
  "identity.second-factor-set": { public: { officer: string } };
  "identity.second-factor-reset": { public: { officer: string } };
  "identity.passkey-added": { public: { kind: Subject["kind"] }; private: { subject: string } };
  "identity.passkey-removed": { public: { kind: Subject["kind"] }; private: { subject: string } };
  "identity.contact-seen": {
    public: { caseId: string };
    private: { purpose: string; person: string };
  };
  "identity.contact-changed": { public: Nothing; private: { person: string } };
  "identity.person-exported": { public: Nothing; private: { person: string; purpose: string } };
  "identity.person-erased": { public: Nothing; private: { person: string; purpose: string } };
  "identity.api-key-created": {
    public: { key: string; name: string; scopes: readonly ApiScope[] };
  };
  "identity.api-key-revoked": { public: { key: string } };
  "identity.officer-added": { public: { officer: string; role: Role; unit: string } };
  "identity.officer-changed": {
    public: { officer: string; role: Role; unit: string; services: readonly string[] };
  };
  "identity.officer-deactivated": { public: { officer: string } };
  "identity.officer-reactivated": { public: { officer: string } };
};

declare module "#platform/events" {
  interface EventTypes extends IdentityEvents {}
}
