import type { Channel, Language } from "../shape.ts";
import type { PictureSubject } from "../pictures/kinds.ts";

/** How the story of a report goes on. */
export type Ending =
  | "received"
  | "accepted"
  | "planned"
  | "asked"
  | "silent"
  | "stalled"
  | "done"
  | "done-late"
  | "confirmed"
  | "reopened"
  | "fixed-twice"
  | "handed-over"
  | "declined"
  | "no-reply"
  | "duplicate"
  | "withdrawn";

export type Told = {
  readonly service: string;
  readonly language: Language;
  readonly place: string;
  /** `{place}` stands for the place's name. */
  readonly text: string;
  readonly picture: PictureSubject | null;
  readonly ending: Ending | null;
  readonly daysAgo: number | null;
  readonly from: string | null | undefined;
  readonly channel: Channel | null;
  readonly supporters: number | null;
  readonly where: string | null;
  /** Words of its own: the answer of the service would not fit this text. */
  readonly answer: string | null;
  readonly plan: string | null;
  readonly again: string | null;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
};

type Settings = Partial<Omit<Told, "service" | "language" | "place" | "text">>;
type Tell = (places: string, text: string, settings?: Settings) => readonly Told[];

/** One authored text, told once for each of the places named (codes, separated by spaces). */
export function tellers(
  service: string,
  picture: PictureSubject | null,
): Readonly<Record<Language, Tell>> {
  const teller =
    (language: Language): Tell =>
    (places, text, settings = {}) =>
      places.split(" ").map((place) => ({
        service,
        language,
        place,
        text,
        picture,
        ending: null,
        daysAgo: null,
        from: undefined,
        channel: null,
        supporters: null,
        where: null,
        answer: null,
        plan: null,
        again: null,
        attributes: {},
        ...settings,
      }));
  return { en: teller("en"), fil: teller("fil"), ko: teller("ko") };
}
