/**
 * Every file the browser may load, by name. A name maps to its source under `src/web`; the build hashes it.
 *
 * To add an island: write `islands/<name>.ts` (or a folder `islands/<name>/index.ts`), add one line here, and name it
 * in the page: `<Document islands={["report-form"]}>`. An island
 * - makes a page better that already works without it; it looks for its own markup and leaves quietly if absent;
 * - gets its words and addresses from the page (`data-*` attributes, or JSON in a `<template data-texts>`), never from
 *   message files, so no language but the reader's is sent;
 * - imports packages and its neighbours in `islands/` only; its tsconfig has the DOM and no Node.
 */
export const entries = {
  styles: "styles/main.scss",
  "staff-styles": "styles/staff.scss",
  enhance: "islands/enhance.ts",
  map: "islands/map/index.ts",
  "map-picker": "islands/map-picker.ts",
  passkey: "islands/passkey.ts",
  "report-form": "islands/report-form/index.ts",
  counter: "islands/counter.ts",
  outbox: "islands/outbox/index.ts",
  desk: "islands/desk/index.ts",
} as const;

export type EntryName = keyof typeof entries;
export type IslandName = Exclude<EntryName, "styles" | "staff-styles" | "enhance">;

/** The address of a built file by its name; `loadAssets` of `#web/assets` makes one. */
export type AssetUrls = (entry: EntryName) => string;
