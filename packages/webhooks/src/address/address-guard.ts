// Keeps webhooks from reaching into the network they are sent from: what a URL may say, and where its name may lead.

import { isIP } from 'node:net';
import { AppError } from '@synthward/kernel';
import type { LookupAll } from './lookup';
import { isLoopbackAddress, isPublicAddress } from './public-address';

export interface GuardOptions {
  /** For a platform on one machine: `localhost`, 127.0.0.0/8 and ::1 pass as well, by http too and at any port. */
  readonly allowLoopback: boolean;
}

export interface ResolveOptions extends Partial<GuardOptions> {
  readonly lookupAll: LookupAll;
}

/** Thrown when a name has no address, or its name servers do not answer; a later attempt may go otherwise. */
export class UnresolvableHostError extends AppError {
  constructor(hostname: string, cause?: unknown) {
    super('webhook_url_refused', `${hostname} has no address, or its name servers do not answer.`, { cause });
    this.name = 'UnresolvableHostError';
  }
}

const MAX_URL_LENGTH = 2_048;
/** The default port of https reads as none. */
const ALLOWED_PORTS: readonly string[] = ['', '8443'];
/** Parsers drop or reinterpret these, so that two readers may see two hosts. */
const AMBIGUOUS = /[\s\p{Cc}\\]/u;
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
/** Two labels or more and no dot at the end: such a name means the same everywhere, and certificates can bear it. */
const DOMAIN_NAME = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+${LABEL}$`);
const LOCAL_NAME = /\.(?:localhost|local|internal|home\.arpa)$/;
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'];

/**
 * What a webhook may be sent to, by the text alone: https, port 443 or 8443, a full domain name or a public address,
 * no credentials, no fragment, at most 2,048 characters. Gives the URL in the form in which it is to be stored.
 * Throws `webhook_url_refused` with the reason. Where a name leads is for `resolveChecked` to say.
 */
export function checkWebhookUrl(text: string, { allowLoopback }: GuardOptions): URL {
  const url = parseUrl(text);
  if (url.username || url.password) throw refused('it must not hold credentials');
  if (url.href.includes('#')) throw refused('it must not have a fragment');
  if (allowLoopback && isLoopbackHost(hostOf(url))) return checkLoopbackUrl(url);
  if (url.protocol !== 'https:') throw refused('it must begin with https://');
  if (!ALLOWED_PORTS.includes(url.port)) throw refused('its port must be 443 or 8443');
  checkHost(hostOf(url));
  return url;
}

/**
 * All addresses to which a host of a checked URL leads, a literal address to itself. Every one has to be public: a
 * name that has a single other one is refused as a whole. Throws `webhook_url_refused`, which never tells the address,
 * and its kind `UnresolvableHostError`.
 */
export async function resolveChecked(
  hostname: string,
  { lookupAll, allowLoopback = false }: ResolveOptions,
): Promise<readonly string[]> {
  const host = withoutBrackets(hostname);
  // Never asked for (RFC 6761), so that nobody can answer otherwise.
  if (allowLoopback && host === 'localhost') return LOOPBACK_ADDRESSES;
  if (allowLoopback && isLoopbackAddress(host)) return [host];
  const addresses = isIP(host) ? [host] : await addressesOf(host, lookupAll);
  if (!addresses.every(isPublicAddress)) throw refused('its host leads to an address that is not public');
  return addresses;
}

/** The host of a URL, an IPv6 address without its brackets. */
function hostOf(url: URL): string {
  return withoutBrackets(url.hostname);
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function parseUrl(text: string): URL {
  if (text.length > MAX_URL_LENGTH) throw refused(`it is longer than ${MAX_URL_LENGTH} characters`);
  if (AMBIGUOUS.test(text)) throw refused('it must not hold spaces, control characters or backslashes');
  if (!URL.canParse(text)) throw refused('it is not an absolute URL');
  const url = new URL(text);
  if (url.href.length > MAX_URL_LENGTH)
    throw refused(`encoded, it is longer than ${MAX_URL_LENGTH} characters`);
  return url;
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host);
}

function checkLoopbackUrl(url: URL): URL {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw refused('it must begin with https:// or http://');
  }
  return url;
}

function checkHost(host: string): void {
  if (isIP(host)) {
    if (!isPublicAddress(host)) throw refused('its address is not public');
    return;
  }
  if (!DOMAIN_NAME.test(host)) throw refused('its host must be a full domain name, without a dot at the end');
  if (LOCAL_NAME.test(host)) throw refused('its host is a name of local networks');
}

async function addressesOf(host: string, lookupAll: LookupAll): Promise<readonly string[]> {
  try {
    const addresses = await lookupAll(host);
    if (addresses.length > 0) return addresses;
  } catch (cause) {
    throw new UnresolvableHostError(host, cause);
  }
  throw new UnresolvableHostError(host);
}

function refused(problem: string): AppError {
  return new AppError('webhook_url_refused', `The URL of a webhook is refused: ${problem}.`);
}
