// Reads a JSON or form request body: media type, size, encoding, nesting and syntax are checked in this order.

import { invalidSpec, parseJson } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import express, { type Request } from 'express';
import type { ApiResponse } from '../http/request-context';

const MOST_BYTES = 100 * 1024;

export const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * The JSON object in a body of one of the media types. Throws `unsupported_media_type`, `payload_too_large`,
 * `invalid_json`, and `invalid_spec` when the body is empty or no object.
 */
export async function readJsonBody(
  req: Request,
  res: ApiResponse,
  mediaTypes: readonly string[],
): Promise<unknown> {
  checkMediaType(req.headers['content-type'], mediaTypes);
  const bytes = await readAllBytes(req, res);
  if (bytes.length === 0) throw notAnObject('required');
  const value = parseJson(bytes);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw notAnObject('wrong_type');
}

/** The fields of a form, the last of each name. Throws `unsupported_media_type` and `payload_too_large`. */
export async function readFormBody(req: Request, res: ApiResponse): Promise<Record<string, string>> {
  checkMediaType(req.headers['content-type'], [FORM_TYPE]);
  const text = Buffer.from(await readAllBytes(req, res)).toString('utf8');
  return Object.fromEntries(new URLSearchParams(text));
}

/** Whether the request says that it sends a form. */
export function sendsForm(req: Request): boolean {
  return mediaTypeOf(req.headers['content-type']) === FORM_TYPE;
}

/** In lower case, without parameters; empty without a header. */
function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Throws `unsupported_media_type`. */
export function checkMediaType(header: string | undefined, mediaTypes: readonly string[]): void {
  const [, ...parameters] = (header ?? '').toLowerCase().split(';');
  const mediaType = mediaTypeOf(header);
  if (!mediaTypes.includes(mediaType))
    throw unsupported(`not ${JSON.stringify(mediaType.slice(0, 64))}`, mediaTypes);
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset))
    throw unsupported('in UTF-8 only', mediaTypes);
}

/** The unpacked body. Throws `payload_too_large` beyond `most` bytes, and what is wrong with its packing. */
export function readAllBytes(req: Request, res: ApiResponse, most = MOST_BYTES): Promise<Uint8Array> {
  const readBytes = express.raw({ type: () => true, limit: most });
  return new Promise((resolve, reject) => {
    readBytes(req, res, (error?: unknown) => {
      if (error !== undefined) return reject(explain(error, most));
      const body: unknown = req.body;
      resolve(body instanceof Uint8Array ? body : new Uint8Array());
    });
  });
}

/** The body reader's errors carry a type; see the table of `http-errors` types in body-parser's manual. */
function explain(error: unknown, most: number): unknown {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return new AppError(
      'payload_too_large',
      `The body is larger than ${most < 1_000_000 ? '100 kB' : `${most / 1_000_000} MB`}; send a smaller one.`,
    );
  if (type === 'encoding.unsupported')
    return new AppError(
      'unsupported_media_type',
      'Send the body with no Content-Encoding, or gzip, deflate or br.',
    );
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new AppError('invalid_request', 'The body is not as long as its Content-Length says.', {
      cause: error,
    });
  const isBadCompression = error instanceof Error && 'status' in error && error.status === 400;
  return isBadCompression
    ? new AppError('invalid_request', 'The body cannot be unpacked as its Content-Encoding says.', {
        cause: error,
      })
    : error;
}

function unsupported(detail: string, mediaTypes: readonly string[]): AppError {
  const accept = mediaTypes.join(', ');
  return new AppError('unsupported_media_type', `Send Content-Type: ${mediaTypes.join(' or ')}, ${detail}.`, {
    data: { accept },
  });
}

function notAnObject(code: 'required' | 'wrong_type'): AppError {
  return invalidSpec([{ pointer: '', code, message: 'The request body must be a JSON object.' }]);
}
