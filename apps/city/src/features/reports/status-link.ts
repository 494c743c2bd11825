import { sameBytes, type Vault } from "#platform/secrets";
import { isUuid } from "#platform/ids";

const macBytes = 16;

function macOf(vault: Vault, city: string, caseId: string): Buffer {
  return Buffer.from(vault.blindIndex("status-link", `${city}\0${caseId}`).subarray(0, macBytes));
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * The secret address of a case, for whoever filed it. Nothing is stored: the token is the case's id
 * and a keyed digest of it, 128 bits that only this installation can make.
 */
export function statusToken(vault: Vault, city: string, caseId: string): string {
  const id = Buffer.from(caseId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, macOf(vault, city, caseId)]).toString("base64url");
}

export function statusPath(vault: Vault, city: string, caseId: string): string {
  return `/s/${statusToken(vault, city, caseId)}`;
}

/** The case a token opens; null when it is not one of ours. */
export function caseOfToken(vault: Vault, city: string, token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 16 + macBytes) return null;
  const caseId = uuidOf(bytes.subarray(0, 16));
  if (!isUuid(caseId)) return null;
  return sameBytes(macOf(vault, city, caseId), bytes.subarray(16)) ? caseId : null;
}
