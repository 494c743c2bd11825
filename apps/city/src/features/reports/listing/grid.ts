import type { Frame } from "#features/maps";
import type { Box } from "../repo/clusters.ts";

const cellPixels = 64;
/** On a drawn sheet, which is smaller on a phone than it was drawn. */
const sheetCellPixels = 72;
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

/** Markers closer than this part of a cell would cover one another. */
export const apartInCells = 0.85;

/** The grid for a drawn sheet. */
export function cellOfSheet(
  [west, south, east]: readonly [number, number, number, number],
  { project }: Pick<Frame, "project">,
): number {
  const pixels = project(east, south)[0] - project(west, south)[0];
  return ((east - west) / pixels) * sheetCellPixels;
}
