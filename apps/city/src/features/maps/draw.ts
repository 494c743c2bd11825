import { wordsIn, type BaseMap, type Place } from "#features/cities";
import type { Locale } from "#platform/locale";
import { placeLabels, type Label, type Rect } from "./labels.ts";
import { look, roadWidths } from "./look.ts";
import { nameSpot } from "./name-spot.ts";
import type { Frame, Point } from "./projection.ts";

export type Drawing = {
  readonly base: BaseMap;
  readonly places: readonly Place[];
  readonly frame: Frame;
  readonly locale: Locale;
  /** Codes of the areas that are named on a sheet of the whole city. */
  readonly main: ReadonlySet<string>;
  /** Where the report is. */
  readonly marker: { readonly lon: number; readonly lat: number } | null;
};

type Feature = BaseMap["features"][number];
type Line = readonly (readonly [number, number])[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function xmlText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** Lines of a feature's geometry; kinds of geometry that a base map has no use for are left out. */
function linesOf({ geometry }: Feature): readonly Line[] {
  // The base map's schema keeps coordinates as they came; their depth follows from the type.
  if (geometry.type === "LineString") return [geometry.coordinates as unknown as Line];
  if (geometry.type === "Polygon" || geometry.type === "MultiLineString")
    return geometry.coordinates as unknown as Line[];
  if (geometry.type === "MultiPolygon") return (geometry.coordinates as unknown as Line[][]).flat();
  return [];
}

function pathOf(feature: Feature, frame: Frame): string {
  return linesOf(feature)
    .map((line) => `M${line.map(([lon, lat]) => frame.project(lon, lat).join(" ")).join("L")}`)
    .join("");
}

/** Roads keep their width on large sheets of the city and grow in close-ups, but not as fast. */
function roadScale({ pixelsPerMetre }: Frame): number {
  return Math.min(3.4, Math.max(0.8, (pixelsPerMetre / 0.035) ** 0.45));
}

function drawn(base: BaseMap, frame: Frame): string {
  const ofKind = (kind: string) =>
    base.features.filter(({ properties }) => properties.kind === kind);
  const paths = (kind: string, attributes: string) =>
    ofKind(kind)
      .map((feature) => `<path d="${pathOf(feature, frame)}" ${attributes}/>`)
      .join("");
  const scale = roadScale(frame);
  const width = (kind: string, more = 0) => ((roadWidths[kind] ?? 2) * scale + more).toFixed(1);
  const roads = ["street", "highway", "expressway"];
  const round = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
  return [
    paths(
      "outline",
      `fill="${look.city}" stroke="${look.cityLine}" stroke-width="1.4" stroke-dasharray="5 4"`,
    ),
    paths("water", `${round} stroke="${look.water}" stroke-width="${(4 * scale).toFixed(1)}"`),
    paths("airport", `fill="${look.airport}" stroke="${look.runway}"`),
    paths("runway", `${round} stroke="${look.runway}" stroke-width="${(6 * scale).toFixed(1)}"`),
    ...roads.map((kind) =>
      paths(kind, `${round} stroke="${look.roadCase}" stroke-width="${width(kind, 2)}"`),
    ),
    ...roads.map((kind) =>
      paths(
        kind,
        `${round} stroke="${kind === "expressway" ? look.expressway : look.road}" stroke-width="${width(kind)}"`,
      ),
    ),
  ].join("");
}

/** A close-up stands in a column narrower than its sheet. */
const labelSizes = {
  area: 20,
  barangay: 18,
  landmark: 16.5,
  gate: 16.5,
  road: 16,
  water: 16,
} as const;

/** Only the main areas: reports are marked on this sheet, and would cover all that is inside. */
function overviewLabelsOf({ places, frame, locale, main }: Drawing): Label[] {
  return places
    .filter(({ code }) => main.has(code))
    .map((place) => {
      const [x, y] = frame.project(...nameSpot(place));
      // Shown smaller than it is drawn.
      return { x, y: y - 12, text: wordsIn(place.names, locale), size: 27, kind: "area" as const };
    });
}

function placeLabelsOf({ places, frame, locale }: Drawing): Label[] {
  const order = ["area", "barangay", "landmark", "gate"] as const;
  return order.flatMap((kind) =>
    places
      .filter((place) => place.kind === kind)
      .map((place) => {
        const [x, y] = frame.project(place.lon, place.lat);
        const size = labelSizes[kind];
        const text = wordsIn(place.names, locale);
        // Beside its dot, not on it.
        return { x, y: kind === "area" ? y : y - 8, text, size, kind };
      }),
  );
}

function lineLabelsOf({ base, frame, locale }: Drawing): Label[] {
  const isInside = ([x, y]: Point) => x > 0 && y > 0 && x < frame.width && y < frame.height;
  return base.features.flatMap((feature) => {
    const { kind, names } = feature.properties;
    if (!names || !(kind in roadWidths || kind === "water")) return [];
    const seen = linesOf(feature)
      .flat()
      .map(([lon, lat]) => frame.project(lon, lat))
      .filter(isInside);
    const middle = seen[Math.floor(seen.length / 2)];
    if (!middle) return [];
    const label = kind === "water" ? ("water" as const) : ("road" as const);
    return [
      {
        x: middle[0],
        y: middle[1] - 7,
        text: wordsIn(names, locale),
        size: labelSizes[label],
        kind: label,
      },
    ];
  });
}

function labelText({ x, y, text, size, kind }: Label): string {
  const fill = kind === "water" ? look.waterText : kind === "road" ? look.muted : look.text;
  const weight = kind === "area" || kind === "barangay" ? ' font-weight="700"' : "";
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}>${xmlText(text)}</text>`;
}

function dot({ x, y, kind }: Label): string {
  if (kind === "area" || kind === "road" || kind === "water") return "";
  return `<circle cx="${x}" cy="${y + 8}" r="3.4" fill="${look.place}" stroke="${look.halo}" stroke-width="1.5"/>`;
}

/** A pin whose point is at 0,0. */
const pin =
  `<path d="M0 0C-14-17-18-24-18-33a18 18 0 0 1 36 0C18-24 14-17 0 0z" fill="${look.pin}" ` +
  `stroke="${look.halo}" stroke-width="2.5"/><circle cy="-33" r="7" fill="${look.halo}"/>`;

function pinBox([x, y]: Point): Rect {
  return { left: x - 19, right: x + 19, top: y - 52, bottom: y + 2 };
}

/**
 * The drawn map as SVG. It is shown as a picture, where no style sheet and no font of the page
 * reaches it, so it says all of its look itself.
 */
export function drawMap(drawing: Drawing): string {
  const { base, frame, marker } = drawing;
  const { width, height } = frame;
  const isClose = frame.pixelsPerMetre > 0.08;
  const candidates = isClose
    ? [...placeLabelsOf(drawing), ...lineLabelsOf(drawing)]
    : overviewLabelsOf(drawing);
  const at = marker && frame.project(marker.lon, marker.lat);
  const labels = placeLabels(candidates, frame, at ? [pinBox(at)] : []);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${look.land}"/>`,
    drawn(base, frame),
    `<g font-family="system-ui,'Noto Sans','Noto Sans KR','Malgun Gothic',sans-serif" text-anchor="middle" `,
    `stroke="${look.halo}" stroke-width="3.2" stroke-linejoin="round" paint-order="stroke">`,
    labels.map(labelText).join(""),
    "</g>",
    labels.map(dot).join(""),
    at ? `<g transform="translate(${at[0]} ${at[1]})">${pin}</g>` : "",
    "</svg>",
  ].join("");
}
