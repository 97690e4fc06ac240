// Whether a browser's request comes from a page of this server: the guard of cookies against forged requests.

import type { Request } from 'express';
import type { ApiServices } from '../api-services';

/**
 * What the browser says of where the request comes from has to be this server; a request that says nothing is refused.
 * Fetch metadata come first, since a proxy may have changed the host; browsers send them to secure addresses only.
 */
export function isSameOrigin({ publicURL }: ApiServices, { headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.host || (publicURL !== undefined && host === new URL(publicURL).host);
}

/** Methods that read: by convention they change nothing, so that forging them gains nothing. */
export function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}
