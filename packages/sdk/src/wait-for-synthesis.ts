// Waiting for the answer to a clinical question.

import type { RequestOptions } from './answer';
import type { Client } from './create-client';
import type { SynthesisOut } from './generated/schemas';
import { readRetryAfter } from './read-failure';

export interface WaitForSynthesisArguments extends RequestOptions {
  /** As `synthesize` has answered. */
  readonly jobID: string;
}

const POLL_SECONDS = 1;

/**
 * The synthesis once it has ended, in whatever way: look at its `status`, which is `not_exists` for an id of nobody. Asks as
 * often as the server says, for as long as it takes: `signal` bounds it. Throws what reading the synthesis throws.
 */
export async function waitForSynthesis(
  client: Client,
  { jobID, signal }: WaitForSynthesisArguments,
): Promise<SynthesisOut> {
  for (;;) {
    const { data, headers } = await client.getSynthesis({ job_id: jobID, signal });
    if (data.status !== 'submitted' && data.status !== 'running') return data;
    const seconds = readRetryAfter(headers.get('retry-after')) ?? POLL_SECONDS;
    await client.transport.sleep(seconds * 1000, signal);
  }
}
