// One POST over one connection, to nothing but addresses that were checked before.

import {
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction, type Socket, type TcpNetConnectOpts } from 'node:net';
import { rootCertificates } from 'node:tls';
import { isSameAddress } from '../address/public-address';
import type { ErrorClass } from './attempt';

export interface PostOptions {
  readonly url: URL;
  /** Where the connection may lead; the URL gives the Host header and the name in the certificate. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
  /** PEM of authorities that are trusted beside those that Node brings. */
  readonly extraAuthorities?: readonly string[];
}

export interface Exchange {
  readonly status: number | null;
  readonly address: string | null;
  readonly headers: IncomingHttpHeaders;
  /** The beginning of the body. */
  readonly body: Uint8Array;
  readonly errorClass: ErrorClass | null;
}

/** How much of a response is read before the connection is closed. */
export const MAX_RESPONSE_BYTES = 20_000;
const MAX_HEADER_BYTES = 16_384;
/** A name may have hundreds of addresses; nobody is to make us knock at each. */
const MAX_ADDRESSES_TRIED = 4;
const PATIENCE_PER_ADDRESS_MS = 2_000;
const RESET_CODES = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ETIMEDOUT'];

/** Requests pass these on to their socket, which the types of Node leave out. */
type ConnectingOptions = RequestOptions &
  Pick<TcpNetConnectOpts, 'autoSelectFamily' | 'autoSelectFamilyAttemptTimeout'>;

/** How far the exchange got: a failure is named by where it happened. */
interface Progress {
  phase: 'connecting' | 'securing' | 'exchanging' | 'misled';
  address: string | null;
  response: IncomingMessage | null;
  readonly chunks: Uint8Array[];
}

/**
 * Sends the body and reads the response up to its first 20 kB. Follows no redirect, keeps no connection. What the
 * network does is told by `errorClass`; a signal that aborts reads as `timeout`, for the caller to tell apart.
 * Throws a TypeError for headers that HTTP does not allow.
 */
export async function post(options: PostOptions): Promise<Exchange> {
  const progress: Progress = { phase: 'connecting', address: null, response: null, chunks: [] };
  const request = createRequest(options);
  try {
    progress.response = await exchange(request, options, progress);
    await readStart(progress.response, progress.chunks);
    return toExchange(progress, null);
  } catch (error) {
    return toExchange(progress, options.signal.aborted ? 'timeout' : classify(error, progress.phase));
  } finally {
    request.destroy();
  }
}

function createRequest({
  url,
  addresses,
  headers,
  body,
  signal,
  extraAuthorities,
}: PostOptions): ClientRequest {
  const options: ConnectingOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Length': body.byteLength },
    agent: false,
    lookup: lookupAmong(addresses.slice(0, MAX_ADDRESSES_TRIED)),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: PATIENCE_PER_ADDRESS_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    signal,
  };
  if (url.protocol === 'http:') return httpRequest(url, options);
  // Said aloud, because the environment can switch it off for a whole process.
  const trust = extraAuthorities ? { ca: [...rootCertificates, ...extraAuthorities] } : {};
  return httpsRequest(url, { ...options, ...trust, rejectUnauthorized: true });
}

/** Answers the question of the socket with what was checked, whatever the name means by now. */
function lookupAmong(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, _options, callback) => callback(null, found);
}

function exchange(request: ClientRequest, { url, addresses, body }: PostOptions, progress: Progress) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    request.once('socket', (socket) => watch(socket, url.protocol, addresses, progress));
    request.once('response', resolve);
    // Stays for ever: an error after the response shows in the response as well, and must not go unheard here.
    request.on('error', reject);
    // A connection can end without an error, as after a switch of protocols that nobody asked for.
    request.once('close', () => reject(new Error('The connection ended before a response.')));
    request.end(body);
  });
}

function watch(socket: Socket, protocol: string, addresses: readonly string[], progress: Progress): void {
  socket.once('connect', () => {
    const address = socket.remoteAddress ?? '';
    // A socket asks nobody about a literal address; this holds for every way in which one can be reached.
    if (!addresses.some((checked) => isSameAddress(checked, address))) {
      progress.phase = 'misled';
      socket.destroy();
      return;
    }
    progress.address = address;
    progress.phase = protocol === 'https:' ? 'securing' : 'exchanging';
  });
  socket.once('secureConnect', () => {
    progress.phase = 'exchanging';
  });
}

async function readStart(response: IncomingMessage, chunks: Uint8Array[]): Promise<void> {
  let sizeBytes = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes >= MAX_RESPONSE_BYTES) return;
  }
}

function classify(error: unknown, phase: Progress['phase']): ErrorClass {
  if (phase === 'misled') return 'refused_address';
  if (phase === 'connecting') return 'connect';
  if (phase === 'securing') return 'tls';
  return RESET_CODES.includes(codeOf(error)) ? 'reset' : 'other';
}

/** Errors of Node have codes; that of a connection that ended in peace is ours and has none. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'ECONNRESET';
}

function toExchange({ address, response, chunks }: Progress, errorClass: ErrorClass | null): Exchange {
  return {
    status: response?.statusCode ?? null,
    address,
    headers: response?.headers ?? {},
    body: Buffer.concat(chunks).subarray(0, MAX_RESPONSE_BYTES),
    errorClass,
  };
}
