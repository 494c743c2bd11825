import { randomUUID } from "node:crypto";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "#platform/http";
import { isUuid } from "#platform/ids";
import { draftDays } from "../service/drafts.ts";

const name = "tugon_draft";

function optionsFor(publicUrl: string) {
  const secure = publicUrl.startsWith("https:");
  return { path: "/report", httpOnly: true, sameSite: "Lax", secure } as const;
}

/** Which draft this browser is writing; nobody can guess another's. */
export function draftId(c: AppContext): string | null {
  const id = getCookie(c, name);
  return id !== undefined && isUuid(id) ? id : null;
}

export function beginDraft(c: AppContext, publicUrl: string): string {
  const id = draftId(c) ?? randomUUID();
  setCookie(c, name, id, { ...optionsFor(publicUrl), maxAge: draftDays * 24 * 3600 });
  return id;
}

export function endDraft(c: AppContext, publicUrl: string): void {
  deleteCookie(c, name, optionsFor(publicUrl));
}
