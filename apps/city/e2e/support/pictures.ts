import sharp from "sharp";

/** A photo as a phone would take it: large, with noise that does not compress to nothing. */
export function photo(width = 2400, height = 1800): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  return sharp({ create: { width, height, channels: 3, background: "#8a7", noise } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

export async function photoFile(name = "street.jpg") {
  return { name, mimeType: "image/jpeg", buffer: await photo() };
}
