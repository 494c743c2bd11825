import { randomBytes, randomFillSync } from "node:crypto";

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** Sixteen random bytes from a refilled pool: one system call serves 256 identifiers. */
function sixteenRandomBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** A UUIDv7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then random bits. */
export function uuidv7(now: Date): string {
  const bytes = Buffer.from(sixteenRandomBytes());
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return uuidShape.test(text);
}

/** A secret for links and sessions: 160 random bits, safe in an address. */
export function secretToken(): string {
  return randomBytes(20).toString("base64url");
}

// Crockford's base 32 without I, L, O and U survives being read aloud. Z goes too: 31 characters,
// a prime, let the check character catch every single mistake and every swap of two neighbours.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";

function checkCharacter(body: string): string {
  let sum = 0;
  for (const [index, character] of [...body].entries())
    sum += (index + 2) * alphabet.indexOf(character);
  return alphabet.charAt(sum % alphabet.length);
}

/**
 * A reference for people, such as `CLK-26-7K3QDX`: prefix, year, five random characters (28 million
 * a year) and a check character. References of one city cannot be guessed from one another.
 */
export function newReference(prefix: string, year: number): string {
  const bytes = sixteenRandomBytes();
  let body = "";
  for (let index = 0; index < 5; index += 1)
    body += alphabet.charAt((bytes[index] ?? 0) % alphabet.length);
  const yy = String(year % 100).padStart(2, "0");
  return `${prefix}-${yy}-${body}${checkCharacter(yy + body)}`;
}

/**
 * Reads a reference as people type it: any case, O for 0, I or L for 1, dashes or blanks anywhere.
 * Returns null when it is not one, or when the check character says it was mistyped.
 */
export function parseReference(text: string): string | null {
  const clean = text.toUpperCase().replace(/[\s-]/g, "");
  const match = /^([A-Z]{2,5})(\d{2})([0-9A-Z]{6})$/.exec(clean);
  if (!match) return null;
  const [, prefix = "", yy = "", typed = ""] = match;
  const tail = typed.replaceAll("O", "0").replace(/[IL]/g, "1");
  if ([...tail].some((character) => !alphabet.includes(character))) return null;
  const body = tail.slice(0, 5);
  return checkCharacter(yy + body) === tail.charAt(5) ? `${prefix}-${yy}-${tail}` : null;
}
