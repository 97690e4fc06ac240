// Who did it, for tests that are not about that.

import type { AuditContext } from '@synthward/contracts';

/** A member with a key. */
export const sampleContext: AuditContext = {
  actor: { kind: 'account', id: 'acc_sample' },
  apiKeyID: 'key_sample',
  address: '203.0.113.7',
  requestID: 'req_sample',
};
