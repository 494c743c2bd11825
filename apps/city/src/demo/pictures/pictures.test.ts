import { expect, test } from "vitest";
import { drawPicture, pictureKey, pictureKindOf, pictureKinds } from "./index.ts";

test("a picture is drawn for every matter, as found and after the work", () => {
  expect(pictureKinds.length).toBe(26);
  const broken = pictureKinds.filter((kind) => {
    const drawing = drawPicture(pictureKey(kind, "k3f"));
    const isWhole = /^<svg [^>]*viewBox="0 0 600 450">.*<\/svg>$/s.test(drawing);
    return !isWhole || /NaN|undefined|<script|href/.test(drawing);
  });
  expect(broken).toEqual([]);
});

test("the same key gives the same picture, another scene another one", () => {
  const one = drawPicture("pothole.a1");
  expect(drawPicture("pothole.a1")).toBe(one);
  expect(drawPicture("pothole.a2")).not.toBe(one);
  expect(drawPicture("pothole-fixed.a1")).not.toBe(one);
});

test("a key of no known kind is refused", () => {
  expect(pictureKindOf("dark-light-fixed.zz9")).toBe("dark-light-fixed");
  expect(() => pictureKindOf("unicorn.zz9")).toThrow('No picture of "unicorn.zz9"');
});
