// Reads a body below /v1: JSON at once, or the bytes of what is parsed where it keeps nobody waiting.

import { missingBody, readJsonBody } from '@synthward/contracts';
import type { Request } from 'express';
import type { ApiResponse } from '../http/request-context';
import { checkMediaType, readAllBytes } from './json-body';

interface KeyBody {
  readonly most: number | undefined;
  readonly mediaTypes: readonly string[];
}

/**
 * The JSON value of the body, whatever it is. Throws `payload_too_large`, `unsupported_media_type`, and `validation_failed`
 * when there is no body or it is no JSON.
 */
export async function readKeyBody(req: Request, res: ApiResponse, expected: KeyBody): Promise<unknown> {
  return readJsonBody(await readKeyBytes(req, res, expected));
}

/** The bytes, of which only the type has been looked at. Throws the same, but for what is no JSON. */
export async function readKeyBytes(
  req: Request,
  res: ApiResponse,
  { most, mediaTypes }: KeyBody,
): Promise<Uint8Array> {
  const bytes = await readAllBytes(req, res, most);
  if (bytes.length === 0) throw missingBody();
  checkMediaType(req.headers['content-type'], mediaTypes);
  return bytes;
}
