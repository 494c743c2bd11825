export type {
  Attribute,
  AttributeValue,
  BaseMap,
  City,
  Institution,
  LawClass,
  Place,
  Service,
  Unit,
  Words,
} from "./schema.ts";
export { citySchema, baseMapSchema, wordsSchema } from "./schema.ts";
export { findPlaceAt, institutionOf, isInsideCity, wordsIn } from "./rules.ts";
export { createCities, type Cities } from "./service.ts";
export { countCities, selectCity } from "./repo.ts";
export { cityMigrations } from "./migrations/index.ts";
