// How often somebody may try to get in: counted for all API processes together, and not replaced by any plan.

import { countRequests, type Database, uncountRequests } from '@synthward/db';
import { AppError, sha256Hex } from '@synthward/kernel';

interface GuessWindow {
  readonly key: string;
  readonly most: number;
  readonly windowSeconds: number;
}

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;

/** One person at one address mistypes a few times; an office behind one address has many people. */
const AT_ACCOUNT_FROM_ADDRESS = { most: 10, windowSeconds: QUARTER_HOUR };
const FROM_ADDRESS = { most: 100, windowSeconds: QUARTER_HOUR };
/** From wherever the guesses come: NIST SP 800-63B, section 5.2.2, allows no more than a hundred in a row. */
const AT_ACCOUNT = { most: 100, windowSeconds: HOUR };
const SIGN_UPS = { most: 30, windowSeconds: HOUR };

export interface GuessLimiter {
  /**
   * Counts an attempt at an account's password. Throws `rate_limited` beyond the limits, whether the password is right
   * or not. The answer takes the attempt out of the count again: a right password was no guess.
   */
  countGuess(guess: { readonly email: string; readonly address: string }): Promise<() => Promise<void>>;
  /** Counts an attempt to sign up. Throws `rate_limited`. */
  countSignUp(address: string): Promise<void>;
}

/** Counts in the table of request windows; addresses of people stand there as digests. */
export function createGuessLimiter(database: Database): GuessLimiter {
  const count = (windows: readonly GuessWindow[]) => countAll(database, windows);
  return {
    async countGuess({ email, address }) {
      const account = sha256Hex(email);
      const counted = await count([
        { key: `guess:${account}:${address}`, ...AT_ACCOUNT_FROM_ADDRESS },
        { key: `guess:${account}`, ...AT_ACCOUNT },
        { key: `guess:${address}`, ...FROM_ADDRESS },
      ]);
      return () => uncountRequests(database, counted);
    },
    async countSignUp(address) {
      await count([{ key: `sign-up:${address}`, ...SIGN_UPS }]);
    },
  };
}

async function countAll(database: Database, windows: readonly GuessWindow[]) {
  const counted: { key: string; window: string }[] = [];
  for (const { key, most, windowSeconds } of windows) {
    const { count, window, resetSeconds } = await countRequests(database, key, {
      windowSeconds,
      requests: 1,
    });
    if (count > most) throw tooMany(resetSeconds);
    counted.push({ key, window });
  }
  return counted;
}

function tooMany(retryAfterSeconds: number): AppError {
  return new AppError('rate_limited', `Too many attempts; wait ${retryAfterSeconds} s.`, {
    data: { retryAfterSeconds },
  });
}
