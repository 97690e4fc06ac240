// Starts the real server on a port of the system, and talks to it without a client's conveniences.

import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { createLogger } from '@synthward/observability';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { isFhirPath } from '../../../apps/api/src/http/fhir-path';
import { isSynthesizePath } from '../../../apps/api/src/http/send-synthesize-error';
import { createServer } from '../../../apps/api/src/server';
import { defaultTimings, type Timings } from '../../../apps/api/src/timings';
import { CONSOLE_SECRET, CSRF_TOKEN } from './sample-accounts';
import { sampleServices } from './sample-services';

interface Exchange {
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface RunningApi {
  readonly server: http.Server;
  readonly port: number;
  readonly logLines: readonly Readonly<Record<string, unknown>>[];
  /** Sends the request exactly as given. */
  send(path: string, exchange?: Exchange): Promise<Answer>;
  /** The same with valid credentials, and with a JSON body if one is given. */
  call(path: string, exchange?: Exchange): Promise<Answer>;
  /** Writes raw bytes to a socket and reads until the server ends it. */
  sendRaw(bytes: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
}

/** As a page of the server would send them. */
export const signedIn = {
  cookie: `synthward=${CONSOLE_SECRET}`,
  'x-csrf-token': CSRF_TOKEN,
  'sec-fetch-site': 'same-origin',
};

/** What opens every operation but those of operators. */
export const credentials = { authorization: 'Bearer good-token', 'x-api-key': 'good-key', ...signedIn };

export async function startApi(
  changes: Partial<ApiServices> = {},
  timings: Timings = defaultTimings,
  corsOrigins: readonly string[] = [],
): Promise<RunningApi> {
  const logLines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void logLines.push(JSON.parse(line)) };
  const logger = createLogger({ level: 'info', name: 'api', destination });
  const server = createServer({ services: sampleServices(changes), logger, timings, corsOrigins });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has a port
  const send = (path: string, exchange: Exchange = {}) => exchangeOver(port, path, exchange);
  return {
    server,
    port,
    logLines,
    send,
    call(path, { headers, ...rest } = {}) {
      const type = rest.body === undefined ? {} : { 'content-type': 'application/json' };
      return send(path, { ...rest, headers: { ...credentials, ...type, ...headers } });
    },
    sendRaw: (bytes) => rawOver(port, bytes),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function exchangeOver(port: number, path: string, { method = 'GET', headers = {}, body }: Exchange) {
  return new Promise<Answer>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = {
      port,
      host: '127.0.0.1',
      path,
      method,
      headers: { ...length, ...headers },
      agent: false,
    };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString(),
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

function rawOver(port: number, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

/** What every failure must look like; returns the parsed body. */
export function expectProblem({ status, headers, text }: Answer, code: string): Record<string, unknown> {
  const body: Record<string, unknown> = JSON.parse(text);
  expect(body).toMatchObject({ code, status, type: `/docs/errors/${code}`, detail: body.message });
  expect(Object.keys(body).slice(0, 3)).toEqual(['code', 'message', 'requestID']);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(headers['x-request-id']).toBe(body.requestID);
  expect(headers['cache-control']).toBe('no-store');
  return body;
}

/** What every failure below /v1 must look like: a sentence, or for a 422 a list. */
function expectSynthesizeError({ status, headers, text }: Answer, code: string): void {
  const body: Record<string, unknown> = JSON.parse(text);
  expect(headers['content-type']).toBe('application/json');
  expect(headers['cache-control']).toBe('no-store');
  if (status === 422) {
    expect(Object.keys(body)).toEqual(['detail']);
    expect(body.detail).toEqual([
      { loc: expect.any(Array), msg: expect.any(String), type: expect.any(String) },
    ]);
    return;
  }
  expect(body).toEqual({ detail: expect.any(String), code, request_id: headers['x-request-id'] });
}

/** The same for the dialect of the path: below a FHIR base a failure is an OperationOutcome. */
export function expectFailure(path: string, answer: Answer, code: string): void {
  if (isSynthesizePath(path)) {
    expectSynthesizeError(answer, code);
    return;
  }
  if (!isFhirPath(path)) {
    expectProblem(answer, code);
    return;
  }
  expect(answer.headers['content-type']).toBe('application/fhir+json');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(JSON.parse(answer.text)).toMatchObject({
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        details: { coding: [{ code }] },
        diagnostics: `requestID ${String(answer.headers['x-request-id'])}`,
      },
    ],
  });
}
