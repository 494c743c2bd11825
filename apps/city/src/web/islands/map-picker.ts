import type { GlMap } from "./map/engine.ts";

type Named = readonly [name: string, lon: number, lat: number];
type Texts = Readonly<
  Record<
    | "map"
    | "use"
    | "locate"
    | "near"
    | "outside"
    | "chosen"
    | "unknown"
    | "missing"
    | "zoomIn"
    | "zoomOut",
    string
  >
>;
type Bounds = readonly [west: number, south: number, east: number, north: number];

const closeZoom = 16;
/** Farther than this from every place that has a name, none is mentioned. */
const nearMetres = 3000;
const metresPerDegree = 111_320;

function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text;
  element.addEventListener("click", press);
  return element;
}

/**
 * `<map-picker>`: the map moves, the crosshair stays, the point under it is written into two inputs
 * when the resident says so. Where no map can be drawn the buttons still work.
 */
class MapPicker extends HTMLElement {
  #map: GlMap | null = null;
  #status = document.createElement("p");
  // Both are written by the server component of the same name.
  #texts = JSON.parse(this.dataset["texts"] ?? "{}") as Texts;
  #places = JSON.parse(this.dataset["places"] ?? "[]") as readonly Named[];

  connectedCallback(): void {
    if (this.#map || this.childElementCount > 0) return;
    this.#status.className = "picker-status";
    this.#status.setAttribute("role", "status");
    const sheet = document.createElement("div");
    sheet.className = "picker-map";
    const cross = document.createElement("div");
    cross.className = "picker-cross";
    const canvas = document.createElement("div");
    canvas.className = "picker-canvas";
    sheet.append(canvas, cross);
    const actions = document.createElement("div");
    actions.className = "actions";
    actions.append(
      button(this.#texts.use, "button", () => this.#choose()),
      button(this.#texts.locate, "button button-secondary", () => this.#locate()),
    );
    this.append(sheet, this.#status, actions);
    void this.#start(canvas);
  }

  disconnectedCallback(): void {
    this.#map?.remove();
    this.#map = null;
  }

  get #bounds(): Bounds {
    const [west = -180, south = -85, east = 180, north = 85] = (this.dataset["bounds"] ?? "")
      .split(",")
      .map(Number);
    return [west, south, east, north];
  }

  #input(name: "lonInput" | "latInput"): HTMLInputElement | null {
    const element = document.getElementById(this.dataset[name] ?? "");
    return element instanceof HTMLInputElement ? element : null;
  }

  async #start(canvas: HTMLElement): Promise<void> {
    const { map: label, zoomIn, zoomOut } = this.#texts;
    try {
      const { createMap } = await import("./map/engine.ts");
      const style = this.dataset["style"] ?? "";
      this.#map = await createMap({
        container: canvas,
        style,
        bounds: this.#bounds,
        label,
        zoomIn,
        zoomOut,
      });
    } catch {
      // No WebGL or no network; a place from the list or the phone's own position will do.
      this.#status.textContent = this.#texts.missing;
      return;
    }
    const [lon = 0, lat = 0] = (this.dataset["centre"] ?? "").split(",").map(Number);
    const given = {
      lon: Number(this.#input("lonInput")?.value),
      lat: Number(this.#input("latInput")?.value),
    };
    const begin = given.lon && given.lat ? { ...given, zoom: closeZoom } : { lon, lat, zoom: 13 };
    this.#map.jumpTo({ center: [begin.lon, begin.lat], zoom: begin.zoom });
    this.#map.on("moveend", () => this.#describe());
    this.#describe();
  }

  /** The nearest place with a name. */
  #near(lon: number, lat: number): string | null {
    const shrink = Math.cos((lat * Math.PI) / 180);
    const metres = (place: Named) =>
      Math.hypot((place[1] - lon) * shrink, place[2] - lat) * metresPerDegree;
    const [nearest] = this.#places.toSorted((left, right) => metres(left) - metres(right));
    return nearest && metres(nearest) < nearMetres ? nearest[0] : null;
  }

  #isInside(lon: number, lat: number): boolean {
    const [west, south, east, north] = this.#bounds;
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }

  #describe(): void {
    const centre = this.#map?.getCenter();
    if (!centre) return;
    const place = this.#near(centre.lng, centre.lat);
    const near = place === null ? "" : this.#texts.near.replace("%p", place);
    this.#status.textContent = this.#isInside(centre.lng, centre.lat) ? near : this.#texts.outside;
  }

  #choose(): void {
    const centre = this.#map?.getCenter();
    if (centre) this.#take(centre.lng, centre.lat);
    else this.#status.textContent = this.#texts.missing;
  }

  #take(lon: number, lat: number): void {
    if (!this.#isInside(lon, lat)) {
      this.#status.textContent = this.#texts.outside;
      return;
    }
    for (const [name, value] of [
      ["lonInput", lon],
      ["latInput", lat],
    ] as const) {
      const input = this.#input(name);
      if (!input) continue;
      input.value = value.toFixed(6);
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const place = this.#near(lon, lat) ?? `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
    this.#status.textContent = this.#texts.chosen.replace("%p", place);
    this.dispatchEvent(new CustomEvent("picked", { bubbles: true, detail: { lon, lat, place } }));
  }

  #locate(): void {
    const found = ({ coords }: GeolocationPosition) => {
      const { longitude: lon, latitude: lat } = coords;
      // With a map people look before they take; without one the position is all there is.
      if (this.#map && this.#isInside(lon, lat))
        this.#map.jumpTo({ center: [lon, lat], zoom: closeZoom });
      else this.#take(lon, lat);
    };
    const failed = () => (this.#status.textContent = this.#texts.unknown);
    navigator.geolocation.getCurrentPosition(found, failed, {
      enableHighAccuracy: true,
      timeout: 15_000,
    });
  }
}

customElements.define("map-picker", MapPicker);
