import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startS3Server, type S3Server } from "#testing/s3-server";
import { createS3Blobs } from "./blobs-s3.ts";

const secretAccessKey = "a-secret-of-the-store";
const key = "clark/photos/0199.jpg";
let server: S3Server;

beforeAll(async () => {
  server = await startS3Server(secretAccessKey);
});
afterAll(() => server.close());
beforeEach(() => {
  server.objects.clear();
  server.requests = 0;
});

const blobsWith = (secret: string) =>
  createS3Blobs({
    endpoint: server.endpoint,
    region: "auto",
    accessKeyId: "tugon",
    secretAccessKey: secret,
  });

test("a photo comes back as it was stored, byte for byte, with its type kept by the store", async () => {
  const blobs = blobsWith(secretAccessKey);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
  await blobs.put(key, bytes, "image/jpeg");
  expect(server.objects.get(`/bucket/${key}`)?.contentType).toBe("image/jpeg");
  expect(await blobs.get(key)).toEqual(bytes);
});

test("what is not there is null, and may be removed", async () => {
  const blobs = blobsWith(secretAccessKey);
  await blobs.put(key, Uint8Array.of(1), "image/jpeg");
  await blobs.remove(key);
  await blobs.remove(key);
  expect(await blobs.get(key)).toBeNull();
});

test("a store that stumbles is asked again", async () => {
  server.refuseWith.push(503, 500);
  await blobsWith(secretAccessKey).put(key, Uint8Array.of(1, 2), "image/jpeg");
  expect([...server.objects.values()].map((object) => [...object.bytes])).toEqual([[1, 2]]);
  expect(server.requests).toBe(3);
});

test("a wrong key is refused once, loudly, and nothing is stored", async () => {
  const put = blobsWith("another secret").put(key, Uint8Array.of(1), "image/jpeg");
  await expect(put).rejects.toThrow("403");
  expect([server.objects.size, server.requests]).toEqual([0, 1]);
});

test("a key that leaves the bucket's folder never reaches the store", async () => {
  await expect(blobsWith(secretAccessKey).get("clark/../secret")).rejects.toThrow(RangeError);
  expect(server.requests).toBe(0);
});
