import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = {
  readonly to: readonly string[];
  readonly subject: string;
  /** Unfolded, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
};

export type MailServer = {
  readonly url: string;
  messagesTo(address: string): readonly ReceivedMail[];
  /** Answers this recipient with a status from now on; null takes their mail again. */
  refuse(address: string, status: number | null): void;
  close(): Promise<void>;
};

/** RFC 2047: `=?utf-8?B?...?=` and `?Q?`, neighbouring words joined. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(body, "base64").toString()
        : decodeQuoted(body.replaceAll("_", " ")),
    );
}

/** RFC 2045, section 6.7. */
function decodeQuoted(body: string): string {
  const bytes = body
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1").toString();
}

function headersOf(block: string): Record<string, string> {
  const lines = block.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function decodePart(part: string): { type: string; body: string } {
  const [head = "", ...rest] = part.split("\r\n\r\n");
  const headers = headersOf(head.trimStart());
  const raw = rest.join("\r\n\r\n");
  const encoding = headers["content-transfer-encoding"]?.toLowerCase();
  const body =
    encoding === "base64"
      ? Buffer.from(raw, "base64").toString()
      : encoding === "quoted-printable"
        ? decodeQuoted(raw)
        : raw;
  return { type: headers["content-type"] ?? "", body: body.replaceAll("\r\n", "\n") };
}

function parseMail(raw: string, to: readonly string[]): ReceivedMail {
  const end = raw.indexOf("\r\n\r\n");
  const headers = headersOf(raw.slice(0, end));
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1] ?? "";
  const parts = raw.slice(end).split(`--${boundary}`).map(decodePart);
  const bodyOf = (type: string) => parts.find((part) => part.type.startsWith(type))?.body ?? "";
  return {
    to,
    subject: decodeWords(headers["subject"] ?? ""),
    headers,
    text: bodyOf("text/plain"),
    html: bodyOf("text/html"),
  };
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const refusals = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    // Who sends keeps a connection for the next mail; a closing server would wait half a minute for it.
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const status = refusals.get(address);
      if (status === undefined) return done();
      done(Object.assign(new Error(`no mail for ${address}`), { responseCode: status }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push(parseMail(Buffer.concat(parts).toString("latin1"), to));
        done();
      });
    },
  });
  // A sender that is killed in the middle of a mail is no failure of the mailbox.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messagesTo: (address) => mails.filter((mail) => mail.to.includes(address)),
    refuse: (address, status) => {
      if (status === null) refusals.delete(address);
      else refusals.set(address, status);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
