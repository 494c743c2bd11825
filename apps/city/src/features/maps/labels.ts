export type Label = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly kind: "area" | "barangay" | "landmark" | "gate" | "road" | "water";
};

export type Rect = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Hangul fills its square; Latin letters take a little more than half of one. */
function widthOf({ text, size }: Label): number {
  let ems = 0;
  for (const character of text) ems += character > "\u2e7f" ? 1 : 0.56;
  return ems * size;
}

function boxOf(label: Label): Rect {
  const half = widthOf(label) / 2 + 4;
  return {
    left: label.x - half,
    right: label.x + half,
    top: label.y - label.size,
    bottom: label.y + label.size * 0.4,
  };
}

function touch(one: Rect, other: Rect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/**
 * The labels that fit on the sheet without covering one another or what is drawn there already; the
 * first ones win.
 */
export function placeLabels(
  labels: readonly Label[],
  sheet: { readonly width: number; readonly height: number },
  drawn: readonly Rect[] = [],
): Label[] {
  const taken = [...drawn];
  return labels.filter((label) => {
    const box = boxOf(label);
    const isInside =
      box.left > 2 && box.top > 2 && box.right < sheet.width - 2 && box.bottom < sheet.height - 2;
    if (!isInside || taken.some((other) => touch(box, other))) return false;
    taken.push(box);
    return true;
  });
}
