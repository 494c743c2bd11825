import { element } from "../texts.ts";

const longestEdge = 1600;
const quality = 0.8;

/** Makes a photo small before it is kept or sent; what a browser cannot draw is passed on as it is. */
async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(
    () => null,
  );
  if (!picture) return file;
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext("2d");
  if (!context) return file;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", quality),
  );
  return small ?? file;
}

type Texts = Readonly<Record<"photoRemove" | "photoNumber", string>>;

export type Photos = {
  readonly blobs: () => readonly Blob[];
  readonly restore: (blobs: readonly Blob[]) => void;
};

const most = 4;

/** The photos of the form, small and at hand; the file field only brings new ones. */
export function photoField(
  form: HTMLFormElement,
  texts: Texts,
  onChange: () => void,
): Photos | null {
  const input = form.querySelector<HTMLInputElement>('input[name="photo"]');
  const strip = form.querySelector<HTMLElement>("[data-photo-strip]");
  if (!input || !strip) return null;
  let blobs: Blob[] = [];

  const show = () => {
    for (const image of strip.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    strip.replaceChildren(...blobs.map(item));
    strip.hidden = blobs.length === 0;
  };
  const item = (blob: Blob, index: number) => {
    const alt = texts.photoNumber.replace("%n", String(index + 1));
    const image = element("img", { src: URL.createObjectURL(blob), alt, width: 96, height: 96 });
    const remove = element(
      "button",
      { type: "button", className: "photo-remove" },
      texts.photoRemove,
    );
    remove.setAttribute("aria-label", `${texts.photoRemove}: ${alt}`);
    remove.addEventListener("click", () => {
      blobs = blobs.filter((each) => each !== blob);
      show();
      onChange();
      input.focus();
    });
    return element("li", {}, image, remove);
  };
  input.addEventListener("change", async () => {
    const chosen = [...(input.files ?? [])];
    // Emptied at once: the blobs are what is sent.
    input.value = "";
    const small = await Promise.all(chosen.map(shrink));
    blobs = [...blobs, ...small].slice(0, most);
    show();
    onChange();
  });
  return {
    blobs: () => blobs,
    restore: (kept) => {
      blobs = [...kept];
      show();
    },
  };
}
