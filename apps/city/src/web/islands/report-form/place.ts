import { element } from "../texts.ts";

type Texts = Readonly<
  Record<"gpsBusy" | "gpsFound" | "gpsFailed" | "pointChosen" | "pointRemove", string>
>;

/** The point: from the phone, or from the map, which is loaded when somebody asks for it. */
export function placeTools(
  form: HTMLFormElement,
  texts: Texts,
  onChange: () => void,
): { show(): void } {
  const tools = form.querySelector<HTMLElement>("[data-place-tools]");
  const lon = form.querySelector<HTMLInputElement>("#field-lon");
  const lat = form.querySelector<HTMLInputElement>("#field-lat");
  const status = form.querySelector<HTMLElement>("[data-place-status]");
  if (!tools || !lon || !lat || !status) return { show: () => undefined };
  tools.hidden = false;

  const set = (point: readonly [string, string], words: string) => {
    [lon.value, lat.value] = point;
    status.textContent = words;
    if (lon.value !== "") status.append(" ", removeButton());
    onChange();
  };
  const removeButton = () => {
    const button = element(
      "button",
      { type: "button", className: "button button-plain" },
      texts.pointRemove,
    );
    button.addEventListener("click", () => set(["", ""], ""));
    return button;
  };

  tools.querySelector("[data-gps]")?.addEventListener("click", () => {
    status.textContent = texts.gpsBusy;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        set(
          [coords.longitude.toFixed(6), coords.latitude.toFixed(6)],
          texts.gpsFound.replace("%n", String(Math.max(5, Math.round(coords.accuracy)))),
        ),
      () => (status.textContent = texts.gpsFailed),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    );
  });

  const map = form.querySelector<HTMLElement>("[data-map]");
  tools.querySelector("[data-open-map]")?.addEventListener("click", async () => {
    if (!map) return;
    map.hidden = false;
    await import(/* @vite-ignore */ form.dataset["mapPicker"] ?? "");
    map.scrollIntoView({ block: "nearest" });
  });
  map?.addEventListener("picked", () => {
    map.hidden = true;
    set([lon.value, lat.value], texts.pointChosen);
    status.scrollIntoView({ block: "center" });
  });

  return {
    show: () => {
      if (lon.value !== "") set([lon.value, lat.value], texts.pointChosen);
    },
  };
}
