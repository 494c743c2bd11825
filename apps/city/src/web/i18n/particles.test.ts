import { expect, it } from "vitest";
import { withParticle } from "./index.ts";

it("chooses the particle by the last sound", () => {
  expect([withParticle("가로등", "을/를"), withParticle("도로", "을/를")]).toEqual([
    "가로등을",
    "도로를",
  ]);
  expect([withParticle("부서", "은/는"), withParticle("담당관", "은/는")]).toEqual([
    "부서는",
    "담당관은",
  ]);
  expect([withParticle("신고", "이/가"), withParticle("사진", "과/와")]).toEqual([
    "신고가",
    "사진과",
  ]);
});

it("treats ㄹ as a vowel before 으로/로", () => {
  expect(["서울", "부산", "대구"].map((city) => withParticle(city, "으로/로"))).toEqual([
    "서울로",
    "부산으로",
    "대구로",
  ]);
});

it("reads a last digit aloud", () => {
  expect(["3", "2", "10", "7"].map((number) => withParticle(number, "이/가"))).toEqual([
    "3이",
    "2가",
    "10이",
    "7이",
  ]);
});

it("shows both where the sound is not known", () => {
  expect([
    withParticle("Clark", "을/를"),
    withParticle("Clark", "으로/로"),
    withParticle("", "은/는"),
  ]).toEqual(["Clark을(를)", "Clark(으)로", "은(는)"]);
});
