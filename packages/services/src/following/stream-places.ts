// How many streams of events a tenant may have open at this process, of whichever kind.

import { AppError } from '@synthward/kernel';

const MOST_STREAMS = 10;

export interface StreamPlaces {
  /** Takes a place; the answer frees it, once. Throws `too_many_streams`. */
  take(tenantID: string): () => void;
}

/** Counts the streams of this process by tenant. */
export function createStreamPlaces(): StreamPlaces {
  const open = new Map<string, number>();
  const free = (tenantID: string) => {
    const left = (open.get(tenantID) ?? 0) - 1;
    if (left > 0) open.set(tenantID, left);
    else open.delete(tenantID);
  };
  return {
    take(tenantID) {
      const count = open.get(tenantID) ?? 0;
      if (count >= MOST_STREAMS)
        throw new AppError('too_many_streams', `${MOST_STREAMS} event streams are open.`);
      open.set(tenantID, count + 1);
      let isTaken = true;
      return () => {
        if (isTaken) free(tenantID);
        isTaken = false;
      };
    },
  };
}
