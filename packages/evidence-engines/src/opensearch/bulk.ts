// Many writes in one request, each with an end of its own.

import { parseBulk } from './answers';
import { type OpenSearchTransport, unavailable } from './transport';

const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 250;
const TOO_BUSY = 429;

/** The lines of one write: the action, and the document where it has one. */
export type BulkWrite = readonly object[];

/**
 * Resolves when all writes are done; to remove what is not there is no error. Writes that a busy node refuses are sent again, those
 * alone. Throws AppError `unavailable` if it stays busy, and an error that names the reason for any other refusal.
 */
export async function sendBulk(
  transport: OpenSearchTransport,
  name: string,
  writes: readonly BulkWrite[],
): Promise<void> {
  let left = writes;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const { body } = await transport.exchange({ method: 'POST', path: `/${name}/_bulk`, lines: left.flat() });
    left = refusedOf(left, body);
    if (left.length === 0) return;
    if (attempt === MOST_TRIES)
      throw unavailable(new Error(`${left.length} writes were refused by busy nodes`));
    await transport.pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }
}

function refusedOf(writes: readonly BulkWrite[], body: unknown): BulkWrite[] {
  const items = parseBulk(body);
  if (items.length !== writes.length) throw unavailable(new Error('not every write was answered'));
  return writes.filter((_, i) => {
    const { status, error } = items[i] ?? {};
    if (status === TOO_BUSY) return true;
    if (error) throw new Error(`OpenSearch refused a document: ${error.type}`);
    return false;
  });
}
