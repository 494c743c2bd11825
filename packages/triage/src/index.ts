export { findPersonalData } from "./personal-data/find.ts";
export type { PersonalData, PersonalDataKind } from "./personal-data/kinds.ts";
export { maskPersonalData } from "./personal-data/mask.ts";
export type { MaskedText } from "./personal-data/mask.ts";
export { proposeServices } from "./services/propose.ts";
export type { ServiceProposal, ServiceWords } from "./services/propose.ts";
