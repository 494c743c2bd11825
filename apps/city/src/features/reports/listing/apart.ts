import type { Cluster } from "../repo/clusters.ts";

/** Between two places in degrees of longitude, as far apart as a map in Mercator's projection shows them. */
function gap(one: Cluster, other: Cluster): number {
  const stretch = 1 / Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(one.lon - other.lon, (one.lat - other.lat) * stretch);
}

function together(one: Cluster, other: Cluster): Cluster {
  const count = one.count + other.count;
  const middle = (a: number, b: number) => (a * one.count + b * other.count) / count;
  return {
    ...one,
    lon: middle(one.lon, other.lon),
    lat: middle(one.lat, other.lat),
    count,
    open: one.open + other.open,
  };
}

/**
 * A grid puts neighbours on either side of its lines, so close that one marker covers the other:
 * those nearer than `distance` degrees of longitude become one.
 */
export function keepApart(clusters: readonly Cluster[], distance: number): Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of clusters.toSorted((one, other) => other.count - one.count)) {
    let grown = cluster;
    // One that took in its neighbour has moved, and may now stand close to another.
    for (;;) {
      const near = kept.findIndex((other) => gap(grown, other) < distance);
      const [neighbour] = near === -1 ? [] : kept.splice(near, 1);
      if (!neighbour) break;
      grown = together(neighbour, grown);
    }
    kept.push(grown);
  }
  return kept;
}
