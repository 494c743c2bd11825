import { between, type Dice } from "../random.ts";

export const WIDTH = 600;
export const HEIGHT = 450;

const round = (value: number): string => String(Math.round(value * 10) / 10);

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more = "",
): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;

export const oval = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more = "",
): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;

export const path = (d: string, fill: string, more = ""): string =>
  `<path d="${d}" fill="${fill}" ${more}/>`;

export const stroke = (d: string, color: string, width: number, more = ""): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const group = (x: number, y: number, scale: number, inside: string, more = ""): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${Math.round(scale * 1000) / 1000})" ${more}>${inside}</g>`;

export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");

/** An uneven closed outline: puddles, holes, leaves, stains. */
export function blob(
  dice: Dice,
  x: number,
  y: number,
  rx: number,
  ry: number,
  unevenness = 0.2,
  corners = 11,
): string {
  const points = Array.from({ length: corners }, (_, corner): readonly [number, number] => {
    const angle = (corner / corners) * Math.PI * 2;
    const reach = 1 + between(dice, -unevenness, unevenness);
    return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach];
  });
  const middle = (from: readonly [number, number], to: readonly [number, number]): string =>
    `${round((from[0] + to[0]) / 2)} ${round((from[1] + to[1]) / 2)}`;
  const first = points[0] ?? [x, y];
  const last = points.at(-1) ?? first;
  const curves = points.map((point, index) => {
    const following = points[index + 1] ?? first;
    return `Q${round(point[0])} ${round(point[1])} ${middle(point, following)}`;
  });
  return `M${middle(last, first)}${curves.join("")}Z`;
}

export const cone = (x: number, y: number, scale: number): string =>
  group(
    x,
    y,
    scale,
    oval(0, 2, 26, 6, "#0003") +
      path("M-20 0h40l-3-5h-34z", "#d9541e") +
      path("M-13-5L-4-50h8L13-5z", "#f0692a") +
      path("M-9.4-22h18.8l-2.2-11h-14.4z", "#f7f3ea") +
      path("M4-50L13-5h-5L2-50z", "#0002"),
  );

export function tree(
  dice: Dice,
  x: number,
  y: number,
  scale: number,
  dark: string,
  light: string,
): string {
  const lean = between(dice, -8, 8);
  const crown =
    path(blob(dice, lean, -92, 62, 40, 0.16), dark) +
    path(blob(dice, lean - 14, -102, 44, 27, 0.18), light) +
    path(blob(dice, lean + 26, -84, 24, 14, 0.2), light, 'opacity=".7"');
  const trunk = path(
    `M-6 0C-4-30 ${-6 + lean / 2}-50 ${lean - 4}-74h9C${lean + 6}-50 5-30 8 0z`,
    "#6b5442",
  );
  return group(x, y, scale, oval(6, 1, 46, 7, "#0002") + trunk + crown);
}
