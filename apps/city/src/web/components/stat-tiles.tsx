import type { Tone } from "./tag.tsx";

export type StatTile = {
  label: string;
  value: string;
  hint?: string | undefined;
  href?: string | undefined;
  tone?: Tone;
};

/** A few numbers that matter; every number that can leads to what it counts. */
export function StatTiles({ tiles }: { tiles: readonly StatTile[] }) {
  return (
    <dl class="tiles">
      {tiles.map((tile) => (
        <div class={tile.tone === undefined ? undefined : `tone-${tile.tone}`} key={tile.label}>
          <dt>{tile.href === undefined ? tile.label : <a href={tile.href}>{tile.label}</a>}</dt>
          <dd class="tile-value">{tile.value}</dd>
          {tile.hint !== undefined && <dd class="tile-hint">{tile.hint}</dd>}
        </div>
      ))}
    </dl>
  );
}
