import { between, diceOf, pick, type Dice } from "../random.ts";
import { blob, HEIGHT, oval, path, rect, repeat, stroke, tree, WIDTH } from "./shapes.ts";

export type Mood = {
  readonly sky: readonly [top: string, bottom: string];
  readonly hill: string;
  readonly far: string;
  readonly leaf: readonly [dark: string, light: string];
  readonly grass: string;
  readonly road: string;
  readonly walk: string;
  readonly wall: string;
  readonly roof: string;
};

const day: readonly [Mood, ...Mood[]] = [
  {
    sky: ["#8fc3e0", "#e4f1f2"],
    hill: "#8aa9b4",
    far: "#7d9f86",
    leaf: ["#4f7d4e", "#6f9d5c"],
    grass: "#93b36b",
    road: "#787c80",
    walk: "#c9c3b6",
    wall: "#e6d9c0",
    roof: "#b4593f",
  },
  {
    sky: ["#f3c99b", "#fbeed6"],
    hill: "#b59f94",
    far: "#8f9a72",
    leaf: ["#5d7a43", "#8a9f52"],
    grass: "#a9b164",
    road: "#7f7a76",
    walk: "#d2c4ae",
    wall: "#d8c6ad",
    roof: "#8a5a4a",
  },
  {
    sky: ["#b7c6cf", "#e9eceb"],
    hill: "#98a6ab",
    far: "#7f9488",
    leaf: ["#4b6f58", "#6b8d68"],
    grass: "#87a276",
    road: "#6f7477",
    walk: "#bfbdb6",
    wall: "#cfd3cf",
    roof: "#5f7380",
  },
  {
    sky: ["#79b4dd", "#d6ecf4"],
    hill: "#7f9fb8",
    far: "#6d9a7c",
    leaf: ["#3f7449", "#64a05a"],
    grass: "#86b35f",
    road: "#74787d",
    walk: "#cdc8be",
    wall: "#efe4d2",
    roof: "#4f7f8c",
  },
];

const rain: Mood = {
  sky: ["#7f8d98", "#b9c2c6"],
  hill: "#7f8c93",
  far: "#66796f",
  leaf: ["#3f5c49", "#567359"],
  grass: "#6c8463",
  road: "#5b6166",
  walk: "#a09f9a",
  wall: "#b9b5ab",
  roof: "#6d5a55",
};

const night: Mood = {
  sky: ["#0f1b33", "#2b3a57"],
  hill: "#1c2a45",
  far: "#17263a",
  leaf: ["#132a2b", "#1b3735"],
  grass: "#1d3431",
  road: "#262c38",
  walk: "#3a4150",
  wall: "#333c4e",
  roof: "#262e40",
};

export type Weather = "day" | "rain" | "night";

export function moodOf(scene: string, weather: Weather): Mood {
  if (weather === "rain") return rain;
  return weather === "night" ? night : pick(diceOf(`mood ${scene}`), day);
}

const sky = (mood: Mood, horizon: number): string =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mood.sky[0]}"/><stop offset="1" stop-color="${mood.sky[1]}"/></linearGradient></defs>` +
  rect(0, 0, WIDTH, horizon + 2, "url(#sky)");

function clouds(dice: Dice): string {
  return repeat(3, () => {
    const x = between(dice, 20, 580);
    const y = between(dice, 25, 85);
    const width = between(dice, 40, 80);
    return (
      path(blob(dice, x, y, width, 9, 0.15), "#fff", 'opacity=".5"') +
      path(blob(dice, x + 20, y - 8, width / 2, 9, 0.15), "#fff", 'opacity=".5"')
    );
  });
}

/** Mount Arayat stands alone on the plain east of Clark; the Zambales range closes the west. */
function hills(dice: Dice, mood: Mood, horizon: number): string {
  const peak = between(dice, 90, 510);
  const arayat = `M${peak - 170} ${horizon}C${peak - 80} ${horizon - 18} ${peak - 40} ${horizon - 62} ${peak - 12} ${horizon - 64}L${peak + 8} ${horizon - 56}L${peak + 20} ${horizon - 60}C${peak + 60} ${horizon - 40} ${peak + 90} ${horizon - 12} ${peak + 190} ${horizon}Z`;
  return (
    path(arayat, mood.hill, 'opacity=".75"') +
    path(blob(dice, 300, horizon + 8, 420, 26, 0.25, 17), mood.far, 'opacity=".8"')
  );
}

function building(
  dice: Dice,
  mood: Mood,
  x: number,
  base: number,
  width: number,
  height: number,
  lit: boolean,
): string {
  const columns = Math.max(2, Math.floor(width / 26));
  const rows = Math.max(1, Math.floor(height / 30));
  const windows = repeat(columns * rows, (index) => {
    const glass = lit ? pick(dice, ["#f3d58a", "#2a3345", "#2a3345"]) : "#8fa9b3";
    return rect(
      x + 8 + (index % columns) * ((width - 10) / columns),
      base - height + 12 + Math.floor(index / columns) * 28,
      13,
      15,
      glass,
      'opacity=".85"',
    );
  });
  return (
    rect(x, base - height, width, height, mood.wall) +
    rect(x + width * 0.72, base - height, width * 0.28, height, "#000", 'opacity=".07"') +
    path(`M${x - 7} ${base - height}h${width + 14}l-9-15h${-(width - 4)}z`, mood.roof) +
    windows
  );
}

/** A road that runs away from the camera; `lane` is the green of a bike lane, when there is one. */
export function roadScene(scene: string, weather: Weather, bikeLane = false): string {
  const mood = moodOf(scene, weather);
  const dice = diceOf(`road ${scene}`);
  const horizon = 176;
  const vanish = between(dice, 270, 350);
  const lit = weather === "night";
  const left = building(
    dice,
    mood,
    between(dice, -30, 20),
    horizon + 34,
    between(dice, 90, 130),
    between(dice, 58, 100),
    lit,
  );
  const right = building(
    dice,
    mood,
    between(dice, 470, 500),
    horizon + 30,
    between(dice, 90, 130),
    between(dice, 50, 92),
    lit,
  );
  const road = path(
    `M${vanish - 14} ${horizon}L-150 ${HEIGHT}H720L${vanish + 14} ${horizon}Z`,
    mood.road,
  );
  const shade = path(
    `M${vanish + 4} ${horizon}L430 ${HEIGHT}H720L${vanish + 14} ${horizon}Z`,
    "#000",
    'opacity=".05"',
  );
  const kerbs =
    path(`M${vanish - 14} ${horizon}L-150 ${HEIGHT}H-320L${vanish - 22} ${horizon}Z`, mood.walk) +
    path(`M${vanish + 14} ${horizon}L720 ${HEIGHT}H900L${vanish + 22} ${horizon}Z`, mood.walk);
  const bike = bikeLane
    ? path(`M${vanish + 10} ${horizon}L560 ${HEIGHT}H712L${vanish + 14} ${horizon}Z`, "#5f9a6b")
    : "";
  const dashes = repeat(6, (index) => {
    const near = ((index + 1) / 6) ** 2.2;
    const far = ((index + 0.55) / 6) ** 2.2;
    const x = (t: number): number => vanish + (262 - vanish) * t;
    const y = (t: number): number => horizon + (HEIGHT - horizon) * t;
    return path(
      `M${x(far) - 5 * far} ${y(far)}h${10 * far}L${x(near) + 6 * near} ${y(near)}h${-12 * near}Z`,
      lit ? "#6d7280" : "#ece7d8",
      'opacity=".85"',
    );
  });
  const trees =
    tree(dice, between(dice, 96, 150), horizon + 40, between(dice, 0.5, 0.7), ...mood.leaf) +
    tree(dice, between(dice, 430, 480), horizon + 34, between(dice, 0.5, 0.7), ...mood.leaf) +
    tree(dice, between(dice, 190, 220), horizon + 14, 0.34, ...mood.leaf) +
    tree(dice, between(dice, 375, 405), horizon + 14, 0.32, ...mood.leaf);
  return (
    sky(mood, horizon) +
    (weather === "day" ? clouds(dice) : "") +
    hills(dice, mood, horizon) +
    rect(0, horizon, WIDTH, HEIGHT - horizon, mood.grass) +
    left +
    right +
    kerbs +
    road +
    shade +
    bike +
    dashes +
    trees +
    speckles(dice, mood)
  );
}

/** The camera faces a wall across the sidewalk. */
export function wallScene(scene: string): string {
  const mood = moodOf(scene, "day");
  const dice = diceOf(`wall ${scene}`);
  const tiles = repeat(13, (index) =>
    stroke(`M${index * 56 - 60} 372L${index * 50 - 14} 292`, "#000", 1.2, 'opacity=".1"'),
  );
  const blocks = repeat(5, (row) => stroke(`M0 ${112 + row * 36}H600`, "#000", 1, 'opacity=".06"'));
  return (
    sky(mood, 120) +
    clouds(dice) +
    tree(dice, between(dice, 60, 190), 150, between(dice, 0.9, 1.2), ...mood.leaf) +
    tree(dice, between(dice, 380, 540), 150, between(dice, 0.8, 1.2), ...mood.leaf) +
    rect(0, 96, WIDTH, 198, mood.wall) +
    rect(0, 88, WIDTH, 12, mood.roof) +
    blocks +
    rect(0, 232, WIDTH, 46, mood.roof, 'opacity=".28"') +
    rect(0, 276, WIDTH, 18, "#000", 'opacity=".08"') +
    rect(0, 292, WIDTH, 82, mood.walk) +
    tiles +
    stroke("M0 330H600", "#000", 1.2, 'opacity=".1"') +
    rect(0, 372, WIDTH, 14, "#9a958b") +
    rect(0, 372, WIDTH, 4, "#ded8cc") +
    rect(0, 386, WIDTH, 64, mood.road) +
    speckles(dice, mood)
  );
}

/** Grass, a path and trees. */
export function parkScene(scene: string): string {
  const mood = moodOf(scene, "day");
  const dice = diceOf(`park ${scene}`);
  return (
    sky(mood, 180) +
    clouds(dice) +
    hills(dice, mood, 180) +
    rect(0, 178, WIDTH, HEIGHT - 178, mood.grass) +
    path(blob(dice, 300, 250, 420, 60, 0.1), "#fff", 'opacity=".07"') +
    path(
      `M${between(dice, 240, 330)} 186C260 240 420 280 470 450H690C560 300 380 240 ${between(dice, 345, 370)} 186Z`,
      mood.walk,
    ) +
    tree(dice, between(dice, 40, 110), 250, between(dice, 1.1, 1.4), ...mood.leaf) +
    tree(dice, between(dice, 190, 240), 205, 0.6, ...mood.leaf) +
    tree(dice, between(dice, 470, 560), 232, between(dice, 0.9, 1.2), ...mood.leaf) +
    repeat(40, () => {
      const x = between(dice, 0, 600);
      const y = between(dice, 280, 445);
      return stroke(`M${x} ${y}l-2-7M${x} ${y}l3-8`, mood.leaf[0], 1.4, 'opacity=".35"');
    })
  );
}

const speckles = (dice: Dice, mood: Mood): string =>
  repeat(46, () =>
    oval(
      between(dice, 0, 600),
      between(dice, 392, 448),
      between(dice, 0.8, 2.2),
      0.9,
      dice() < 0.5 ? "#000" : mood.walk,
      'opacity=".16"',
    ),
  );
