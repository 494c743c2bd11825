/**
 * A shape says once how a resource looks; writing and reading, XML and JSON, all follow it.
 * Lists are a container of equal elements in XML and a bare array in JSON (the Spark convention).
 */
export type Shape =
  /** Text that must survive exactly: "001" stays "001". */
  | { readonly type: "id" }
  | { readonly type: "text" }
  | { readonly type: "number" }
  | { readonly type: "boolean" }
  | { readonly type: "choice"; readonly of: readonly string[] }
  | ListShape
  | RecordShape
  /** Any element names, each with text. */
  | { readonly type: "map" };

export interface ListShape {
  readonly type: "list";
  /** Element name of one member. */
  readonly item: string;
  readonly of: Shape;
}

export interface RecordShape {
  readonly type: "record";
  readonly fields: Readonly<Record<string, Field>>;
  /** The same in output order, ready to walk: a server writes a thousand of these at a time. */
  readonly entries: readonly (readonly [name: string, field: Field])[];
}

export interface Field {
  readonly shape: Shape;
  readonly presence: Presence;
}

/**
 * `must`: always there and never empty. `nullable`: always written, may be empty; absent reads as empty.
 * `optional`: may be left out, and then stays out.
 */
type Presence = "must" | "nullable" | "optional";

export const must = (shape: Shape): Field => ({ shape, presence: "must" });
export const nullable = (shape: Shape): Field => ({ shape, presence: "nullable" });
export const optional = (shape: Shape): Field => ({ shape, presence: "optional" });

export const id: Shape = { type: "id" };
export const text: Shape = { type: "text" };
export const number: Shape = { type: "number" };
export const boolean: Shape = { type: "boolean" };
export const map: Shape = { type: "map" };
export const choice = (...of: readonly string[]): Shape => ({ type: "choice", of });
export const list = (item: string, of: Shape): ListShape => ({ type: "list", item, of });

/** The compiler refuses a record whose fields are not those of `T`. Field order is output order. */
export function record<T>(fields: { readonly [K in keyof T & string]-?: Field }): RecordShape {
  return { type: "record", fields, entries: Object.entries<Field>(fields) };
}
