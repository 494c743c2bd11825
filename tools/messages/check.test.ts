import { describe, expect, it } from "vitest";
import { checkMessages, type MessageFile } from "./check.mjs";
import { declareMessages } from "./declare.mjs";
import { readEntries } from "./read.mjs";

const plural = (one: string, other: string) => [
  {
    declarations: ["input count", "local counted = count: plural"],
    selectors: ["counted"],
    match: { "counted=one": one, "counted=other": other },
  },
];

function files(
  change: (entries: Record<"en" | "fil" | "ko", Record<string, unknown>>) => void = () => {},
): MessageFile[] {
  const all = {
    en: {
      reports_title: "Reports",
      reports_by: "By {name}",
      reports_count: plural("One report", "{count} reports"),
    },
    fil: {
      reports_title: "Mga report",
      reports_by: "Mula kay {name}",
      reports_count: plural("{count} report", "{count} report"),
    },
    ko: {
      reports_title: "신고",
      reports_by: "{name} 님",
      reports_count: plural("{count}건", "{count}건"),
    },
  } as Record<"en" | "fil" | "ko", Record<string, unknown>>;
  change(all);
  return (["en", "fil", "ko"] as const).map((locale) => ({
    path: `features/reports/messages/${locale}.json`,
    feature: "reports",
    locale,
    entries: Object.entries(all[locale]),
  }));
}

describe("the message checker", () => {
  it("finds nothing in files that agree", () => {
    expect(checkMessages(files())).toEqual([]);
  });

  it("names a missing language", () => {
    expect(checkMessages(files().slice(0, 2))).toEqual(["reports: there is no ko.json"]);
  });

  it("names a key that one language lacks", () => {
    const planted = files((all) => delete all.ko["reports_title"]);
    expect(checkMessages(planted)).toEqual([
      "features/reports/messages/ko.json: reports_title is missing",
    ]);
  });

  it("names a placeholder that was translated", () => {
    const planted = files((all) => (all.fil["reports_by"] = "Mula kay {pangalan}"));
    expect(checkMessages(planted)).toEqual([
      "reports: reports_by differs in its placeholders: en and ko {name}, fil {pangalan}",
    ]);
  });

  it("names an empty text and an empty variant", () => {
    const planted = files((all) => {
      all.ko["reports_title"] = " ";
      all.ko["reports_count"] = plural("", "{count}건");
    });
    expect(checkMessages(planted)).toEqual([
      "features/reports/messages/ko.json: reports_title is empty",
      "features/reports/messages/ko.json: reports_count is empty (counted=one)",
    ]);
  });

  it("names a key without its feature's prefix", () => {
    const planted = files((all) => {
      for (const locale of Object.values(all)) locale["title"] = "x";
    });
    expect(checkMessages(planted).map((line) => line.split(": ")[1])).toEqual(
      Array.from({ length: 3 }, () => "title must begin with reports_"),
    );
  });

  it("refuses a Filipino plural that hides its number, since Filipino counts 1, 2, 3 and 10 as one", () => {
    const planted = files(
      (all) => (all.fil["reports_count"] = plural("Isang report", "{count} report")),
    );
    expect(checkMessages(planted)).toEqual([
      "features/reports/messages/fil.json: reports_count must show {count} (counted=one)",
    ]);
    expect(["1", "2", "10", "4"].map((n) => new Intl.PluralRules("fil").select(Number(n)))).toEqual(
      ["one", "one", "one", "other"],
    );
  });

  it("refuses variants that leave a case without text", () => {
    const open = [
      {
        declarations: ["input count", "local c = count: plural"],
        selectors: ["c"],
        match: { "c=one": "{count}" },
      },
    ];
    const planted = files((all) => (all.en["reports_count"] = open));
    expect(checkMessages(planted)).toEqual([
      "features/reports/messages/en.json: reports_count must end with a variant that takes everything (=other or =*)",
    ]);
  });

  it("refuses a text that uses what it does not declare", () => {
    const planted = files((all) => (all.ko["reports_count"] = plural("{count}건", "{total}건")));
    expect(checkMessages(planted)).toEqual([
      "features/reports/messages/ko.json: reports_count uses {total} without declaring it (counted=other)",
    ]);
  });

  it("sees a key that stands twice, which JSON itself forgives", () => {
    const entries = readEntries(
      "x.json",
      '{"reports_a": "{\\"reports_a\\": 1}", "reports_b": [{"match": {}}], "reports_a": "y"}',
    );
    expect(entries.map(([key]) => key)).toEqual(["reports_a", "reports_b", "reports_a"]);
    expect(
      checkMessages([{ path: "x.json", feature: "reports", locale: "en", entries }]),
    ).toContain("x.json: reports_a stands there twice");
  });

  it("says which file is not JSON", () => {
    expect(() => readEntries("features/reports/messages/ko.json", "{")).toThrow(
      /^features\/reports\/messages\/ko.json is not valid JSON/,
    );
  });
});

it("declares what a message takes: text, numbers, or a number where the plural depends on it", () => {
  expect(declareMessages(files()[0]?.entries ?? [])).toBe(
    [
      "/** Reports */",
      "export declare const reports_title: () => string;",
      "/** By {name} */",
      "export declare const reports_by: (inputs: { name: string | number }) => string;",
      "/** {count} reports */",
      "export declare const reports_count: (inputs: { count: number }) => string;",
      "",
    ].join("\n"),
  );
});
