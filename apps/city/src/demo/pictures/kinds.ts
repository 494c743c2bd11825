/** The last, "crew", is the evidence of work that leaves nothing else to see. */
export const pictureSubjects = [
  "pothole",
  "dark-light",
  "sidewalk",
  "graffiti",
  "signal",
  "parking",
  "leak",
  "flood",
  "garbage",
  "branch",
  "dog",
  "bench",
  "crew",
] as const;

export type PictureSubject = (typeof pictureSubjects)[number];
/** Each subject as it was found, and the same place after the work. */
export type PictureKind = PictureSubject | `${PictureSubject}-fixed`;

export const pictureKinds: readonly PictureKind[] = pictureSubjects.flatMap(
  (subject): readonly PictureKind[] => [subject, `${subject}-fixed`],
);

const isPictureKind = (text: string): text is PictureKind =>
  pictureKinds.some((kind) => kind === text);

/** "pothole-fixed.1x9c" is the subject and the scene; before and after share the scene. */
export const pictureKey = (kind: PictureKind, scene: string): string => `${kind}.${scene}`;

export function pictureKindOf(key: string): PictureKind {
  const kind = key.slice(0, key.indexOf("."));
  if (!isPictureKind(kind)) throw new RangeError(`No picture of "${key}"`);
  return kind;
}

export const sceneOf = (key: string): string => key.slice(key.indexOf(".") + 1);
