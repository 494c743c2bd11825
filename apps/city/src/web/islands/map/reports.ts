import { createMap, glide, Marker, type GlMap } from "./engine.ts";
import { closeCard, openCard, type Spot } from "./card.ts";

type Feature = {
  readonly geometry: { readonly coordinates: [number, number] };
  readonly properties: Spot;
};

/** Texts of the page, given by the server in the reader's language. */
export type Texts = Readonly<
  Record<
    "label" | "zoomIn" | "zoomOut" | "desktop" | "mac" | "touch" | "several" | "open" | "close",
    string
  >
>;

function keyOf({ properties }: Feature): string {
  return `${properties.id} ${properties.count} ${properties.look}`;
}

function markerOf(feature: Feature, texts: Texts, open: () => void): Marker {
  const { count, look, title, state } = feature.properties;
  const button = document.createElement("button");
  button.type = "button";
  button.className = count > 1 ? "map-many" : `map-one map-${look}`;
  button.textContent = count > 1 ? String(count) : "";
  button.ariaLabel = count > 1 ? texts.several.replace("%n", String(count)) : `${title}: ${state}`;
  if (count > 1) button.dataset["size"] = count > 99 ? "l" : count > 9 ? "m" : "s";
  button.addEventListener("click", (event) => {
    // The map would take it for a press on the ground beside, which closes the card.
    event.stopPropagation();
    open();
  });
  // Otherwise a press on Enter would move the map as well.
  button.addEventListener("keydown", (event) => event.stopPropagation());
  return new Marker({ element: button }).setLngLat(feature.geometry.coordinates);
}

/** Draws the reports of the page's filter and keeps them fitting to what is in sight. */
export async function showReports(frame: HTMLElement): Promise<void> {
  const { style = "", reports = "", bounds = "", texts: json = "{}" } = frame.dataset;
  const texts = JSON.parse(json) as Texts; // written by the page
  const container = document.createElement("div");
  container.className = "live-map-canvas";
  frame.append(container);
  const [west = 0, south = 0, east = 0, north = 0] = bounds.split(",").map(Number);
  const map = await createMap({
    container,
    style,
    bounds: [west, south, east, north],
    ...texts,
    cooperative: texts,
  });
  const shown = new Map<string, Marker>();
  let latest = 0;
  const refresh = async (): Promise<void> => {
    const turn = (latest += 1);
    const features = await fetchSeen(map, reports);
    // The map has moved on while the answer was on its way.
    if (turn !== latest || features === null) return;
    const wanted = new Map(features.map((feature) => [keyOf(feature), feature]));
    for (const [key, marker] of shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      shown.delete(key);
    }
    for (const [key, feature] of wanted) {
      if (shown.has(key)) continue;
      const marker = markerOf(feature, texts, () => press(map, frame, feature, texts));
      shown.set(key, marker.addTo(map));
    }
  };
  map.on("moveend", () => void refresh());
  map.on("click", () => closeCard(frame));
  await refresh();
}

function press(map: GlMap, frame: HTMLElement, feature: Feature, texts: Texts): void {
  const [lon, lat] = feature.geometry.coordinates;
  if (feature.properties.count === 1) openCard(frame, feature.properties, texts);
  else {
    closeCard(frame);
    glide(map, { lon, lat, zoom: Math.min(map.getZoom() + 2, 18) });
  }
}

async function fetchSeen(map: GlMap, address: string): Promise<readonly Feature[] | null> {
  const url = new URL(address, location.href);
  const seen = map.getBounds();
  const box = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
  url.searchParams.set("box", box.map((degrees) => degrees.toFixed(5)).join(","));
  url.searchParams.set("zoom", String(Math.round(map.getZoom())));
  // What is shown stays when the network is away; the next move asks again.
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return null;
  const { features } = (await response.json()) as { features: readonly Feature[] };
  return features;
}
