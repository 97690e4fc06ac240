// Accounts for the tests of one file: real rows and passwords, and a clock that can be moved.

import { type DatabaseFixture, useDatabase } from '@synthward/testkit';
import type { AccountDesk, OpenedConsoleSession } from '../src/accounts/console-session';
import { createGuessLimiter } from '../src/accounts/guess-limiter';
import { createPasswordDesk } from '../src/accounts/password-desk';
import { signUpAccount } from '../src/accounts/sign-in';
import type { InvitationDesk } from '../src/members/invite';
import { createSecretBox } from '../src/webhooks/secret-box';
import { sampleKey } from './use-webhooks';

export const PASSWORD = 'correct horse battery staple';

export interface Accounts {
  readonly database: DatabaseFixture;
  readonly clock: { now(): Date };
  /** Lets time pass. */
  pass(hours: number): void;
  desk(): AccountDesk;
  invitations(): InvitationDesk;
  /** Somebody with an address of their own, who owns a tenant of their own. */
  signUp(name: string): Promise<OpenedConsoleSession>;
}

/** Where everybody of the tests sits. */
export const seat = { address: '203.0.113.7', requestID: 'req_test' };

export const addressOf = (name: string) => `${name}@example.org`;

export function useAccounts(name: string): Accounts {
  const database = useDatabase(name);
  const passwords = createPasswordDesk();
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs) };
  beforeEach(async () => {
    await database.rows('truncate rate_window');
  });
  const accounts: Accounts = {
    database,
    clock,
    pass(hours) {
      offsetMs += hours * 3_600_000;
    },
    desk: () => ({
      database: database(),
      clock,
      guesses: createGuessLimiter(database()),
      passwords,
      csrfKey: Buffer.alloc(32, 1),
    }),
    invitations: () => ({ database: database(), clock, secrets: createSecretBox(sampleKey) }),
    signUp: (name) =>
      signUpAccount(accounts.desk(), {
        body: { name, email: addressOf(name), password: PASSWORD, tenantName: `${name}'s` },
        from: seat,
      }),
  };
  return accounts;
}
