// Reads a JSON body below /v1: whatever is wrong with it is told in the words of FastAPI.

import { validationFailed } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import { parseJson } from '../http/parse-json';
import type { ApiResponse } from '../http/request-context';
import { checkMediaType, readAllBytes } from './json-body';

/**
 * The JSON value of the body, whatever it is. Throws `payload_too_large`, `unsupported_media_type`, and `validation_failed`
 * when there is no body or it is no JSON.
 */
export async function readKeyBody(
  req: Request,
  res: ApiResponse,
  most: number | undefined,
): Promise<unknown> {
  const bytes = await readAllBytes(req, res, most);
  if (bytes.length === 0) throw missingBody();
  checkMediaType(req.headers['content-type'], ['application/json']);
  const value = parseOrExplain(bytes);
  if (value === null) throw missingBody();
  return value;
}

function parseOrExplain(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_json') throw error;
    throw validationFailed([{ loc: ['body'], msg: error.message, type: 'json_invalid' }]);
  }
}

function missingBody(): AppError {
  return validationFailed([{ loc: ['body'], msg: 'A body is required.', type: 'missing' }]);
}
