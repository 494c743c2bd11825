import { gzipSync } from "node:zlib";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { inLocale, locales } from "#messages";
import { Gallery, galleryPages } from "./gallery.tsx";

const all = locales.flatMap((locale) => galleryPages.map((page) => [locale, page] as const));

describe.each(all)("the gallery in %s, page %s", (locale, page) => {
  const out = inLocale(locale, () =>
    render(<Gallery page={page} assets={(entry) => `/assets/${entry}`} />),
  );

  it("has one main heading and no id twice, and every reference finds its target", () => {
    expect(out.match(/<h1/g)).toHaveLength(1);
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map((hit) => hit[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      ...out.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g),
    ].flatMap((hit) => hit[1]?.split(" ") ?? []);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("has no inline style or script, so that the strict content policy holds", () => {
    expect(out).not.toMatch(/ style=|<style|<script>| on\w+="|javascript:/);
  });

  it("stays light", () => {
    expect(gzipSync(out).length).toBeLessThan(6_000);
  });
});
