/** FNV-1a, 32 bits: the same number for the same words on every machine. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** A repeatable stream of numbers in [0, 1) (mulberry32). For stories and pictures, never for secrets. */
export type Dice = () => number;

export function diceOf(text: string): Dice {
  let state = seedOf(text);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (dice: Dice, low: number, high: number): number =>
  low + dice() * (high - low);

export function pick<T>(dice: Dice, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(dice() * choices.length)] ?? choices[0];
}
