import sharp from "sharp";
import { expect, test } from "vitest";
import { startTestCity } from "#testing/city";
import { photoKey, takePhoto } from "./photos.ts";

const picture = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#385" } });

test("a photo is re-encoded, bounded, and loses where and when it was taken", async () => {
  const town = await startTestCity();
  const original = await picture()
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitude: "15/1 10/1 0/1" } })
    .jpeg()
    .toBuffer();
  const photo = await takePhoto(town.platform, town.city, original, "resident");
  expect(photo).toMatchObject({ width: 1600, height: 1067, by: "resident" });
  const stored = await town.platform.blobs.get(photoKey(town.city.slug, photo.id, "full"));
  const kept = await sharp(stored ?? new Uint8Array()).metadata();
  expect(kept).toMatchObject({ format: "jpeg", width: 1600 });
  expect(kept.exif).toBeUndefined();
  const small = await town.platform.blobs.get(photoKey(town.city.slug, photo.id, "small"));
  expect((await sharp(small ?? new Uint8Array()).metadata()).width).toBe(480);
});

test.each([
  ["a renamed PDF", Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj"), "report-not-a-photo"],
  [
    "a drawing with scripts",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "report-not-a-photo",
  ],
  ["an empty file", Buffer.alloc(0), "report-not-a-photo"],
  ["a 30 MB file", Buffer.alloc(30 * 1024 * 1024), "report-photo-too-large"],
])("%s is refused with its own reason", async (_name, bytes, code) => {
  const town = await startTestCity();
  const taken = takePhoto(town.platform, town.city, bytes, "resident");
  await expect(taken).rejects.toMatchObject({ code });
});

test("half a photo, from a cut connection, is refused", async () => {
  const town = await startTestCity();
  const whole = await picture().jpeg().toBuffer();
  const half = whole.subarray(0, whole.length / 2);
  const taken = takePhoto(town.platform, town.city, half, "resident");
  await expect(taken).rejects.toMatchObject({ code: "report-not-a-photo" });
});
