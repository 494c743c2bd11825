import decodeQR from "qr/decode.js";
import encodeQR from "qr";
import { render } from "preact-render-to-string";
import type { VNode } from "preact";
import { expect, it } from "vitest";
import { inLocale, type Locale } from "#messages";
import {
  Card,
  Document,
  type DocumentProps,
  pageWindow,
  QrCode,
  ShareActions,
  Table,
  Tag,
  Time,
  withQuery,
} from "#web/components";

const html = (view: () => VNode, locale: Locale = "en") => inLocale(locale, () => render(view()));

const page = (more: Partial<DocumentProps> = {}) => (
  <Document
    site={{ name: "Clark", home: "/clark/", emergencyNumber: "911" }}
    assets={(entry) => `/assets/${entry}`}
    title="Reports"
    address="/clark/reports?state=open&page=2"
    {...more}
  >
    <h1>Reports</h1>
  </Document>
);

it("says its language, its title with the city, and loads only its own files", () => {
  const out = html(page, "ko");
  expect(out).toMatch(
    /^<html lang="ko"><head><meta charset="utf-8"\/><title>Reports – Clark<\/title>/,
  );
  expect([...out.matchAll(/(?:src|href)="(\/assets[^"]*)"/g)].map((hit) => hit[1])).toEqual([
    "/assets/styles",
    "/assets/enhance",
  ]);
  expect(out).not.toMatch(/ style=|<script>|<style|javascript:| on\w+="/);
});

it("puts an error before the title of a refused form", () => {
  expect(html(() => page({ hasErrors: true }))).toContain("<title>Error: Reports – Clark</title>");
});

it("keeps the page in the language switch and names each language in itself", () => {
  const out = html(page, "fil");
  expect(out).toContain(
    '<li lang="en"><a href="/clark/reports?state=open&amp;page=2&amp;lang=en" hreflang="en" rel="alternate nofollow">English</a></li>',
  );
  expect(out).toContain('<li lang="fil"><span aria-current="true">Filipino</span></li>');
  expect(out).toContain('<li lang="ko"><a href="/clark/reports?state=open&amp;page=2&amp;lang=ko"');
});

it("replaces a language that is already in the address and drops the fragment", () => {
  expect(withQuery("/r/1?lang=ko&q=ilaw+sa#x", "lang", "en")).toBe("/r/1?lang=en&q=ilaw+sa");
});

it("offers the other contrast and says which is on", () => {
  expect(html(page)).toContain("contrast=high");
  const high = html(() => page({ contrast: "high" }));
  expect(high).toContain('<html lang="en" data-contrast="high">');
  expect(high).toContain("contrast=normal");
});

it("keeps a secret page out of search engines and out of the referrer", () => {
  const out = html(() => page({ unlisted: true }));
  expect(out).toContain(
    '<meta name="robots" content="noindex"/><meta name="referrer" content="no-referrer"/>',
  );
});

it("gives every tone of a tag a shape of its own", () => {
  const tones = ["neutral", "info", "progress", "success", "warning", "danger"] as const;
  const shapes = tones.map((tone) =>
    html(() => <Tag tone={tone} label="x" />).replace(/tone-\w+/, ""),
  );
  expect(new Set(shapes).size).toBe(tones.length);
});

it("marks a title written in another language than the page's", () => {
  expect(html(() => <Card title="Patay ang ilaw" href="/r/1" lang="fil" />)).toContain(
    '<h3 class="card-title" lang="fil"><a href="/r/1">',
  );
});

it("heads rows and columns of a table and lets the keyboard scroll it", () => {
  const out = html(() => (
    <Table
      id="t"
      caption="Times"
      columns={[{ label: "Service" }, { label: "Cases", numeric: true }]}
      rows={[["Light", "3"]]}
    />
  ));
  expect(out).toContain('role="region" aria-labelledby="t-caption" tabindex="0"');
  expect(out).toContain(
    '<th scope="row" role="rowheader" class="govuk-table__header">Light</th>' +
      '<td role="cell" class="govuk-table__cell govuk-table__cell--numeric" data-label="Cases">3</td>',
  );
});

it("shows the first, the last and the pages around, and no gap where one page is missing", () => {
  expect(pageWindow(1, 1)).toEqual([1]);
  expect(pageWindow(2, 9)).toEqual([1, 2, 3, undefined, 9]);
  expect(pageWindow(4, 9)).toEqual([1, 2, 3, 4, 5, undefined, 9]);
  expect(pageWindow(9, 9)).toEqual([1, undefined, 8, 9]);
});

it("gives a time to machines in UTC and to people in the city's zone", () => {
  expect(
    html(() => <Time at={new Date("2026-11-22T16:05:00Z")} timeZone="Asia/Manila" style="date" />),
  ).toBe('<time datetime="2026-11-22T16:05:00.000Z">November 23, 2026</time>');
});

it("draws a QR code that reads back as its text", () => {
  const text = "https://clark.example/r/CLK-26-7K3QDX";
  const out = html(() => <QrCode text={text} label="QR code of this page" />);
  const size = Number(/viewBox="0 0 (\d+)/.exec(out)?.[1]);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, run] of out.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      const start = ((Number(y) * scale + dy) * side + Number(x) * scale) * 4;
      for (let at = start; at < start + Number(run) * scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  expect(decodeQR({ width: side, height: side, data })).toBe(text);
  expect(size).toBe(encodeQR(text, "raw", { ecc: "medium", border: 4 }).length);
  expect(out).toContain('role="img" aria-label="QR code of this page"');
});

it("hides what only scripts can do until they run", () => {
  expect(html(() => <ShareActions title="Light" url="/r/1" print />)).toMatch(
    /^<div class="actions" data-share="\/r\/1" data-title="Light" hidden>/,
  );
});
