import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A passkey in software, as WebAuthn Level 3 (6.1, 6.5) and CTAP's CBOR lay it out on the wire. */
export type Authenticator = {
  readonly id: string;
  create(challenge: string, changes?: Partial<Ceremony>): object;
  get(challenge: string, changes?: Partial<Ceremony>): object;
};

export type Ceremony = {
  readonly rpId: string;
  readonly origin: string;
  readonly counter: number;
  readonly isVerified: boolean;
};

const userPresent = 0x01;
const userVerified = 0x04;
const hasCredential = 0x40;

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest();

function uint(bytes: number, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

/** CBOR of 24 to 255 bytes, in the shortest form: readers measure a key by writing it again. */
function cborBytes(data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0x58]), uint(1, data.length), data]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

/** `{ 1: 2, 3: -7, -1: 1, -2: x, -3: y }`: an ES256 key (RFC 9053, 7.1.1). */
function coseKey(x: string, y: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x, "base64url")),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, "base64url")),
  ]);
}

export function createAuthenticator(usual: Ceremony): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credentialId = randomBytes(32);
  const id = credentialId.toString("base64url");

  const clientData = (type: string, challenge: string, { origin }: Ceremony) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authData = (
    { rpId, counter, isVerified }: Ceremony,
    attested: Uint8Array = Buffer.of(),
  ) => {
    const flags =
      userPresent | (isVerified ? userVerified : 0) | (attested.length > 0 ? hasCredential : 0);
    return Buffer.concat([sha256(rpId), uint(1, flags), uint(4, counter), attested]);
  };
  const envelope = (response: object) => ({
    id,
    rawId: id,
    type: "public-key",
    clientExtensionResults: {},
    response,
  });

  return {
    id,
    create: (challenge, changes) => {
      const ceremony = { ...usual, ...changes };
      const attested = Buffer.concat([Buffer.alloc(16), uint(2, 32), credentialId, coseKey(x, y)]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText("fmt"),
        cborText("none"),
        cborText("attStmt"),
        Buffer.from([0xa0]),
        cborText("authData"),
        cborBytes(authData(ceremony, attested)),
      ]);
      return envelope({
        clientDataJSON: clientData("webauthn.create", challenge, ceremony).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      });
    },
    get: (challenge, changes) => {
      const ceremony = { ...usual, ...changes };
      const client = clientData("webauthn.get", challenge, ceremony);
      const data = authData(ceremony);
      return envelope({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, sha256(client)]), privateKey).toString(
          "base64url",
        ),
      });
    },
  };
}
