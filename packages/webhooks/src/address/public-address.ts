// Which addresses belong to the public internet, and which to the machine itself.

import ipaddr from 'ipaddr.js';

/** What IANA has given out to be routed globally; the rest of IPv6 is special or not given out. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Looks public and is not: within Azure it reaches the host that runs the machine. */
const HOST_OF_AZURE = '168.63.129.16';

/**
 * Whether an address can only lead to the public internet. Everything that has another meaning or leads to an address
 * within another one is not: private, shared and local ranges, documentation, multicast, mapped IPv4, 6to4, NAT64.
 * Text that is no address is not public either.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed?.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GLOBAL_IPV6);
  return parsed.toString() !== HOST_OF_AZURE;
}

/** Whether an address is of 127.0.0.0/8, or ::1. */
export function isLoopbackAddress(address: string): boolean {
  return parseAddress(address)?.range() === 'loopback';
}

/** Whether two spellings are of one address; false when either is no address. */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [parseAddress(one), parseAddress(other)];
  return a !== undefined && b !== undefined && a.toNormalizedString() === b.toNormalizedString();
}

function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  // Of IPv4 only four decimal numbers: other spellings mean different addresses to different readers. A zone (%) names
  // an interface of this machine, which no public address needs.
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return !text.includes('%') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined;
}
