// Whether what signed tokens say still holds: asked of the database, and remembered for a moment.

import { type Database, findTokenSession, type TokenSession } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { createRecentAnswers } from './recent-answers';

export interface TokenSessions {
  /** Who is behind a family of refresh tokens; undefined once nobody may be. At most three seconds old. */
  find(familyID: string): Promise<TokenSession | undefined>;
  /** The next question is asked anew. */
  forget(): void;
}

/** Whoever is removed loses access within five seconds, on every process. */
const REMEMBERED_MS = 3000;

/** Asks once for a family in `REMEMBERED_MS`. */
export function createTokenSessions({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): TokenSessions {
  const recent = createRecentAnswers<TokenSession>({ clock, forMs: REMEMBERED_MS });
  return {
    find: (familyID) => recent.find(familyID, (now) => findTokenSession(database, familyID, now)),
    forget: recent.forget,
  };
}
