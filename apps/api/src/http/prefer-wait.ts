// Prefer: wait=<seconds> (RFC 7240): how long a client would have the answer wait for what it asks about.

import type { Request } from 'express';
import type { ApiResponse } from './request-context';

/** Clients and proxies give up after 30 seconds. */
const MOST_SECONDS = 25;

/**
 * The seconds to wait, at most 25; undefined when none are asked for, or in words that the RFC does not know, which are
 * passed over. Says in the response that the header matters.
 */
export function readPreferredWait(req: Request, res: ApiResponse): number | undefined {
  res.vary('Prefer');
  const header = req.headers.prefer;
  const seconds = waitOf(Array.isArray(header) ? header.join(',') : (header ?? ''));
  return seconds === undefined ? undefined : Math.min(seconds, MOST_SECONDS);
}

/** Of several waits the first one counts, as section 2 says. */
function waitOf(header: string): number | undefined {
  for (const preference of header.split(',')) {
    const [pair = ''] = preference.split(';');
    const [name = '', value = ''] = pair.split('=').map((text) => text.trim());
    if (name.toLowerCase() !== 'wait') continue;
    const digits = /^(?:(\d{1,9})|"(\d{1,9})")$/.exec(value);
    return digits ? Number(digits[1] ?? digits[2]) : undefined;
  }
  return undefined;
}
