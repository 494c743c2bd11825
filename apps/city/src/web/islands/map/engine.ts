import {
  addProtocol,
  Map as GlMap,
  NavigationControl,
  setWorkerUrl,
  type LngLatBounds,
  type LngLatBoundsLike,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
// A file of our own origin: the content policy has no workers from blobs of code.
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

export { Marker } from "maplibre-gl";
export type { Map as GlMap } from "maplibre-gl";

export type MapOptions = {
  readonly container: HTMLElement;
  readonly style: string;
  /** West, south, east, north of what the first view shows whole. */
  readonly bounds: readonly [number, number, number, number];
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** One finger scrolls the page, two move the map; with their explanation. */
  readonly cooperative?: { readonly desktop: string; readonly mac: string; readonly touch: string };
};

/** Pixels free on each side of the first view, so that names at the edge are not cut. */
const firstPadding = 28;

/**
 * How far the map moves: half a view beyond the first one on each side. The engine fills its sheet
 * from within this box, so it is taken from the sheet and not from the city, which may be narrower.
 */
function around(first: LngLatBounds): LngLatBoundsLike {
  const lon = (first.getEast() - first.getWest()) / 2;
  const lat = (first.getNorth() - first.getSouth()) / 2;
  return [
    first.getWest() - lon,
    first.getSouth() - lat,
    first.getEast() + lon,
    first.getNorth() + lat,
  ];
}

type Style = { readonly sources: Readonly<Record<string, { readonly url?: string }>> };

async function readStyle(url: string): Promise<object> {
  const response = await fetch(url);
  const style = (await response.json()) as Style; // written by our own server
  const isTiled = Object.values(style.sources).some((source) => source.url?.startsWith("pmtiles:"));
  if (isTiled) {
    const { Protocol } = await import("pmtiles");
    addProtocol("pmtiles", new Protocol().tile);
  }
  return style;
}

/** A map in the given element; rejects where the browser cannot draw one. */
export async function createMap(options: MapOptions): Promise<GlMap> {
  const { container, bounds, cooperative } = options;
  const [west, south, east, north] = bounds;
  setWorkerUrl(workerUrl);
  const style = await readStyle(options.style);
  const map = new GlMap({
    container,
    // Written by our server in MapLibre's own format.
    style: style as never,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: firstPadding },
    maxZoom: 18,
    pitchWithRotate: false,
    dragRotate: false,
    attributionControl: { compact: true },
    cooperativeGestures: cooperative !== undefined,
    locale: {
      "Map.Title": options.label,
      "NavigationControl.ZoomIn": options.zoomIn,
      "NavigationControl.ZoomOut": options.zoomOut,
      ...(cooperative && {
        "CooperativeGesturesHandler.WindowsHelpText": cooperative.desktop,
        "CooperativeGesturesHandler.MacHelpText": cooperative.mac,
        "CooperativeGesturesHandler.MobileHelpText": cooperative.touch,
      }),
    },
  });
  map.setMaxBounds(around(map.getBounds()));
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  await new Promise<void>((resolve, reject) => {
    map.once("load", () => resolve());
    map.once("error", ({ error }) => reject(new Error("no map", { cause: error })));
  });
  return map;
}

/** Moves without a flight where people asked for less motion. */
export function glide(map: GlMap, target: { lon: number; lat: number; zoom: number }): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.easeTo({ center: [target.lon, target.lat], zoom: target.zoom, duration: still ? 0 : 400 });
}
