import type { AppContext } from "#platform/http";
import { addressOf, renderDocument, sendDocument, type Page } from "./page.tsx";

const maxKept = 200;

/**
 * Whole public pages as they were sent, for as long as they stay the same: many people look at one
 * list. `subject` is what the page is about, such as the city; when it is replaced, its pages go with
 * it. `key` names all else that the content shows.
 */
export type KeptPages = {
  send(c: AppContext, subject: object, key: string, page: Page): Response | Promise<Response>;
};

/** What the frame around the content shows of an anonymous visitor. */
function frameKey(c: AppContext): string {
  return [c.get("locale"), c.get("contrast"), c.get("site").name, c.req.path, addressOf(c)].join(
    "\n",
  );
}

export function createKeptPages(): KeptPages {
  const bySubject = new WeakMap<object, Map<string, Uint8Array>>();

  const bytesOf = (c: AppContext, subject: object, key: string, page: Page) => {
    // A page that names its reader is theirs alone.
    if (c.get("chrome").signedInAs !== null) return Buffer.from(renderDocument(c, page));
    const pages = bySubject.get(subject) ?? new Map<string, Uint8Array>();
    bySubject.set(subject, pages);
    const full = `${frameKey(c)}\n${key}`;
    const known = pages.get(full);
    if (known) return known;
    const bytes = Buffer.from(renderDocument(c, page));
    if (pages.size >= maxKept) pages.clear();
    pages.set(full, bytes);
    return bytes;
  };

  return {
    send: (c, subject, key, page) => {
      // The bytes are never written to; the type of a body asks for bytes that nobody shares.
      const bytes = bytesOf(c, subject, key, page) as Uint8Array<ArrayBuffer>;
      return sendDocument(c, bytes);
    },
  };
}
