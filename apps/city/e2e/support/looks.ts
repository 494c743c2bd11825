import type { Visitor } from "./visitor.ts";
import { bringAxe, faultsOf, widthFaultsOf, type Depth } from "./sound.ts";
import { devices, type Device, type Locale } from "./visitor.ts";

export type Look = { readonly locale: Locale; readonly device: Device; readonly depth: Depth };

/** Every page meets all three languages and both sizes, without meeting each with each. */
export const looks: readonly Look[] = [
  { locale: "en", device: "phone", depth: "all" },
  { locale: "fil", device: "desktop", depth: "words" },
  { locale: "ko", device: "narrow", depth: "words" },
];

/** Opens each page and gathers everything that is wrong with any of them, on the smallest screen too. */
export async function faultsOn(
  { page }: Visitor,
  paths: readonly string[],
  { locale, depth }: Pick<Look, "locale" | "depth">,
): Promise<string[]> {
  const faults: string[] = [];
  await bringAxe(page);
  const size = page.viewportSize() ?? devices.phone.viewport;
  for (const path of paths) {
    await page.goto(path);
    faults.push(...(await faultsOf(page, locale, depth)));
    if (size.width === devices.narrow.viewport.width) continue;
    await page.setViewportSize(devices.narrow.viewport);
    faults.push(...(await widthFaultsOf(page)));
    await page.setViewportSize(size);
  }
  return faults;
}
