import type { Check } from "../types.ts";
import { attributeChecks } from "./attributes.ts";
import { definitionChecks } from "./definitions.ts";
import { discoveryChecks } from "./discovery.ts";
import { filterChecks } from "./filters.ts";
import { formatChecks } from "./format.ts";
import { postingChecks } from "./posting.ts";
import { refusalChecks } from "./refusals.ts";
import { requestChecks } from "./requests.ts";
import { serviceChecks } from "./services.ts";
import { unknownChecks } from "./unknown.ts";

/** Every check, in the order of a conversation: find, read, be refused, write. */
export const CHECKS: readonly Check[] = [
  ...discoveryChecks,
  ...formatChecks,
  ...serviceChecks,
  ...definitionChecks,
  ...requestChecks,
  ...filterChecks,
  ...unknownChecks,
  ...refusalChecks,
  ...postingChecks,
  ...attributeChecks,
];
