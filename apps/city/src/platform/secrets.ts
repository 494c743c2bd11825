import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/**
 * Seals private data. Each person has a key of their own, kept wrapped by the city's master key:
 * destroying that one key makes everything sealed with it unreadable for ever, backups included
 * (erasure under RA 10173 that can be proven).
 */
export type Vault = {
  newPersonKey(): Uint8Array;
  seal(wrappedKey: Uint8Array, plain: string): Uint8Array;
  open(wrappedKey: Uint8Array, sealed: Uint8Array): string;
  /** Equality search without revealing the value: the same input gives the same index. */
  blindIndex(purpose: string, value: string): Uint8Array;
  /** For texts that belong to the installation, not to one person (second-factor secrets). */
  sealOwn(plain: string): Uint8Array;
  openOwn(sealed: Uint8Array): string;
};

const ivBytes = 12;
const tagBytes = 16;

function encrypt(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const body = sealed.subarray(ivBytes, sealed.length - tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** `masterHex`: 64 hexadecimal digits. Independent keys are derived from it (HKDF, RFC 5869). */
export function createVault(masterHex: string): Vault {
  const master = Buffer.from(masterHex, "hex");
  const derive = (info: string) => Buffer.from(hkdfSync("sha256", master, "tugon", info, 32));
  const wrapping = derive("person-keys");
  const indexing = derive("blind-index");
  const own = derive("own");
  return {
    newPersonKey: () => encrypt(wrapping, randomBytes(32)),
    seal: (wrapped, plain) => encrypt(decrypt(wrapping, wrapped), Buffer.from(plain)),
    open: (wrapped, sealed) => decrypt(decrypt(wrapping, wrapped), sealed).toString(),
    blindIndex: (purpose, value) =>
      createHmac("sha256", indexing).update(`${purpose}\0${value}`).digest(),
    sealOwn: (plain) => encrypt(own, Buffer.from(plain)),
    openOwn: (sealed) => decrypt(own, sealed).toString(),
  };
}

/** Secrets that we only ever compare (links, session cookies) are stored as this digest. */
export function digest(secret: string): Uint8Array {
  return createHash("sha256").update(secret).digest();
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
