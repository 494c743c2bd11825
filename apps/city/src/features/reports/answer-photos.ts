import type { EventOf, Subscriber } from "#platform/events";
import { attachPhotos } from "./repo/filing.ts";

type Told = EventOf<"case.done" | "case.replied" | "case.reopened">;

/** Photos of an answer are for everybody, those of a resident's reply for the city only. */
function photosOf(event: Told): { readonly photos: readonly string[]; readonly isPublic: boolean } {
  if (event.type === "case.done") return { photos: event.public.photos, isPublic: true };
  return { photos: event.private?.photos ?? [], isPublic: false };
}

/** Makes the photos that an action named belong to its case. */
export const answerPhotos: Subscriber = {
  name: "report-photos",
  types: ["case.done", "case.replied", "case.reopened"],
  handle: async (tx, events) => {
    for (const event of events as readonly Told[]) {
      const { photos, isPublic } = photosOf(event);
      await attachPhotos(tx, event.city, event.stream, photos, isPublic);
    }
  },
};
