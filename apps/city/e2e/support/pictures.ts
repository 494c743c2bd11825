import sharp from "sharp";

let taken: Promise<Buffer> | undefined;

/** A photo as a phone would take it: large, with noise that does not compress to nothing. */
export function photo(): Promise<Buffer> {
  // Taken once: making up the noise is more work than what most journeys do with it.
  taken ??= sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: "#8a7",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer();
  return taken;
}

export async function photoFile(name = "street.jpg") {
  return { name, mimeType: "image/jpeg", buffer: await photo() };
}
