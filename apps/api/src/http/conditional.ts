// Conditional requests (RFC 9110, section 13): entity tags, 304, and changes of what the caller knows.

import { AppError, sha256Hex } from '@synthward/kernel';
import type { ApiResponse } from './request-context';
import { sendJsonText } from './send-json';

/** The strong entity tag of a representation with this digest. */
export function etagOf(digest: string): string {
  return `"${digest}"`;
}

/** Whether an If-None-Match header names the tag; comparison is weak, as the section asks. */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * Whether an If-Match header names a tag; comparison is strong, as the section asks. Throws `precondition_required` when
 * the header is absent.
 */
export function readIfMatch(ifMatch: string | undefined): (etag: string) => boolean {
  if (ifMatch === undefined)
    throw new AppError(
      'precondition_required',
      'The header If-Match is missing: it says which state is to change.',
    );
  if (ifMatch.trim() === '*') return () => true;
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  return (etag) => tags.includes(etag);
}

/** Ends the response with 304 when the client has this JSON text already, otherwise with the text. */
export function sendRevalidated(res: ApiResponse, text: string): void {
  const etag = etagOf(sha256Hex(text));
  res.setHeader('ETag', etag);
  res.setHeader('Cache-Control', 'private, no-cache');
  if (isUnchanged(res.req.headers['if-none-match'], etag)) res.status(304).end();
  else sendJsonText(res, { status: 200, json: text });
}
