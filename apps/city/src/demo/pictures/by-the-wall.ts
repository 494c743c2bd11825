import { between, pick } from "../random.ts";
import type { Draw } from "./on-the-road.ts";
import { parkScene, wallScene } from "./scenery.ts";
import { blob, cone, group, oval, path, rect, repeat, stroke } from "./shapes.ts";

export const garbage: Draw = (scene, dice, isFixed) => {
  const bin = (x: number): string =>
    group(
      x,
      346,
      1,
      oval(0, 2, 38, 7, "#0003") +
        path("M-30-92H30L25 0H-25Z", "#3f7f5a") +
        rect(-35, -104, 70, 14, "#33694a", 'rx="5"') +
        repeat(3, (rib) => rect(-16 + rib * 14, -82, 4, 72, "#2f6245", 'rx="2"')) +
        oval(0, -56, 11, 11, "#e8efe4", 'opacity=".8"'),
    );
  const x = between(dice, 210, 360);
  if (isFixed)
    return (
      wallScene(scene) +
      bin(x - 40) +
      bin(x + 44) +
      path(blob(dice, x + 10, 356, 150, 12, 0.1), "#8fa3a8", 'opacity=".35"')
    );
  const bag = (dx: number, dy: number, size: number): string => {
    const color = pick(dice, ["#2f3335", "#3a3f42", "#4d5a52", "#d9d5c8", "#3b4a6b"]);
    return group(
      x + dx,
      362 + dy,
      size,
      path(blob(dice, 0, -26, 36, 28, 0.1), color) +
        path("M-8-50L0-66L9-50Z", color) +
        stroke("M-18-34q8-10 20-12M-22-20q4-8 10-10", "#fff", 2, 'opacity=".25"'),
    );
  };
  return (
    wallScene(scene) +
    bin(x - 118) +
    oval(x, 366, 190, 14, "#0003") +
    bag(-58, -34, 1.05) +
    bag(4, -46, 1.15) +
    bag(66, -30, 1) +
    bag(-96, 0, 1.1) +
    bag(-28, 2, 1.25) +
    bag(48, 4, 1.3) +
    bag(112, 2, 0.95) +
    repeat(16, () =>
      rect(
        x + between(dice, -170, 180),
        362 + between(dice, -4, 36),
        between(dice, 6, 18),
        between(dice, 4, 9),
        pick(dice, ["#e9e2d0", "#c2573f", "#5d93b5", "#e3b84f", "#f5f3ee"]),
        `transform="rotate(${Math.round(between(dice, -12, 12))} ${x} 370)"`,
      ),
    ) +
    repeat(9, () => oval(x + between(dice, -110, 120), between(dice, 232, 300), 1.8, 1.3, "#222"))
  );
};

export const graffiti: Draw = (scene, dice, isFixed) => {
  const x = between(dice, 120, 220);
  if (isFixed)
    return (
      wallScene(scene) +
      rect(x - 46, 118, 340, 148, "#fff", 'opacity=".16"') +
      group(
        x + 330,
        372,
        1,
        path("M-20-34H20L16 0H-16Z", "#b9c4c8") +
          oval(0, -34, 20, 5, "#efe7d6") +
          stroke("M-20-34Q0-60 20-34", "#7d878b", 2.5),
      )
    );
  const color = pick(dice, ["#b3364a", "#2f5fa8", "#5a3c8c", "#1f7a63"]);
  const loops = repeat(4, (index) => {
    const left = x + index * 66;
    const height = between(dice, 46, 84);
    return `M${left} 240C${left - 14} ${240 - height} ${left + 44} ${238 - height * 1.3} ${left + 34} 212C${left + 26} 250 ${left + 52} 252 ${left + 66} ${between(dice, 196, 226)}`;
  });
  const drips = repeat(7, () => {
    const left = x + between(dice, 0, 250);
    return stroke(`M${left} 236v${between(dice, 12, 42)}`, color, 4, 'opacity=".8"');
  });
  return (
    wallScene(scene) +
    stroke(loops, "#f4efe2", 24, 'opacity=".7"') +
    stroke(loops, color, 14) +
    drips +
    stroke(`M${x - 30} 262C${x + 80} 248 ${x + 180} 274 ${x + 300} 250`, "#e0a63a", 7) +
    stroke(`M${x + 250} 132l18 22l24-34`, color, 9) +
    group(
      x + 318,
      372,
      0.9,
      oval(0, 2, 34, 4, "#0003") +
        rect(-30, -14, 56, 16, "#c9cfd1", 'rx="6"') +
        rect(24, -11, 8, 10, color),
    )
  );
};

export const sidewalk: Draw = (scene, dice, isFixed) => {
  const x = between(dice, 230, 330);
  const tile = (column: number, row: number): readonly [number, number] => [
    x - 150 + column * 66 - row * 20,
    306 + row * 34,
  ];
  const tiles = repeat(10, (index) => {
    const [left, top] = tile(index % 5, Math.floor(index / 5));
    const shape = `M${left} ${top}h62l-18 30h-62Z`;
    if (isFixed)
      return path(
        shape,
        index % 2 === 0 ? "#d8cfbf" : "#cfc5b3",
        'stroke="#b5aa97" stroke-width="1.5"',
      );
    const roll = dice();
    if (roll < 0.35)
      return path(shape, "#7a6650") + path(blob(dice, left + 20, top + 17, 24, 9, 0.25), "#5b4a39");
    if (roll < 0.75)
      return `<g transform="rotate(${Math.round(between(dice, -14, 14))} ${left + 20} ${top + 15})">${path(shape, "#c3b9a8", 'stroke="#8f8574" stroke-width="1.5"')}${stroke(`M${left + 8} ${top + 4}l12 10l-8 12`, "#7f7565", 2)}</g>`;
    return path(shape, "#cbc1b0", 'stroke="#9c9280" stroke-width="1.5"');
  });
  const loose = isFixed
    ? ""
    : repeat(9, () =>
        path(
          blob(
            dice,
            x + between(dice, -190, 200),
            between(dice, 352, 392),
            between(dice, 7, 18),
            between(dice, 4, 8),
            0.3,
            6,
          ),
          "#b8ad9b",
        ),
      );
  return wallScene(scene) + tiles + loose + (isFixed ? "" : cone(x + 232, 366, 1));
};

export const leak: Draw = (scene, dice, isFixed) => {
  const x = between(dice, 220, 380);
  const hydrant = group(
    x,
    352,
    1.15,
    oval(0, 4, 44, 8, "#0003") +
      rect(-20, -86, 40, 88, "#c7442f", 'rx="6"') +
      path("M-24-86Q0-120 24-86Z", "#b03a27") +
      rect(-28, -90, 56, 9, "#8f2d1e", 'rx="3"') +
      rect(-38, -62, 76, 20, "#b03a27", 'rx="6"') +
      oval(0, -52, 12, 12, "#d9d4c6") +
      rect(-30, -6, 60, 10, "#8f2d1e", 'rx="3"') +
      rect(10, -82, 6, 80, "#0002"),
  );
  if (isFixed)
    return (
      wallScene(scene) +
      path(blob(dice, x + 20, 362, 110, 10, 0.15), "#9fb3ba", 'opacity=".25"') +
      hydrant
    );
  const jet = repeat(7, (index) => {
    const reach = 60 + index * 22 + between(dice, -8, 8);
    return stroke(
      `M${x + 42} 292Q${x + 42 + reach * 0.5} ${236 - index * 4} ${x + 42 + reach} ${372 + index * 4}`,
      index % 2 === 0 ? "#dff0f5" : "#b5d8e4",
      5 - index * 0.35,
      'opacity=".8"',
    );
  });
  return (
    wallScene(scene) +
    path(blob(dice, x + 80, 392, 230, 36, 0.14, 15), "#a9cbd6", 'opacity=".85"') +
    path(blob(dice, x + 100, 390, 150, 17, 0.14), "#cfe5ec", 'opacity=".8"') +
    hydrant +
    jet +
    repeat(26, () =>
      oval(
        x + between(dice, 60, 240),
        between(dice, 260, 380),
        between(dice, 1.5, 4),
        between(dice, 1.5, 4),
        "#e4f3f7",
      ),
    )
  );
};

export const dog: Draw = (scene, dice, isFixed) => {
  const animal = (x: number, y: number, scale: number, coat: string): string =>
    group(
      x,
      y,
      scale,
      oval(0, 2, 66, 8, "#0003") +
        stroke("M-40-30V0M-28-28V0M34-30V0M46-28V0", coat, 10) +
        path("M-54-34C-58-66-30-68 0-66S56-70 58-42C58-22 30-26 0-26S-50-20-54-34Z", coat) +
        stroke("M-52-52Q-78-64-74-88", coat, 9) +
        path("M40-56C44-92 62-104 78-98Q92-94 100-80L114-76Q116-64 100-62Q84-52 66-44Z", coat) +
        path("M64-96L58-118L76-102Z", coat) +
        path("M76-100L80-116L90-98Z", "#0003") +
        oval(88, -82, 3.2, 3.2, "#1d1a18") +
        oval(112, -72, 4, 3.4, "#1d1a18") +
        path("M-30-30C-10-22 30-24 50-32V-28C30-20-10-18-30-26Z", "#fff3"),
    );
  const coats = ["#a9764a", "#5a4636", "#cdb08a", "#7c736b"] as const;
  const park = parkScene(scene);
  if (isFixed) {
    const bars = repeat(9, (bar) => rect(170 + bar * 33, 246, 4, 128, "#8a9499"));
    return (
      park +
      oval(304, 380, 170, 14, "#0003") +
      rect(160, 236, 288, 146, "#dfe5e3", 'rx="8"') +
      rect(172, 248, 264, 122, "#59646a", 'rx="4"') +
      animal(286, 368, 0.92, pick(dice, coats)) +
      bars +
      rect(250, 216, 108, 26, "#3f7f8c", 'rx="6"') +
      path("M296 229h16M304 221v16", "none", 'stroke="#fff" stroke-width="5"')
    );
  }
  return (
    park +
    animal(between(dice, 380, 440), 288, 0.55, pick(dice, coats)) +
    animal(between(dice, 110, 160), 330, 0.75, pick(dice, coats)) +
    animal(between(dice, 240, 330), 402, 1.2, pick(dice, coats))
  );
};

export const bench: Draw = (scene, dice, isFixed) => {
  const wood = isFixed ? "#a8743f" : "#8d6e4e";
  const slat = (y: number, left: number, right: number, drop: number): string =>
    path(`M${left} ${y}L${right} ${y + drop}v11L${left} ${y + 11}Z`, wood) +
    stroke(`M${left + 6} ${y + 5}L${right - 6} ${y + drop + 5}`, "#0002", 1.5);
  const broken = between(dice, 250, 330);
  const seat = isFixed
    ? slat(336, 150, 450, 0) + slat(350, 146, 454, 0) + slat(364, 142, 458, 0)
    : slat(336, 150, 450, 0) +
      slat(350, 146, broken, 26) +
      slat(352, broken + 58, 454, -2) +
      slat(366, 142, broken - 40, 2) +
      stroke(`M${broken + 62} 352l-6-9M${broken + 74} 352l3-10`, "#5b5f62", 2.5);
  const back = isFixed
    ? slat(276, 156, 444, 0) + slat(292, 155, 445, 0) + slat(308, 154, 446, 0)
    : slat(276, 156, 444, 0) + slat(294, 155, 320, 34) + slat(308, 372, 446, 2);
  const legs = repeat(2, (side) =>
    group(
      side === 0 ? 172 : 418,
      404,
      1,
      path("M-7-134H5L7 0H-7Z", "#44525a") +
        path("M-26-66H18V-56H-26ZM-26-60L-30 0H-20L-16-60Z", "#44525a"),
    ),
  );
  const fallen = isFixed
    ? ""
    : `<g transform="rotate(12 ${broken} 420)">${rect(broken - 60, 410, 130, 10, "#7d6146")}</g>`;
  return parkScene(scene) + oval(300, 410, 190, 12, "#0003") + legs + back + seat + fallen;
};

export const crew: Draw = (scene, dice) => {
  const x = between(dice, 180, 250);
  const wheel = (at: number): string =>
    oval(at, -4, 25, 25, "#232628") + oval(at, -4, 10, 10, "#9aa1a4");
  const van = group(
    x,
    408,
    1.1,
    oval(0, 14, 150, 12, "#0003") +
      path(
        "M-140-14V-128Q-140-140-128-140H52Q64-140 72-130L108-84L136-74Q144-70 144-60V-14Z",
        "#f2efe6",
      ) +
      rect(-140, -62, 284, 22, "#2f7f8c") +
      path("M46-128H56Q62-128 68-120L92-86H46Z", "#bcd3da") +
      rect(-6, -128, 44, 42, "#bcd3da", 'rx="4"') +
      rect(-126, -128, 108, 42, "#e3dfd3", 'rx="4"') +
      rect(-146, -20, 296, 12, "#3a3e41", 'rx="4"') +
      wheel(-86) +
      wheel(92) +
      stroke("M-120-150H14M-100-150V-140M4-150V-140", "#c9a24a", 6) +
      rect(22, -152, 22, 12, "#f0a23a", 'rx="5"'),
  );
  const skin = pick(dice, ["#a8754f", "#8d6142", "#bd8a63"]);
  const worker = group(
    x + 236,
    396,
    1,
    oval(0, 4, 34, 6, "#0003") +
      stroke("M-9-54V0M9-54V0", "#2f4254", 14) +
      rect(-21, -112, 42, 62, "#f08a2c", 'rx="10"') +
      rect(-21, -88, 42, 8, "#f4efd8") +
      stroke("M-22-100L-34-66M22-100L40-84L34-112", "#f08a2c", 12) +
      oval(34, -116, 6, 7, skin) +
      oval(0, -128, 14, 15, skin) +
      path("M-18-132a18 16 0 0 1 36 0z", "#f2c12e") +
      rect(-21, -134, 42, 5, "#d9a91f", 'rx="2"'),
  );
  return wallScene(scene) + van + worker + cone(x + 300, 410, 0.9) + cone(x - 150, 420, 0.9);
};
