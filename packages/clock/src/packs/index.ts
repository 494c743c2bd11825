import { phEo6 } from "./eo6.ts";
import { krPetitions } from "./korea-petitions/index.ts";
import type { LawPack } from "./law-pack.ts";
import { phRa10173 } from "./ra10173.ts";
import { phRa11032 } from "./ra11032.ts";
import { phRa6713 } from "./ra6713.ts";

/** All packs that come with the package. */
export const lawPacks: readonly LawPack[] = [phRa11032, phEo6, phRa6713, phRa10173, krPetitions];
