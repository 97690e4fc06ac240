// Asks the name servers for all addresses of a name.

import { Resolver } from 'node:dns/promises';

/** All addresses of a host name, those of IPv4 first. Rejects when there are none. */
export type LookupAll = (hostname: string) => Promise<readonly string[]>;

export interface LookupOptions {
  /** Name servers as `address:port`; those of the system when absent. */
  readonly servers?: readonly string[];
  /** How long one question to one server may take; it is put twice. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 3_000;
const TRIES = 2;

/**
 * A lookup over the name servers alone. The system's own (getaddrinfo) would also read the hosts file and try search
 * domains, which say nothing about the public internet, and would hold a thread that files and compression need for
 * as long as a hostile name server likes.
 */
export function createLookup({ servers, timeoutMs = DEFAULT_TIMEOUT_MS }: LookupOptions = {}): LookupAll {
  return async (hostname) => {
    const resolver = new Resolver({ timeout: timeoutMs, tries: TRIES });
    if (servers) resolver.setServers(servers);
    const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length === 0) throw failureAmong(answers);
    return addresses;
  };
}

function failureAmong(answers: readonly PromiseSettledResult<unknown>[]): AggregateError {
  const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  return new AggregateError(reasons, 'The name servers gave no address.');
}
