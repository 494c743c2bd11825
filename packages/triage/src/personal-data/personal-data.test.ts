import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonalData } from "./find.ts";
import { maskPersonalData } from "./mask.ts";

function pieces(text: string): string[] {
  return findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const alone: readonly [kind: string, examples: readonly string[]][] = [
  [
    "phone",
    [
      ..."0917 123 4567|09171234567|0917-123-4567|(0917) 123-4567|0917.123.4567|0917 12 34567|+63 917 123 4567".split(
        "|",
      ),
      ..."+639171234567|63 917 123 4567|639171234567|+63 (0)917 123 4567|9171234567|917-123-4567|00639171234567".split(
        "|",
      ),
      ..."(045) 599-1234|045-599-1234|0455991234|+63 45 599 1234|(02) 8888-1234|02 8123 4567|+63 2 8123 4567".split(
        "|",
      ),
      ..."010-1234-5678|01012345678|010 1234 5678|010 - 1234 - 5678|011-234-5678|02-123-4567|031-1234-5678".split(
        "|",
      ),
      ..."+82 10-1234-5678|+821012345678|+82-2-123-4567|82 10 1234 5678|070-1234-5678|0505-123-4567|+1 415 555 0132".split(
        "|",
      ),
      "(02) 8-888-1234",
      "0917/123/4567",
      "０１０－１２３４－５６７８",
      "0917\u00A0123\u20114567",
    ],
  ],
  ["email", ["juan.delacruz+city@example.com.ph", "KIM_1@naver.com", "a@b.co"]],
  [
    "id-number",
    [
      ..."900101-1234567|9001011234567|900101 - 2345678|900101-1******|1234-5678-9012-3456|1234-5678901-2".split(
        "|",
      ),
      ..."123-456-789|123-456-789-00000|34-1234567-8|12-345678901-2|1234-5678-9012|N01-12-123456|P1234567A|M12345678|M123A4567".split(
        "|",
      ),
      "12-34-567890-12",
    ],
  ],
  [
    "plate",
    [
      "ABC 1234",
      "ABC-123",
      "NBC1234",
      "A123BC",
      "12가 3456",
      "123나4567",
      "12 다 3456",
      "34호1234",
      "70바 1234",
    ],
  ],
  [
    "card",
    [
      "4111 1111 1111 1111",
      "4111111111111111",
      "5500-0000-0000-0004",
      "3782 822463 10005",
      "2221000000000009",
    ],
  ],
];

test.each(alone)("a %s is found whole in each way people write it", (kind, examples) => {
  for (const example of examples) {
    expect(pieces(example)).toEqual([`${kind}: ${example}`]);
    expect(pieces(`Paki tawagan: ${example}, salamat po.`)).toEqual([`${kind}: ${example}`]);
    expect(pieces(`연락은 ${example}으로 부탁합니다`)).toEqual([`${kind}: ${example}`]);
  }
});

test("what the city must be able to read is left alone", () => {
  const kept = [
    "CLK-26-7K3QDX and clk-26-7k3qdx, SBM-26-123456, CLK-2026-1234",
    "Call 911, 8888, 117, 119 or 112; 국번 없이 120, 1588-0000",
    "Blk 12 Lot 345, 1234 M. A. Roxas Hwy, Unit 1203, Gate 3, Bldg. 2125",
    "서울시 중구 세종대로 110, 101동 1203호, 101호 2030년, 3층",
    "2026-11-22, 22/11/2026, 11.22.2026, 2026년 11월 22일, Nov 22 2026, MAY 2026",
    "08:00-17:00, 0800-1700, 5:30 PM, 2026-11-22T08:00:00+08:00, 20261122153000",
    "PHP 1500, ₱1,500.00, 1,000,000,000 pesos, 9000000000원, $ 9123456789, KRW 50000, 3만원",
    "15.185300, 120.529400; 15.1853° N; 100 km/h; 500 KM; 12 hours; 3-5 days",
    "RA 11032, RA 10173, EO 6, ISO 9001, CDC 2026, SM 1234, section 9(b)(1)",
    "https://maps.example.org/@15.1853,120.5294,17z/09171234567 www.clark.example/ABC1234?p=4111111111111111",
    "@clarkcity @juan_dc, 5@50, user@localhost",
    "버스 12번, 20도 3000원, 30명 1000개, 1234-5678번지",
  ];
  expect(kept.flatMap((text) => pieces(text))).toEqual([]);
});

test("words before a number tell what it is", () => {
  expect(pieces("my TIN is 123456789")).toEqual(["id-number: 123456789"]);
  expect(pieces("여권번호 EC1234567")).toEqual(["id-number: EC1234567"]);
  expect(pieces("the meeting 123456789")).toEqual([]);
  expect(pieces("passport expires 2026-11-22")).toEqual([]);
  expect(pieces("tel. 599-1234")).toEqual(["phone: 599-1234"]);
  expect(pieces("the pump is 599-1234")).toEqual([]);
  expect(pieces("plate no. abc 1234")).toEqual(["plate: abc 1234"]);
  expect(pieces("plaka: 123 ABC")).toEqual(["plate: 123 ABC"]);
  expect(pieces("번호판은 123 ABC")).toEqual(["plate: 123 ABC"]);
});

test("several pieces stand in one sentence, and house numbers beside them stay", () => {
  expect(maskPersonalData("0917 123 4567 12 Mabini St / 0918-765-4321,09191112222").masked).toBe(
    "••• 12 Mabini St / •••,•••",
  );
  expect(maskPersonalData("cp09171234567 or kim@naver.com으로 12가 3456 차량").masked).toBe(
    "cp••• or •••으로 ••• 차량",
  );
  expect(maskPersonalData("Message https://wa.me/639171234567 now").masked).toBe(
    "Message https://wa.me/••• now",
  );
});

const fragments = fc.constantFrom(
  ..."0917|123|4567|-| |.|+63|(02)|8|@|gmail.com|ABC|1234|12가|TIN |plate |tel |•|,|/|https://|a|가|900101-1|4111 1111 1111 1111|\u{1F600}|０|:|pesos".split(
    "|",
  ),
);
const messy = fc.oneof(
  fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

test("masking twice is masking once", () => {
  fc.assert(
    fc.property(messy, (text) => {
      const once = maskPersonalData(text).masked;
      expect(maskPersonalData(once)).toEqual({ masked: once, found: [] });
    }),
    {
      numRuns: 3000,
      examples: [["ABC0917+634111 1111 1111 1111"], ["123가0917+634111 1111 1111"]],
    },
  );
});

test("offsets are in order, apart, and around the piece in any Unicode text", () => {
  fc.assert(
    fc.property(messy, messy, (before, after) => {
      const text = `${before} 0917 123 4567 ${after}`;
      const found = findPersonalData(text);
      let last = 0;
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(maskPersonalData(text).masked).not.toContain("0917 123 4567");
    }),
    { numRuns: 1000 },
  );
});

test("a hundred thousand characters of bait take well under a second", () => {
  const baits = [
    "0",
    "1-",
    "+1 ",
    "a@",
    "a.",
    "(((",
    "TIN ",
    "A1",
    "ABC 123",
    "12가 ",
    "https://",
    "4111 ",
    "tel plate no ",
  ];
  for (const bait of baits) {
    const text = bait.repeat(Math.ceil(100_000 / bait.length));
    const from = performance.now();
    findPersonalData(text);
    expect(performance.now() - from, bait).toBeLessThan(1500);
  }
});
