import type { City } from "#features/cities";
import { m } from "#messages";
import { text, type Block } from "../letter.ts";
import type { Recipient } from "../schema.ts";

export function openLabel(recipient: Recipient): string {
  return recipient.role === "filer" ? m.notices_open_report() : m.notices_open_followed();
}

/** A refusal says how to object: to the city first, then outside it (RA 11032, section 9(c)). */
export function howToObject(city: City, recipient: Recipient): Block[] {
  if (recipient.role !== "filer") return [text(m.notices_object_follower())];
  const outside =
    city.holidays === "philippines" ? m.notices_object_philippines() : m.notices_object_korea();
  return [text(m.notices_object()), text(outside)];
}
