export type {
  Attribute,
  AttributeValue,
  BaseMap,
  City,
  Closure,
  Institution,
  LawClass,
  Place,
  Service,
  Unit,
  Wording,
  Words,
} from "./schema.ts";
export {
  attributeSchema,
  baseMapSchema,
  citySchema,
  institutionSchema,
  placeSchema,
  serviceSchema,
  unitSchema,
  wordingSchema,
  wordsSchema,
} from "./schema.ts";
export { findPlaceAt, institutionOf, isInsideCity, wordsIn } from "./rules.ts";
export { createCities, type Cities, type CityChange } from "./service.ts";
export { countCities, selectCity } from "./repo.ts";
export { cityMigrations } from "./migrations/index.ts";
