// Who calls, as far as operations need to know.

import type { Scope } from '@synthward/contracts';
import type { LimitedCaller } from './api-services';

export interface Caller {
  readonly tenantID: string;
  /** Null for a program that fetches exports, and for a key alone. */
  readonly accountID: string | null;
  /** Null when no key was sent. */
  readonly apiKeyID: string | null;
  readonly scopes: readonly Scope[];
  /** What the caller's requests are counted against, beside the tenant. */
  readonly counted: Pick<LimitedCaller, 'policy' | 'id'>;
}
