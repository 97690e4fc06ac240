// Time as a dependency: whoever needs the time of day is given a clock.

export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's clock; apps pass it in, tests pass a fixed or stepping one. */
export const systemClock: Clock = { now: () => new Date() };
