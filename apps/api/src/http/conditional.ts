// Conditional requests (RFC 9110, section 13): entity tags and 304.

import { sha256Hex } from '@synthward/kernel';
import { giveBackRate } from '../middleware/limit-rate';
import type { OperationCall } from './operation-call';
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

/** Ends the response with 304 when the client has this JSON text already, otherwise with the text. */
export async function sendRevalidated({ services, res }: OperationCall, text: string): Promise<void> {
  const etag = etagOf(sha256Hex(text));
  res.setHeader('ETag', etag);
  res.setHeader('Cache-Control', 'private, no-cache');
  if (isUnchanged(res.req.headers['if-none-match'], etag)) await sendUnchanged({ services, res });
  else sendJsonText(res, { status: 200, json: text });
}

/** Ends the response with 304, which is not counted by the request limit. */
export async function sendUnchanged({
  services,
  res,
}: Pick<OperationCall, 'services' | 'res'>): Promise<void> {
  await giveBackRate(services, res);
  res.status(304).end();
}
