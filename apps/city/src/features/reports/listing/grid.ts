import type { Box } from "../repo/clusters.ts";

const cellPixels = 64;
/** A live map's world is so many pixels wide at zoom 0. */
const worldPixels = 512;
/** Cells along one side of a box at most: 22 x 22 markers is what a reader can still tell apart. */
const maxCells = 21;

/**
 * The grid for what a map shows: cells of one size on the screen, never more than some hundred. The
 * box is widened to whole cells, so that neighbours do not change while the map moves and the same
 * question is asked again.
 */
export function cellFor(box: Box, zoom: number): { readonly cell: number; readonly snapped: Box } {
  const wanted = (360 * cellPixels) / (worldPixels * 2 ** Math.round(zoom));
  const side = Math.max(box.east - box.west, box.north - box.south, 0);
  let cell = wanted;
  // Doubled, so that coarser grids hold whole cells of the finer ones.
  while (side / cell > maxCells - 1) cell *= 2;
  const down = (value: number) => Math.floor(value / cell) * cell;
  const up = (value: number) => Math.ceil(value / cell) * cell;
  return {
    cell,
    snapped: {
      west: down(box.west),
      south: down(box.south),
      east: up(box.east),
      north: up(box.north),
    },
  };
}

/** The grid for a drawn sheet so many pixels wide. */
export function cellOfSheet(
  [west, , east]: readonly [number, number, number, number],
  width: number,
): number {
  return ((east - west) / width) * 52;
}
