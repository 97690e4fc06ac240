// A breaker in front of a server that fails: while it is open nobody asks, after a while one asks, and all ask again when that went well.

import type { Clock } from '@synthward/kernel';

export interface Breaker {
  /** Whether a request may be made now. Of those that ask after the pause one is told yes, until its outcome is known. */
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
  /** Opens at once, whatever has been counted. */
  trip(): void;
}

export interface BreakerTerms {
  readonly clock: Clock;
  /** Failures in a row that open it. */
  readonly mostFailures: number;
  readonly pauseMs: number;
}

/** Closed at first. Its state is that of this process. */
export function createBreaker({ clock, mostFailures, pauseMs }: BreakerTerms): Breaker {
  let failures = 0;
  let openUntilMs: number | undefined;
  const open = () => {
    openUntilMs = clock.now().getTime() + pauseMs;
  };
  return {
    mayTry() {
      if (openUntilMs === undefined) return true;
      if (clock.now().getTime() < openUntilMs) return false;
      open(); // this one is the probe: the others wait for another pause, or for its success
      return true;
    },
    succeeded() {
      failures = 0;
      openUntilMs = undefined;
    },
    failed() {
      failures += 1;
      if (failures >= mostFailures || openUntilMs !== undefined) open();
    },
    trip: open,
  };
}
