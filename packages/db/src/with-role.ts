// Asks for a role in the URL of a database.

import type { DatabaseRole } from '@synthward/contracts';

/**
 * The URL of the same database, under the role from the first statement on. The login of the URL has to be allowed to
 * take it. Whatever reads the URL does so: pools, listeners, the queue.
 */
export function withRole(databaseUrl: string, role: DatabaseRole): string {
  const url = new URL(databaseUrl);
  const options = [url.searchParams.get('options'), `-c role=${role}`];
  url.searchParams.set('options', options.filter(Boolean).join(' '));
  return url.href;
}
