import { z } from "zod";
import type { Config } from "../../../config.ts";
import { PermanentFailure } from "#platform/jobs";
import type { MessagePort } from "../ports.ts";

const answerWithinMs = 15_000;
const tooManyRequests = 429;
const requestTimeout = 408;

const accepted = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

/** The gateway may answer nothing, or its own id for the message. */
async function idIn(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  return accepted.safeParse(body).data?.id ?? null;
}

/**
 * Any gateway behind a small contract: POST {to, text, key} as JSON, `Idempotency-Key` naming the
 * message, 2xx when taken over. 4xx is final, but for 401, 403, 408 and 429, which may pass.
 */
export function createSmsPort(config: NonNullable<Config["sms"]>): MessagePort {
  return {
    endsAs: "sent",
    send: async ({ key, to, message }) => {
      let response: Response;
      try {
        response = await fetch(config.url, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "idempotency-key": key,
            ...(config.token ? { authorization: `Bearer ${config.token}` } : {}),
          },
          body: JSON.stringify({ to, text: message.text, key }),
          redirect: "error",
          signal: AbortSignal.timeout(answerWithinMs),
        });
      } catch {
        // The cause may name the number; that the gateway is away says enough.
        throw new Error("text gateway: no answer");
      }
      if (response.ok) return { providerId: await idIn(response) };
      await response.body?.cancel();
      const { status } = response;
      const mayPass = status >= 500 || [401, 403, requestTimeout, tooManyRequests].includes(status);
      throw mayPass
        ? new Error(`text gateway: ${status}`)
        : new PermanentFailure(`text gateway: ${status}`);
    },
    close: () => undefined,
  };
}
