import { between, type Dice } from "../random.ts";
import { moodOf, roadScene } from "./scenery.ts";
import { blob, cone, group, oval, path, rect, repeat, stroke } from "./shapes.ts";

export type Draw = (scene: string, dice: Dice, isFixed: boolean) => string;

export const pothole: Draw = (scene, dice, isFixed) => {
  const x = between(dice, 210, 380);
  const y = between(dice, 330, 372);
  const reach = between(dice, 84, 120);
  if (isFixed) {
    const patch = `M${x - reach} ${y - 30}L${x + reach * 0.9} ${y - 34}L${x + reach * 1.15} ${y + 36}L${x - reach * 1.2} ${y + 40}Z`;
    return (
      roadScene(scene, "day") +
      path(patch, "#3f4347") +
      stroke(patch, "#2d3033", 3, 'opacity=".7"') +
      cone(x + reach * 1.5, y + 40, 0.9)
    );
  }
  const cracks = repeat(6, (index) => {
    const angle = index * 1.1 + between(dice, -0.3, 0.3);
    const [fromX, fromY] = [x + Math.cos(angle) * reach * 0.9, y + Math.sin(angle) * 30];
    const [stepX, stepY] = [
      Math.cos(angle) * between(dice, 22, 50),
      Math.sin(angle) * between(dice, 8, 20),
    ];
    return stroke(
      `M${fromX} ${fromY}l${stepX} ${stepY}l${stepX * 0.6} ${stepY * 0.2 + 5}`,
      "#4a4d50",
      2.4,
    );
  });
  return (
    roadScene(scene, "day") +
    cracks +
    path(blob(dice, x, y, reach, 35, 0.16), "#5c5f61") +
    path(blob(dice, x + 2, y + 4, reach * 0.84, 26, 0.16), "#3b3a39") +
    path(blob(dice, x + 6, y + 12, reach * 0.62, 14, 0.14), "#8a7d6c") +
    path(blob(dice, x + 2, y + 13, reach * 0.42, 8, 0.1), "#a9bcc4") +
    repeat(16, () =>
      oval(
        x + between(dice, -1.35, 1.35) * reach,
        y + between(dice, -26, 52),
        between(dice, 2, 5),
        between(dice, 1.5, 3),
        "#55585a",
      ),
    )
  );
};

export const darkLight: Draw = (scene, dice, isFixed) => {
  const posts: readonly (readonly [number, number, number])[] = [
    [505, 330, 1.25],
    [426, 252, 0.62],
    [386, 216, 0.38],
  ];
  const litAlone = Math.floor(between(dice, 0, 3));
  const glow = (x: number, y: number, scale: number): string =>
    path(
      `M${x - 70 * scale} ${y - 198 * scale}L${x - 190 * scale} ${y + 26 * scale}H${x + 20 * scale}Z`,
      "#ffe7a3",
      'opacity=".13"',
    ) +
    oval(x - 85 * scale, y + 22 * scale, 110 * scale, 20 * scale, "#ffe7a3", 'opacity=".2"') +
    oval(x - 66 * scale, y - 200 * scale, 34 * scale, 26 * scale, "#ffedb8", 'opacity=".35"');
  const lamps = posts.map(([x, y, scale], index) => {
    const isLit = isFixed || (index === 2 && litAlone === 0);
    const post = group(
      x,
      y,
      scale,
      stroke("M0 0V-196Q0-208-14-208H-54", "#5a6478", 6) +
        rect(-84, -213, 34, 10, isLit ? "#fff3c9" : "#46506a", 'rx="4"') +
        rect(-7, -18, 14, 18, "#4a5367"),
    );
    return (isLit ? glow(x, y, scale) : "") + post;
  });
  const stars = repeat(26, () =>
    oval(between(dice, 0, 600), between(dice, 4, 120), 1, 1, "#dfe7ff", 'opacity=".6"'),
  );
  const taillights = group(
    between(dice, 268, 300),
    238,
    0.6,
    rect(-26, -22, 52, 24, "#1b2130", 'rx="6"') +
      rect(-24, -12, 10, 6, "#e0483c") +
      rect(14, -12, 10, 6, "#e0483c") +
      oval(0, 6, 40, 5, "#e0483c", 'opacity=".18"'),
  );
  return (
    roadScene(scene, "night") +
    stars +
    taillights +
    lamps.join("") +
    (isFixed ? "" : rect(0, 0, 600, 450, "#050a16", 'opacity=".22"'))
  );
};

export const flood: Draw = (scene, dice, isFixed) => {
  const grate = group(
    470,
    408,
    1,
    rect(-46, -12, 92, 26, "#2f3437", 'rx="3"') +
      repeat(7, (bar) => rect(-40 + bar * 12, -8, 5, 18, "#70777b")),
  );
  if (isFixed) {
    return (
      roadScene(scene, "day") +
      oval(220, 392, 90, 9, "#9fb6bf", 'opacity=".35"') +
      grate +
      path(blob(dice, 372, 424, 26, 7, 0.2), "#7f6f57") +
      cone(560, 420, 0.8)
    );
  }
  const ripple = repeat(22, () => {
    const y = between(dice, 238, 440);
    const width = (y - 190) * between(dice, 0.12, 0.3);
    const x = between(dice, 0, 600);
    return stroke(`M${x} ${y}q${width / 2} -4 ${width} 0`, "#c9d3d3", 1.6, 'opacity=".55"');
  });
  const car = group(
    between(dice, 190, 330),
    338,
    1.15,
    path(
      "M-92 0C-96-26-84-34-66-36L-44-64Q-40-70-30-70H30Q40-70 46-64L66-38C84-36 92-28 90 0Z",
      dice() < 0.5 ? "#b5483f" : "#48708c",
    ) +
      path("M-52-38L-37-61Q-35-63-31-63H-4V-38ZM4-63H29Q34-63 38-59L53-38H4Z", "#cfdde2") +
      oval(78, -18, 8, 6, "#f3e6b5"),
  );
  const fall = repeat(46, () => {
    const x = between(dice, 0, 620);
    const y = between(dice, 0, 420);
    return stroke(`M${x} ${y}l-6 22`, "#e8eef0", 1.2, 'opacity=".4"');
  });
  return (
    roadScene(scene, "rain") +
    path("M-20 470V262C120 236 220 226 320 226S520 240 620 268V470Z", "#8a8268") +
    car +
    path("M-20 470V334C140 324 460 324 620 338V470Z", "#7b745d") +
    stroke("M-20 334C140 324 460 324 620 338", "#b9b7a4", 2.4, 'opacity=".7"') +
    ripple +
    oval(480, 392, 14, 5, "#d9d2c0") +
    rect(108, 398, 26, 8, "#5d8fb0", 'rx="3"') +
    fall
  );
};

export const signal: Draw = (scene, dice, isFixed) => {
  const x = between(dice, 400, 470);
  const lamp = (y: number, color: string, on: boolean): string =>
    oval(0, y, 17, 17, on ? color : "#33383c") +
    (on
      ? oval(0, y, 30, 30, color, 'opacity=".22"')
      : oval(-5, y - 5, 5, 4, "#fff", 'opacity=".12"'));
  const head =
    rect(-26, -74, 52, 148, "#23282b", 'rx="10"') +
    lamp(-46, "#e5533d", false) +
    lamp(0, "#f0b429", false) +
    lamp(46, "#3fae6a", isFixed);
  const tilt = isFixed ? 0 : between(dice, 9, 16);
  const wires = isFixed
    ? ""
    : stroke("M-10-74C-26-110 8-112-4-140", "#2b2f31", 3) +
      stroke("M8-74C22-96 12-110 18-128", "#a33", 2.4);
  const cars = group(
    214,
    330,
    0.9,
    path(
      "M-80 0V-34Q-80-40-74-42L-56-74Q-52-80-44-80H44Q52-80 56-74L74-42Q80-40 80-34V0Z",
      "#d8d3c7",
    ) +
      path("M-50-44L-40-70H40L50-44Z", "#5d707a") +
      rect(-76, -30, 22, 10, "#d9483b") +
      rect(54, -30, 22, 10, "#d9483b") +
      rect(-72, -4, 26, 14, "#222") +
      rect(46, -4, 26, 14, "#222"),
  );
  return (
    roadScene(scene, "day") +
    cars +
    rect(x - 5, 150, 10, 262, "#4b5357") +
    oval(x, 412, 22, 6, "#0003") +
    `<g transform="translate(${x} 134) rotate(${tilt})">${wires}${head}</g>`
  );
};

export const branch: Draw = (scene, dice, isFixed) => {
  const mood = moodOf(scene, "day");
  if (isFixed) {
    const logs = repeat(5, (index) =>
      group(
        34 + (index % 3) * 30 + (index > 2 ? 15 : 0),
        index > 2 ? 244 : 263,
        0.68,
        oval(0, 0, 24, 20, "#8a6a4b") + oval(0, 0, 17, 14, "#c9a678") + oval(0, 0, 7, 6, "#a9855a"),
      ),
    );
    return (
      roadScene(scene, "day") +
      oval(66, 279, 74, 7, "#0002") +
      logs +
      repeat(26, () =>
        oval(
          between(dice, 200, 460),
          between(dice, 310, 430),
          4,
          1.6,
          mood.leaf[1],
          'opacity=".6"',
        ),
      )
    );
  }
  const tips: readonly (readonly [number, number, number])[] = [
    [150, 318, 62],
    [236, 292, 58],
    [300, 340, 70],
    [112, 372, 48],
    [212, 372, 58],
    [366, 318, 44],
  ];
  return (
    roadScene(scene, "day") +
    oval(290, 400, 270, 18, "#0003") +
    stroke("M560 396C470 384 380 372 250 348", "#6b5442", 26) +
    stroke(
      "M420 376C360 350 330 330 300 312M340 364C290 372 250 380 190 384M280 354C240 330 210 318 170 316",
      "#5f4a3a",
      11,
    ) +
    oval(560, 397, 9, 13, "#d8b98c") +
    tips
      .map(
        ([x, y, reach]) =>
          path(blob(dice, x, y, reach, reach * 0.52, 0.28, 13), mood.leaf[0]) +
          path(blob(dice, x - 6, y - 9, reach * 0.7, reach * 0.3, 0.3, 13), mood.leaf[1]),
      )
      .join("") +
    repeat(24, () =>
      oval(between(dice, 60, 520), between(dice, 390, 440), 5, 2, mood.leaf[1], 'opacity=".8"'),
    )
  );
};

export const parking: Draw = (scene, dice, isFixed) => {
  const street = roadScene(scene, "day", true);
  const bikes = group(
    566,
    420,
    1,
    stroke(
      "M-22 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0M14 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0M-10 0L4-22H22L26 0M4-22L10 0M22-22L24-30",
      "#f4f1e6",
      3,
    ),
  );
  if (isFixed) {
    const rider = group(
      452,
      322,
      0.9,
      stroke(
        "M-30 0a18 18 0 1 0 36 0a18 18 0 1 0-36 0M26 0a18 18 0 1 0 36 0a18 18 0 1 0-36 0",
        "#2c2f31",
        4,
      ) +
        stroke("M-12 0L6-34H36L44 0M6-34L16 0H-12", "#c4492f", 4) +
        stroke("M12-44L24-78L44-50", "#2f5d7c", 12) +
        oval(28, -94, 12, 13, "#a8754f") +
        path("M15-98a14 13 0 0 1 27-2z", "#e9e3d2"),
    );
    return street + rider + bikes;
  }
  const body = dice() < 0.5 ? "#e9e4d8" : "#c7d6dc";
  const truck = group(
    452,
    402,
    1.12,
    oval(0, 4, 130, 12, "#0003") +
      rect(-108, -176, 176, 166, body, 'rx="6"') +
      rect(-108, -176, 176, 14, "#0001") +
      rect(-96, -120, 152, 26, "#c5633c") +
      path("M68-118H104Q114-118 118-104L126-62V-10H68Z", "#c5633c") +
      path("M78-106H102L112-66H78Z", "#cfe0e6") +
      rect(-116, -18, 246, 14, "#3a3e41") +
      oval(-66, -4, 24, 24, "#232628") +
      oval(-66, -4, 10, 10, "#8a9094") +
      oval(88, -4, 24, 24, "#232628") +
      oval(88, -4, 10, 10, "#8a9094") +
      rect(-112, -34, 10, 12, "#f0a23a"),
  );
  return street + bikes + truck;
};
