import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithinOneEdit } from "./edit-distance.ts";
import { proposeServices } from "./propose.ts";
import type { ServiceWords } from "./propose.ts";

const services: readonly ServiceWords[] = [
  {
    code: "pothole",
    words: {
      en: ["pothole", "road damage"],
      fil: ["lubak", "sirang kalsada"],
      ko: ["도로 파손", "포트홀", "파임"],
    },
  },
  {
    code: "light",
    words: { en: ["street light", "lamp post"], fil: ["ilaw", "poste"], ko: ["가로등"] },
  },
  {
    code: "flood",
    words: { en: ["flood", "drainage"], fil: ["baha", "kanal"], ko: ["침수", "배수로", "물"] },
  },
  { code: "garbage", words: { en: ["garbage", "trash"], fil: ["basura"], ko: ["쓰레기", "악취"] } },
  { code: "noise", words: { en: ["noise", "loud"], fil: ["ingay", "maingay"], ko: ["소음"] } },
  {
    code: "fire",
    words: { en: ["fire", "smoke"], fil: ["sunog", "usok"], ko: ["불", "화재", "악취"] },
  },
];
const first = (text: string): string | undefined => proposeServices(text, services)[0]?.code;

test("a report in any of the three languages, or a mixture, finds its service", () => {
  const expected: Record<string, string> = {
    "There are two big potholes near Gate 3": "pothole",
    "Streetlights out along the road": "light",
    "street light not working": "light",
    "The pot hole is deep": "pothole",
    "Nagbaha na naman sa Balibago": "flood",
    "Bumabaha po dito": "flood",
    "may bahang hanggang tuhod": "flood",
    "Ang daming basurang nakatambak": "garbage",
    "Walang ilaw yung poste sa kanto": "light",
    "Sobrang ingay ng kapitbahay": "noise",
    "도로파손이 심합니다": "pothole",
    "가로등이 꺼져 있어요": "light",
    "집 앞이 침수되었습니다": "flood",
    "산에 불이 났어요": "fire",
    "쓰레기 좀 치워주세요 please": "garbage",
    POTHÓLE: "pothole",
    ｐｏｔｈｏｌｅ: "pothole",
  };
  expect(Object.fromEntries(Object.keys(expected).map((text) => [text, first(text)]))).toEqual(
    expected,
  );
});

test("one slip of the finger is forgiven in words of five letters, not in shorter ones", () => {
  expect(["pothloe", "garbge", "gaarbage", "garbaje", "luback"].map(first)).toEqual([
    "pothole",
    "garbage",
    "garbage",
    "garbage",
    "pothole",
  ]);
  expect(["bahe", "fare", "file"].map(first)).toEqual([undefined, undefined, undefined]);
});

test("a word is proposed while it is typed, from four letters on", () => {
  expect(["dra", "drai", "garb", "poth"].map(first)).toEqual([
    undefined,
    "flood",
    "garbage",
    "pothole",
  ]);
});

test("one syllable is a word of its own, not a part of another", () => {
  expect(first("통행이 불편합니다")).toBeUndefined();
  expect(first("물이 샙니다")).toBe("flood");
});

test("the keywords that spoke are told, and a shared one counts for less", () => {
  expect(proposeServices("Baha at basura sa kanal", services)).toEqual([
    { code: "flood", score: 2, because: ["baha", "kanal"] },
    { code: "garbage", score: 1, because: ["basura"] },
  ]);
  expect(proposeServices("악취", services)).toEqual([
    { code: "garbage", score: 0.5, because: ["악취"] },
    { code: "fire", score: 0.5, because: ["악취"] },
  ]);
});

test("nothing known proposes nothing, and no more than asked for", () => {
  expect(proposeServices("", services)).toEqual([]);
  expect(proposeServices("Magandang umaga po", services)).toEqual([]);
  expect(proposeServices("baha basura ilaw lubak", services, 2)).toHaveLength(2);
});

test("any Unicode text is answered, with scores in falling order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
      const proposals = proposeServices(`${noise} baha ${noise} basura`, services);
      const scores = proposals.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
  );
});

test("an edit is found in both directions, and two are too many", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, fc.nat(8), fc.constantFrom("", "x", "xy"), (text, place, put) => {
      const edited = text.slice(0, place) + put + text.slice(place + 1);
      const oneEdit = put.length <= 1 || place >= text.length ? put.length <= 1 : false;
      if (oneEdit) expect(isWithinOneEdit(text, edited)).toBe(true);
      expect(isWithinOneEdit(edited, text)).toBe(isWithinOneEdit(text, edited));
    }),
  );
  expect(isWithinOneEdit("drain", "drian")).toBe(true);
  expect(isWithinOneEdit("drain", "brian")).toBe(false);
  expect(isWithinOneEdit("drain", "drainxy")).toBe(false);
});
