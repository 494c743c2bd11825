import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type ReceivedText = {
  readonly to: string;
  readonly text: string;
  readonly key: string;
  readonly idempotencyKey: string | undefined;
  readonly authorization: string | undefined;
};

export type SmsGateway = {
  readonly url: string;
  readonly messages: readonly ReceivedText[];
  close(): Promise<void>;
};

/** A text gateway at the outer edge: takes JSON, keeps it, answers with an id. */
export async function startSmsGateway(): Promise<SmsGateway> {
  const messages: ReceivedText[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      const { to, text, key } = JSON.parse(body) as { to: string; text: string; key: string };
      const { authorization } = request.headers;
      const idempotencyKey = request.headers["idempotency-key"]?.toString();
      messages.push({ to, text, key, idempotencyKey, authorization });
      response.writeHead(202, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: messages.length }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/send`,
    messages,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
