/** A table of the city's, as the database describes it. */
export type CityTable = {
  readonly name: string;
  /** Those that are written; what the database numbers by itself is not among them. */
  readonly columns: readonly string[];
  /** SQL that puts rows in an order that is the same in every database. */
  readonly order: string;
  /** Tables that must be filled before. */
  readonly references: readonly string[];
};

/** The tables in an order that lets each row find what it refers to; `cities` comes last. */
export function inOrderOfReferences(tables: readonly CityTable[]): CityTable[] {
  // A city that is there is served; it must be whole by then.
  const weight = ({ name }: CityTable) => (name === "cities" ? 1 : 0);
  const left = tables.toSorted(
    (one, other) => weight(one) - weight(other) || (one.name < other.name ? -1 : 1),
  );
  const ordered: CityTable[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.map((table) => table.name));
    const next = left.findIndex((table) =>
      table.references.every((name) => name === table.name || !waiting.has(name)),
    );
    if (next === -1)
      throw new RangeError(`tables refer to one another: ${[...waiting].join(", ")}`);
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}
