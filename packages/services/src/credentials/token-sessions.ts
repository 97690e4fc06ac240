// Whether what signed tokens say still holds: asked of the database, and remembered for a moment.

import { type Database, findTokenSession, type TokenSession } from '@synthward/db';
import type { Clock } from '@synthward/kernel';

export interface TokenSessions {
  /** Who is behind a family of refresh tokens; undefined once nobody may be. At most three seconds old. */
  find(familyID: string): Promise<TokenSession | undefined>;
}

/** Whoever is removed loses access within five seconds, on every process. */
const REMEMBERED_MS = 3000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly session: Promise<TokenSession | undefined>;
  /** When the question was asked: the answer may have become wrong at once. */
  readonly askedAt: number;
}

/** Asks once for a family in `REMEMBERED_MS`; forgets everything when there is too much, which costs a question each. */
export function createTokenSessions({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): TokenSessions {
  const known = new Map<string, Remembered>();
  const ask = (familyID: string, now: Date): Promise<TokenSession | undefined> => {
    if (known.size >= MOST_REMEMBERED) known.clear();
    const session = findTokenSession(database, familyID, now);
    const remembered = { session, askedAt: now.getTime() };
    known.set(familyID, remembered);
    session.catch(() => known.delete(familyID)); // whoever asked hears of the error; the next one asks anew
    return session;
  };
  return {
    find(familyID) {
      const now = clock.now();
      const found = known.get(familyID);
      const age = now.getTime() - (found?.askedAt ?? 0);
      return found && age >= 0 && age < REMEMBERED_MS ? found.session : ask(familyID, now);
    },
  };
}
