import type { DemoPlace, LonLat, Ring } from "../shape.ts";
import { ring } from "./points.ts";

/** Outlines set down by hand from plain facts; schematic, never to be used for a boundary dispute. */

const freeport: Ring = ring(`
    120.5805 15.1672, 120.5812 15.1745, 120.5795 15.184, 120.577 15.194, 120.5745 15.205,
    120.5715 15.2165, 120.565 15.2185, 120.559 15.216, 120.552 15.212, 120.5455 15.2105, 120.538 15.2105,
    120.53 15.2075, 120.5205 15.2068, 120.512 15.201, 120.504 15.194, 120.4975 15.1885, 120.489 15.188,
    120.4815 15.1825, 120.4795 15.176, 120.49 15.1745, 120.4985 15.176, 120.5035 15.172, 120.5135 15.173,
    120.525 15.1708, 120.5355 15.1722, 120.5465 15.164, 120.555 15.1632, 120.561 15.1665,
    120.571 15.1668
  `);

const newClarkCity: Ring = ring(`
    120.486 15.3365, 120.5 15.344, 120.511 15.351, 120.522 15.358, 120.531 15.3545, 120.547 15.3575,
    120.561 15.3565, 120.571 15.3515, 120.58 15.345, 120.577 15.339, 120.561 15.3375, 120.551 15.342,
    120.545 15.338, 120.5475 15.323, 120.542 15.31, 120.532 15.304, 120.517 15.298, 120.506 15.3035,
    120.5035 15.314, 120.494 15.321, 120.484 15.329
  `);

const globalCity: Ring = ring(`
    120.5185 15.1815, 120.5265 15.1795, 120.531 15.184, 120.5295 15.1915, 120.523 15.195,
    120.5175 15.1895
  `);

const aviationComplex: Ring = ring(`
    120.5425 15.1765, 120.5515 15.1705, 120.5605 15.1725, 120.5705 15.2025, 120.565 15.2065,
    120.5555 15.203, 120.5455 15.1905
  `);

const koreaTown: Ring = ring(
  "120.5538 15.162, 120.5568 15.162, 120.5655 15.149, 120.563 15.1478, 120.5555 15.1545",
);

const governmentCenter: Ring = ring(
  "120.521 15.339, 120.534 15.3375, 120.543 15.3445, 120.541 15.353, 120.53 15.352, 120.5225 15.3485",
);

const area = (
  code: string,
  names: DemoPlace["names"],
  centroid: LonLat,
  polygon: Ring,
): DemoPlace => ({
  code,
  kind: "area",
  names,
  centroid,
  polygon,
  psgc: null,
});

export const areas: readonly DemoPlace[] = [
  area(
    "clark-freeport",
    { en: "Clark Freeport Zone", fil: "Clark Freeport Zone", ko: "클라크 자유무역항" },
    [120.535, 15.188],
    freeport,
  ),
  area(
    "new-clark-city",
    { en: "New Clark City", fil: "New Clark City", ko: "뉴클라크시티" },
    [120.525, 15.33],
    newClarkCity,
  ),
  area(
    "clark-global-city",
    { en: "Clark Global City", fil: "Clark Global City", ko: "클라크 글로벌시티" },
    [120.5245, 15.187],
    globalCity,
  ),
  area(
    "civil-aviation-complex",
    { en: "Civil Aviation Complex", fil: "Civil Aviation Complex", ko: "민간항공단지" },
    [120.556, 15.187],
    aviationComplex,
  ),
  area(
    "korea-town",
    {
      en: "Korea Town, Friendship Highway",
      fil: "Korea Town, Friendship Highway",
      ko: "프렌드십 코리아타운",
    },
    [120.5592, 15.155],
    koreaTown,
  ),
  area(
    "government-center",
    {
      en: "National Government Administrative Center",
      fil: "National Government Administrative Center",
      ko: "국가정부행정센터(NGAC)",
    },
    [120.532, 15.345],
    governmentCenter,
  ),
];
