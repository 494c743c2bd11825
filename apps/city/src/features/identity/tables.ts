import type { ColumnType } from "kysely";
import type { Locale } from "#platform/locale";
import type { ApiScope, Role, SessionVia, Subject } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
type List<T> = ColumnType<T[], T[], T[]>;
type WithDefault<T> = ColumnType<T, T | undefined, T>;

type PeopleTable = {
  city: string;
  id: string;
  /** The person's own key, wrapped by the master key; null once the person is erased. */
  key: Later<Uint8Array>;
  /** Name, e-mail and phone as JSON, sealed with that key. */
  contact: Later<Uint8Array>;
  emailIndex: Later<Uint8Array>;
  phoneIndex: Later<Uint8Array>;
  locale: Locale;
  /** May be signed in as without a code, in demo mode only. */
  isDemo: WithDefault<boolean>;
  createdAt: Date;
  erasedAt: Later<Date>;
};

type OfficersTable = {
  city: string;
  id: string;
  name: string;
  designation: string;
  email: string;
  role: Role;
  unit: string;
  services: List<string>;
  locale: Locale;
  isActive: boolean;
  createdAt: Date;
};

type SessionsTable = {
  city: string;
  id: string;
  tokenDigest: Uint8Array;
  kind: Subject["kind"];
  subject: string;
  via: SessionVia;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  /** When the second factor was last shown; an officer's session without it opens nothing. */
  factorAt: Later<Date>;
};

type SignInAttemptsTable = {
  city: string;
  id: string;
  tokenDigest: Uint8Array;
  purpose: "sign-in" | "change-email";
  /** Whose e-mail is being changed. */
  person: Later<string>;
  emailIndex: Uint8Array;
  /** Sealed by the installation; gone once the code is used. */
  email: Later<Uint8Array>;
  codeIndex: Uint8Array;
  tries: WithDefault<number>;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Later<Date>;
};

type SecondFactorsTable = {
  city: string;
  officer: string;
  /** Sealed by the installation. */
  secret: Uint8Array;
  confirmedAt: Later<Date>;
  /** The newest time step that was accepted: RFC 6238, 5.2 forbids a second use. */
  lastStep: WithDefault<number>;
  failures: WithDefault<number>;
  blockedUntil: Later<Date>;
};

type RecoveryCodesTable = {
  city: string;
  officer: string;
  codeIndex: Uint8Array;
  usedAt: Later<Date>;
};

type PasskeysTable = {
  city: string;
  /** The credential's own id, base64url. */
  id: string;
  kind: Subject["kind"];
  subject: string;
  publicKey: Uint8Array;
  counter: number;
  transports: List<string>;
  createdAt: Date;
  usedAt: Later<Date>;
};

type PasskeyChallengesTable = {
  city: string;
  id: string;
  challenge: string;
  /** Who adds a passkey; null for a sign-in, where nobody is known yet. */
  session: Later<string>;
  expiresAt: Date;
};

type ApiKeysTable = {
  city: string;
  id: string;
  name: string;
  /** The beginning of the key, enough to tell keys apart. */
  prefix: string;
  digest: Uint8Array;
  scopes: List<ApiScope>;
  createdBy: string;
  createdAt: Date;
  usedAt: Later<Date>;
  revokedAt: Later<Date>;
};

declare module "#platform/db" {
  interface Tables {
    people: PeopleTable;
    officers: OfficersTable;
    sessions: SessionsTable;
    signInAttempts: SignInAttemptsTable;
    secondFactors: SecondFactorsTable;
    recoveryCodes: RecoveryCodesTable;
    passkeys: PasskeysTable;
    passkeyChallenges: PasskeyChallengesTable;
    apiKeys: ApiKeysTable;
  }
}
