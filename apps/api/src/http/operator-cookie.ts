// The cookie of an operator's session: sent by the browser to this server alone, and readable by no script.

import type { Request } from 'express';
import type { ApiServices } from '../api-services';
import { isLoopbackHost } from './loopback';

const NAME = 'synthward-operator';
/** The prefix makes browsers insist on Secure, Path=/ and no Domain: no neighbouring host can plant such a cookie. */
const HOST_PREFIX = '__Host-';

/** The Set-Cookie value that begins a session. */
export function cookieOfSession(
  services: ApiServices,
  req: Request,
  { secret, expiresAt }: { readonly secret: string; readonly expiresAt: Date },
): string {
  return `${nameOf(services, req)}=${secret}; Expires=${expiresAt.toUTCString()}; ${attributesOf(services, req)}`;
}

/** The Set-Cookie value that ends it in the browser. */
export function endedCookie(services: ApiServices, req: Request): string {
  return `${nameOf(services, req)}=; Max-Age=0; ${attributesOf(services, req)}`;
}

/** The secret in the Cookie header; undefined without one. */
export function readSessionCookie(services: ApiServices, req: Request): string | undefined {
  const wanted = `${nameOf(services, req)}=`;
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length) || undefined;
}

function nameOf(services: ApiServices, req: Request): string {
  return isPlainLoopback(services, req) ? NAME : HOST_PREFIX + NAME;
}

function attributesOf(services: ApiServices, req: Request): string {
  const attributes = 'Path=/; HttpOnly; SameSite=Strict';
  return isPlainLoopback(services, req) ? attributes : `${attributes}; Secure`;
}

/** Browsers keep no Secure cookie of a plain address; on the machine itself nobody listens in. */
function isPlainLoopback({ publicURL }: ApiServices, { headers }: Request): boolean {
  if (publicURL === undefined) return isLoopbackHost(headers.host ?? '');
  const { protocol, host } = new URL(publicURL);
  return protocol === 'http:' && isLoopbackHost(host);
}
