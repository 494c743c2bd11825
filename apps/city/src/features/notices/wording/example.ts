import type { City } from "#features/cities";
import type { EventOf } from "#platform/events";
import type { Locale } from "#platform/locale";
import { composeCaseMessage } from "../compose.ts";
import type { CaseFacts, Message } from "../schema.ts";
import type { ToldType } from "../templates/index.ts";
import type { WordingKind } from "./shipped.ts";

const received = new Date("2026-07-06T01:30:00Z");
const due = new Date("2026-07-09T01:30:00Z");

const saidIn: Readonly<Record<Locale, { readonly words: string; readonly to: string }>> = {
  en: { words: "The lamp at the gate will be replaced.", to: "Department of Public Works" },
  fil: { words: "Papalitan ang ilaw sa gate.", to: "Department of Public Works" },
  ko: { words: "정문 앞 가로등을 교체하겠습니다.", to: "도로관리청" },
};

/** An event of a kind as it might be, for whoever wants to see a notice before it is sent. */
export function exampleEvent(city: string, type: ToldType, locale: Locale): EventOf<ToldType> {
  const { words, to } = saidIn[locale];
  const reason = type === "case.closed" ? "answered" : "not-possible";
  const said = {
    words,
    to,
    into: `${city.toUpperCase().slice(0, 3)}-26-9M2TRW`,
    reason,
    forDay: "2026-07-08",
    fromUnit: "",
    dueAt: due.toISOString(),
    photos: [],
  };
  return {
    city,
    stream: "00000000-0000-7000-8000-000000000000",
    seq: 1,
    id: 1,
    xact: "1",
    at: received,
    actor: { kind: "system", id: "example" },
    type,
    public: said,
    private: said,
  } as unknown as EventOf<ToldType>; // one literal that has the fields of every kind
}

export function exampleFacts(city: City): CaseFacts {
  const service = city.services[0];
  return {
    reference: `${city.referencePrefix}-26-7K3QDX`,
    service: service?.code ?? "",
    unit: service?.unit ?? "",
    officer: null,
    conflicts: [],
    receivedAt: received,
    dueAt: due,
  };
}

/** The mail about an invented report, as whoever filed it would get it from this city. */
export function exampleNotice(city: City, kind: WordingKind, locale: Locale): Message {
  const message = composeCaseMessage({
    event: exampleEvent(city.slug, kind, locale),
    city,
    subject: exampleFacts(city),
    recipient: {
      role: "filer",
      person: null,
      locale,
      link: "/s/…",
      channel: "email",
      address: "resident@example.org",
    },
    site: `https://${city.hosts[0] ?? "example.org"}`,
    askAfterClosing: () => ({ words: "", choices: [] }),
  });
  if (!message) throw new RangeError(`nobody who filed is told of ${kind}`);
  return message;
}
