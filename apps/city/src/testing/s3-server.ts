import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What the store answers before it works, for tests of bad weather. */
export type S3Server = {
  readonly endpoint: string;
  readonly objects: Map<string, { bytes: Buffer; contentType: string }>;
  /** Statuses for the next requests, one each, instead of doing the work. */
  readonly refuseWith: number[];
  requests: number;
  close(): Promise<void>;
};

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

/** AWS Signature Version 4, worked out from the request as it arrived. */
function signatureOf(
  request: IncomingMessage,
  secret: string,
  scope: string,
  signed: string,
): Buffer {
  const url = new URL(request.url ?? "/", "http://store");
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join("&");
  const headers = signed
    .split(";")
    .map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`)
    .join("");
  const payload = String(request.headers["x-amz-content-sha256"]);
  const canonical = [request.method, url.pathname, query, headers, signed, payload].join("\n");
  const [day = "", region = "", service = ""] = scope.split("/");
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha256(canonical)].join(
    "\n",
  );
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), "aws4_request");
  return hmac(key, toSign);
}

function isSigned(request: IncomingMessage, secret: string, body: Buffer): boolean {
  const match =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+?), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (!match) return false;
  const [, scope = "", signed = "", signature = ""] = match;
  const claimed = request.headers["x-amz-content-sha256"];
  if (claimed !== "UNSIGNED-PAYLOAD" && claimed !== sha256(body)) return false;
  return timingSafeEqual(
    signatureOf(request, secret, scope, signed),
    Buffer.from(signature, "hex"),
  );
}

/** A store in memory that speaks enough of S3 to check every signature by itself. */
export async function startS3Server(secret: string): Promise<S3Server> {
  const objects: S3Server["objects"] = new Map();
  const refuseWith: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      state.requests += 1;
      const body = Buffer.concat(parts);
      const path = request.url ?? "/";
      const end = (status: number, bytes?: Buffer) => response.writeHead(status).end(bytes);
      const refusal = refuseWith.shift();
      if (refusal) return end(refusal);
      if (!isSigned(request, secret, body)) return end(403);
      if (request.method === "PUT") {
        objects.set(path, { bytes: body, contentType: request.headers["content-type"] ?? "" });
        return end(200);
      }
      if (request.method === "DELETE") return end(objects.delete(path) ? 204 : 404);
      const found = objects.get(path);
      return found ? end(200, found.bytes) : end(404);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const state: S3Server = {
    endpoint: `http://127.0.0.1:${port}/bucket`,
    objects,
    refuseWith,
    requests: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return state;
}
