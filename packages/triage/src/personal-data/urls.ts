const URL_RUN = /(?:https?:\/\/|www\.)[^\s<>"•]+/gi;
// A chat link is a phone number in other clothes, so it is not excused from being searched.
const CHAT_LINK = /^(?:https?:\/\/)?(?:www\.)?(?:wa\.me|api\.whatsapp\.com|viber\.click)\//i;

/** Where web addresses stand: their digits are paths and coordinates, not somebody's number. */
export function urlsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(URL_RUN)]
    .filter((run) => !CHAT_LINK.test(run[0]))
    .map((run) => ({ start: run.index, end: run.index + run[0].length }));
}
