import { createTransport } from "nodemailer";
import { wordsIn } from "#features/cities";
import type { Config } from "../../../config.ts";
import { PermanentFailure } from "#platform/jobs";
import type { MessagePort, Outgoing } from "../ports.ts";

const connections = 4;
const connectWithinMs = 10_000;
const silentAtMostMs = 20_000;

type SmtpError = { readonly code?: string; readonly responseCode?: number };

/**
 * Nothing of the server's sentence is kept: it often repeats the address. A refusal of this message
 * (5yz) is final by RFC 5321, section 4.2.1; a refused sign-in is our own trouble and may pass.
 */
function toFailure(error: unknown): Error {
  const { code = "unknown", responseCode } = error as SmtpError;
  const words = `mail server: ${code}${responseCode ? ` ${responseCode}` : ""}`;
  const isFinal =
    (code === "EENVELOPE" || code === "EMESSAGE") &&
    responseCode !== undefined &&
    responseCode >= 500;
  return isFinal ? new PermanentFailure(words) : new Error(words);
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
}

function headersOf({ city, caseId, locale, unfollowLink }: Outgoing, domain: string) {
  return {
    // RFC 3834: no holiday replies, please.
    "Auto-Submitted": "auto-generated",
    "List-Id": `<notices.${city.slug}.${domain}>`,
    "Content-Language": locale === "fil" ? "fil" : locale,
    // All messages of one case stand together in the reader's mail program.
    ...(caseId ? { References: `<case.${caseId}@${domain}>` } : {}),
    ...(unfollowLink ? { "List-Unsubscribe": `<${unfollowLink}>` } : {}),
  };
}

export function createSmtpPort(config: NonNullable<Config["smtp"]>): MessagePort {
  const transport = createTransport({
    url: config.url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    socketTimeout: silentAtMostMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = domainOf(config.from);
  return {
    endsAs: "sent",
    send: async (outgoing) => {
      const { city, key, locale, message, to } = outgoing;
      const messageId = `<${key}@${domain}>`;
      try {
        await transport.sendMail({
          from: config.from,
          to: { name: "", address: to },
          replyTo: { name: wordsIn(city.names, locale), address: city.contact.email },
          subject: message.subject,
          text: message.text,
          ...(message.html === null ? {} : { html: message.html }),
          messageId,
          headers: headersOf(outgoing, domain),
        });
      } catch (error) {
        throw toFailure(error);
      }
      return { providerId: messageId };
    },
    close: () => transport.close(),
  };
}
