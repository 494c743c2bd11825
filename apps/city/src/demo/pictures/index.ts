import { diceOf } from "../random.ts";
import { bench, crew, dog, garbage, graffiti, leak, sidewalk } from "./by-the-wall.ts";
import {
  pictureKindOf,
  pictureSubjects,
  sceneOf,
  type PictureKind,
  type PictureSubject,
} from "./kinds.ts";
import { branch, darkLight, flood, parking, pothole, signal, type Draw } from "./on-the-road.ts";
import { HEIGHT, WIDTH } from "./shapes.ts";

export { pictureKey, pictureKindOf, pictureKinds, type PictureKind } from "./kinds.ts";

const draws: Readonly<Record<PictureSubject, Draw>> = {
  pothole,
  "dark-light": darkLight,
  sidewalk,
  graffiti,
  signal,
  parking,
  leak,
  flood,
  garbage,
  branch,
  dog,
  bench,
  crew,
};

/** An illustrated photo as SVG, 600 by 450; the same key always gives the same picture. */
export function drawPicture(key: string, kind: PictureKind = pictureKindOf(key)): string {
  const scene = sceneOf(key);
  const subject =
    pictureSubjects.find((name) => kind === name || kind === `${name}-fixed`) ?? "pothole";
  const drawing = draws[subject](scene, diceOf(`${subject} ${scene}`), kind.endsWith("-fixed"));
  const light = `<defs><radialGradient id="light" cx=".5" cy=".42" r=".75"><stop offset=".6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#1a140c" stop-opacity=".22"/></radialGradient></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#light)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${drawing}${light}</svg>`;
}
