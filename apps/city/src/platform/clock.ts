/** Time as a port, so that tests and simulations decide what "now" is. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
