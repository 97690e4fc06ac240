// Few passwords at a time: hashing takes the threads with which the process also reads files.

import { AppError } from '@synthward/kernel';
import { hashPassword, verifyPassword } from './password';

export interface PasswordDesk {
  hash(password: string): Promise<string>;
  verify(password: string, phc: string | null | undefined): Promise<boolean>;
}

export interface PasswordLimits {
  readonly atOnce: number;
  readonly mostWaiting: number;
}

const LIMITS: PasswordLimits = { atOnce: 2, mostWaiting: 30 };
const RETRY_SECONDS = 5;

/** As `hashPassword` and `verifyPassword`, some at once and in turn; both throw `unavailable` when too many wait. */
export function createPasswordDesk({ atOnce, mostWaiting }: PasswordLimits = LIMITS): PasswordDesk {
  const waiting: (() => void)[] = [];
  let running = 0;
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw tooBusy();
      await new Promise<void>((resolve) => waiting.push(resolve)); // whoever ends hands its place on
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
  return {
    hash: (password) => inTurn(() => hashPassword(password)),
    verify: (password, phc) => inTurn(() => verifyPassword(password, phc)),
  };
}

function tooBusy(): AppError {
  return new AppError('unavailable', 'Too many people sign in at this moment.', {
    data: { retryAfterSeconds: RETRY_SECONDS },
  });
}
