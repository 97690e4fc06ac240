// What the use cases of API keys share: what they are given, and that nobody hands on more than they have.

import { type AuditContext, invalidSpec, type Scope } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import type { SecretBox } from '../webhooks/secret-box';

export interface KeyDesk {
  readonly database: Database;
  readonly clock: Clock;
  readonly pepper: Buffer;
  /** Seals keys in the answers that are kept for replays. */
  readonly box: SecretBox;
}

/** Who asks. */
export interface KeyRequester {
  readonly tenantID: string;
  readonly accountID: string;
  readonly scopes: readonly Scope[];
  /** What the audit log will say. */
  readonly by: AuditContext;
}

/** Throws `insufficient_scope` when the caller lacks one of the scopes that a key is to have. */
export function requireOwnScopes({ scopes: held }: KeyRequester, wanted: readonly string[]): void {
  const lacking = wanted.filter((scope) => !held.some((each) => each === scope));
  if (lacking.length === 0) return;
  throw new AppError(
    'insufficient_scope',
    `A key may do no more than its maker: you lack ${lacking.join(', ')}.`,
  );
}

/** The end of a key's life; null for none. Throws `invalid_spec` for an instant that does not lie ahead. */
export function readExpiry(text: string | null, now: Date): Date | null {
  if (text === null) return null;
  const expiresAt = new Date(text);
  if (expiresAt > now) return expiresAt;
  throw invalidSpec([
    { pointer: '/expiresAt', code: 'out_of_range', message: 'expiresAt must lie in the future.' },
  ]);
}
