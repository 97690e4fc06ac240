// A request body that is read as it comes: media type and encoding first, then bytes, counted and against the clock.

import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Operation } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { ApiResponse } from '../http/request-context';
import type { Timings } from '../timings';
import { allowLongBody } from './request-time';

/** Counted after unpacking. */
const MOST_BYTES = 2_000_000_000;

/** Bytes that buy a sender another millisecond: 64 kB a second can be sent without end. */
const BYTES_PER_MS = 64;

export interface StreamedBody {
  /** One of the operation's. */
  readonly mediaType: string;
  /**
   * May be walked once. Throws `payload_too_large`, `invalid_request` for bytes that are not packed as announced, and
   * `request_timeout` for a sender who is waited for too long.
   */
  readonly chunks: AsyncIterable<Uint8Array>;
}

interface Exchange {
  readonly req: Request;
  readonly res: ApiResponse;
  readonly pace: Pick<Timings, 'streamPatienceMs'>;
}

/** The body, not yet read; undefined when neither a body nor its type is sent. Throws `unsupported_media_type`. */
export function openStreamedBody(
  { schemas }: NonNullable<Operation['streamedBody']>,
  { req, res, pace }: Exchange,
): StreamedBody | undefined {
  const type = req.headers['content-type'];
  if (type === undefined && !hasBody(req)) return undefined;
  const mediaType = readMediaType(type, Object.keys(schemas));
  const unpack = unpackerOf(req);
  allowLongBody(res);
  return { mediaType, chunks: chunksOf(req, unpack, pace) };
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function readMediaType(header: string | undefined, accepted: readonly string[]): string {
  const [mediaType = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (accepted.includes(mediaType.trim()) && isUtf8) return mediaType.trim();
  const accept = accepted.join(', ');
  throw new AppError('unsupported_media_type', `Send Content-Type: ${accepted.join(' or ')}, in UTF-8.`, {
    data: { accept },
  });
}

type Unpacker = ReturnType<typeof createGunzip>;

/** What unpacks the body; undefined for one that is not packed. */
function unpackerOf({ headers }: Request): (() => Unpacker) | undefined {
  switch (headers['content-encoding']?.trim().toLowerCase() ?? 'identity') {
    case 'identity':
      return undefined;
    case 'gzip':
      return createGunzip;
    case 'deflate':
      return createInflate;
    case 'br':
      return createBrotliDecompress;
    default:
      throw new AppError(
        'unsupported_media_type',
        'Send the body with no Content-Encoding, or gzip, deflate or br.',
      );
  }
}

/** The request itself survives whatever happens to its body, so that it can be answered. */
async function* chunksOf(
  req: Request,
  unpack: (() => Unpacker) | undefined,
  { streamPatienceMs }: Exchange['pace'],
): AsyncGenerator<Uint8Array> {
  const unpacker = unpack?.();
  const body: Readable = unpacker ? req.pipe(unpacker) : req;
  const breakOff = () => {
    if (!req.complete) unpacker?.destroy();
  };
  req.once('close', breakOff);
  try {
    yield* paced(body.iterator({ destroyOnReturn: false }), streamPatienceMs);
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(error);
  } finally {
    req.off('close', breakOff);
    if (unpacker) {
      req.unpipe(unpacker);
      unpacker.destroy();
    }
  }
}

/** Counts the time that is spent waiting for the sender, and not what the reader takes. */
async function* paced(body: AsyncIterator<Uint8Array>, streamPatienceMs: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let waitedMs = 0;
  for (;;) {
    const askedMs = performance.now();
    const next = await within(streamPatienceMs + bytes / BYTES_PER_MS - waitedMs, body.next());
    waitedMs += performance.now() - askedMs;
    if (next.done) return;
    bytes += next.value.length;
    if (bytes > MOST_BYTES) throw tooLarge();
    yield next.value;
  }
}

async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): AppError {
  return new AppError('request_timeout', 'The body came too slowly, or not to its end.');
}

function tooLarge(): AppError {
  return new AppError(
    'payload_too_large',
    `The body is larger than ${MOST_BYTES} bytes; send a smaller one.`,
  );
}

function unreadable(cause: unknown): AppError {
  return new AppError(
    'invalid_request',
    'The body broke off, or is not packed as its Content-Encoding says.',
    {
      cause,
    },
  );
}
