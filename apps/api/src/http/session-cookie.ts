// Cookies of sessions: sent by the browser to this server alone, and readable by no script.

import type { Request } from 'express';
import type { ApiServices } from '../api-services';
import { isLoopbackHost } from './loopback';

/** The prefix makes browsers insist on Secure, Path=/ and no Domain: no neighbouring host can plant such a cookie. */
const HOST_PREFIX = '__Host-';

export interface CookieKind {
  readonly name: string;
  /** Strict: it is not sent along links from elsewhere either. */
  readonly sameSite: 'Strict' | 'Lax';
}

/** Operators' sessions begin at this server's own pages. */
export const operatorCookie: CookieKind = { name: 'synthward-operator', sameSite: 'Strict' };
/** People come to the console by links in mails and tickets. */
export const consoleCookie: CookieKind = { name: 'synthward', sameSite: 'Lax' };

/** Where a cookie is to be set or read. */
interface Place {
  readonly services: Pick<ApiServices, 'publicURL'>;
  readonly req: Request;
}

/** The Set-Cookie value that begins a session. */
export function beginningCookie(
  kind: CookieKind,
  place: Place,
  { secret, expiresAt }: { readonly secret: string; readonly expiresAt: Date },
): string {
  return `${nameOf(kind, place)}=${secret}; Expires=${expiresAt.toUTCString()}; ${attributesOf(kind, place)}`;
}

/** The Set-Cookie value that ends it in the browser. */
export function endingCookie(kind: CookieKind, place: Place): string {
  return `${nameOf(kind, place)}=; Max-Age=0; ${attributesOf(kind, place)}`;
}

/** The secret in the Cookie header; undefined without one. */
export function readSessionCookie(kind: CookieKind, place: Place): string | undefined {
  const wanted = `${nameOf(kind, place)}=`;
  const pairs = (place.req.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length) || undefined;
}

function nameOf({ name }: CookieKind, place: Place): string {
  return isPlainLoopback(place) ? name : HOST_PREFIX + name;
}

function attributesOf({ sameSite }: CookieKind, place: Place): string {
  const attributes = `Path=/; HttpOnly; SameSite=${sameSite}`;
  return isPlainLoopback(place) ? attributes : `${attributes}; Secure`;
}

/** Browsers keep no Secure cookie of a plain address; on the machine itself nobody listens in. */
function isPlainLoopback({ services: { publicURL }, req: { headers } }: Place): boolean {
  if (publicURL === undefined) return isLoopbackHost(headers.host ?? '');
  const { protocol, host } = new URL(publicURL);
  return protocol === 'http:' && isLoopbackHost(host);
}
