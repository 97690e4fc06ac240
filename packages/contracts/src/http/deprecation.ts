// What operations that are to go tell their clients (RFC 9745 and RFC 8594).

import { instantOf } from '../instant';

/** Days are of UTC. */
export interface Deprecation {
  /** ISO date from which on nobody should begin to use the operation. */
  readonly since: string;
  /** ISO date, not before `since`, from which on it may be gone. */
  readonly sunset: string;
  /** Where it says what to use instead. */
  readonly link: string;
}

/** The headers of every answer of the operation. Throws a RangeError for a sunset before the deprecation. */
export function deprecationHeaders({ since, sunset, link }: Deprecation): Readonly<Record<string, string>> {
  const [from, until] = [instantOf(since), instantOf(sunset)];
  if (!(until >= from)) throw new RangeError(`a sunset on ${sunset} of what is deprecated from ${since} on`);
  return {
    Deprecation: `@${from.getTime() / 1000}`,
    Sunset: until.toUTCString(),
    Link: `<${link}>; rel="deprecation"; type="text/html"`,
  };
}
