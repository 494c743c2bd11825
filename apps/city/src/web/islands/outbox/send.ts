import { drop, formDataOf, keep, readAll, type Waiting } from "./store.ts";

export type Problem = { readonly field: string; readonly message: string };

/** What became of one sending. */
export type Answer =
  | { readonly kind: "sent"; readonly reference: string; readonly location: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  /** No network, or a server in trouble: the same thing may be sent again later. */
  | { readonly kind: "later" };

const longestMs = 60_000;

export async function send(
  report: Pick<Waiting, "fields" | "photos" | "language">,
): Promise<Answer> {
  const body = formDataOf(report);
  body.set("language", report.language);
  const response = await fetch("/report", {
    method: "POST",
    body,
    headers: { accept: "application/json" },
    signal: AbortSignal.timeout(longestMs),
  }).catch(() => null);
  // A body that breaks off is no answer; the server knows the submission and will not file it twice.
  const said: unknown = await response?.json().catch(() => null);
  if (!response || typeof said !== "object" || said === null) return { kind: "later" };
  if (response.status === 201 && "reference" in said && "location" in said)
    return { kind: "sent", reference: String(said.reference), location: String(said.location) };
  if (response.status !== 422 && response.status !== 413) return { kind: "later" };
  const problems = "problems" in said && Array.isArray(said.problems) ? said.problems : [];
  return { kind: "refused", problems };
}

export type Sent = { readonly reference: string; readonly location: string };

/**
 * Sends what waits, oldest first, one at a time; tabs of one browser take turns. Who comes second
 * waits: the first may have begun while there was no network yet. A report leaves the phone only
 * after the server has answered with its number.
 */
export async function drain(onSent: (sent: Sent) => void): Promise<void> {
  // Plain http has no locks; the server files a report that two tabs send once all the same.
  if (!("locks" in navigator)) return sendAll(onSent);
  await navigator.locks.request("tugon-outbox", () => sendAll(onSent));
}

async function sendAll(onSent: (sent: Sent) => void): Promise<void> {
  const waiting = (await readAll("outbox")).sort((a, b) => a.createdAt - b.createdAt);
  for (const report of waiting.filter(({ isRefused }) => !isRefused)) {
    const answer = await send(report);
    if (answer.kind === "sent") {
      await drop("outbox", report.id);
      onSent(answer);
    } else {
      const isRefused = answer.kind === "refused";
      await keep("outbox", { ...report, tries: report.tries + 1, isRefused });
      // What one cannot send now, the next cannot either.
      if (!isRefused) return;
    }
  }
}
