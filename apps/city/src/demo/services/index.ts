import type { DemoService, DemoServiceGroup } from "../shape.ts";
import { offices } from "./offices.ts";
import { streets } from "./streets.ts";
import { surroundings } from "./surroundings.ts";
import { traffic } from "./traffic.ts";
import { water } from "./water.ts";
import { say } from "./words.ts";

export const serviceGroups: readonly DemoServiceGroup[] = [
  { code: "streets", names: say("Streets and lights", "Kalsada at ilaw", "도로와 조명") },
  { code: "traffic", names: say("Traffic and transport", "Trapiko at sasakyan", "교통") },
  { code: "water", names: say("Water and drainage", "Tubig at drainage", "수도와 배수") },
  { code: "surroundings", names: say("Surroundings", "Kapaligiran", "주변 환경") },
  { code: "offices", names: say("Offices and safety", "Mga opisina at kaligtasan", "행정과 안전") },
];

export const services: readonly DemoService[] = [
  ...streets,
  ...traffic,
  ...water,
  ...surroundings,
  ...offices,
];
