import { m } from "#messages";
import type { AppError } from "#platform/errors";

/** The sentence for people behind each of the codes of webhooks. */
export const webhookErrorTexts: Readonly<Record<string, (params: AppError["params"]) => string>> = {
  "webhook-too-many": ({ max = "" }) => m.webhooks_error_too_many({ max: String(max) }),
  "webhook-off": () => m.webhooks_error_off(),
};
