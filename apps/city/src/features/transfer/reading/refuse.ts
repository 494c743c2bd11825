import type { Incoming, Refusal, RefusalCode } from "../schema.ts";

const longestValue = 200;

/** A verdict on one row, before anybody says where the row stands. */
export type Verdict =
  | { readonly ok: true; readonly value: Incoming }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(
  code: RefusalCode,
  reason: string,
  about: { readonly sourceId: string; readonly value: string },
): Verdict {
  const [sourceId, value] = [about.sourceId, about.value].map((text) =>
    text.slice(0, longestValue),
  );
  return { ok: false, refusal: { code, reason, sourceId: sourceId ?? "", value: value ?? "" } };
}
