// What every answer has to be, whatever was asked: small checks with names, each with a reason or nothing.

import { isDeepStrictEqual } from 'node:util';
import type { Operation } from '@synthward/contracts';
import type { Answer } from '../support/client';
import type { Call } from './calls';
import { type Described, mismatchOf, operationOf, type Schema } from './description';

type Check = (call: Call, answer: Answer, operation: Described) => string | undefined;

const MOST_MS = 30_000;
const LARGEST_COMPARED = 200_000;

const checks: Readonly<Record<string, Check>> = {
  notAServerError: (_call, { status }) => (status >= 500 ? 'the fault is ours' : undefined),

  statusConforms: (_call, { status }, operation) =>
    String(status) in operation.responses ? undefined : 'the status is not described for this operation',

  contentTypeConforms(_call, { status, headers }, operation) {
    const described = Object.keys(operation.responses[status]?.content ?? {});
    const type = mediaTypeOf(headers);
    if (described.length === 0) return type === undefined ? undefined : `a body of ${type} is not described`;
    if (type !== undefined && described.includes(type)) return undefined;
    return isArtifact(operation.operationID) && status < 300 ? undefined : `the media type is ${type}`;
  },

  headersConform: (_call, answer, operation) => missingHeaders(operation, answer) ?? strayHeaders(answer),

  bodyConforms(_call, answer, operation) {
    const { status, headers, text } = answer;
    const content = operation.responses[status]?.content ?? {};
    const type = mediaTypeOf(headers) ?? '';
    const described = content[type];
    if (!described)
      return text === '' || isArtifact(operation.operationID) ? undefined : 'there should be no body';
    if (type === 'text/event-stream') return streamMismatch(described.schema, answer);
    if (!/(?:\/|\+)json$/.test(type)) return undefined;
    const value: unknown = JSON.parse(text);
    return (
      mismatchOf(described.schema, value) ?? strayMembers(operation.contract.responses[status], answer, value)
    );
  },

  negativeRejected: ({ faults }, { status }) =>
    faults.length > 0 && status < 400 ? `it was accepted although ${faults.join(' and ')}` : undefined,

  statusExpected: ({ expectedStatus }, { status }) =>
    expectedStatus === undefined || status === expectedStatus ? undefined : `it should be ${expectedStatus}`,

  refusalExplains(_call, { status, headers, text }) {
    if (status < 400 || !headers['content-type']?.includes('problem')) return undefined;
    const { code, errors, message } = JSON.parse(text);
    if (code === 'invalid_spec' && !(errors?.length > 0)) return 'invalid_spec points to nothing';
    return typeof message === 'string' && message.length > 10 ? undefined : 'there is no message';
  },

  answersInTime: (_call, { durationMs }) => (durationMs > MOST_MS ? `it took ${durationMs} ms` : undefined),
};

export interface Finding {
  /** The check that failed, and the operation: findings of one cause mostly share both. */
  readonly name: string;
  readonly text: string;
}

/** What is wrong with the answer. */
export function findingsOf(call: Call, answer: Answer): Finding[] {
  const operation = operationOf(call.operationID);
  return Object.entries(checks).flatMap(([name, check]) => {
    const reason = check(call, answer, operation);
    if (reason === undefined) return [];
    const text = `${name}: ${reason}\n${describeExchange(call, answer)}`;
    return [{ name: `${name} ${call.operationID}`, text }];
  });
}

function describeExchange({ method, path, headers, body }: Call, answer: Answer): string {
  const { authorization: _, 'x-api-key': _key, ...shown } = headers;
  const request = `${method} ${path} ${JSON.stringify(shown)} ${(body ?? '').slice(0, 1500)}`;
  return `  ${request}\n  -> ${answer.status} ${answer.headers['content-type'] ?? ''} ${answer.text.slice(0, 600)}`;
}

/** Without parameters, which the description leaves out. */
function mediaTypeOf(headers: Answer['headers']): string | undefined {
  return headers['content-type']?.split(';')[0];
}

/** Its media type is that of the artifact. */
function isArtifact(operationID: string): boolean {
  return operationID === 'getArtifact';
}

const securityHeaders = ['content-security-policy', 'x-content-type-options', 'referrer-policy'];

const headersOfStatus: Readonly<Record<number, readonly string[]>> = {
  201: ['cache-control'],
  401: ['www-authenticate'],
  405: ['allow'],
  415: ['accept'],
  416: ['content-range'],
  503: ['retry-after'],
};

/** Those that are described as always there; the rest depends on what is told. */
const alwaysThere = ['Location', 'ETag', 'Content-Range', 'Content-Location', 'Accept'];

function missingHeaders(operation: Described, { status, headers }: Answer): string | undefined {
  const described = Object.keys(operation.responses[status]?.headers ?? {});
  const expected = [
    ...['x-request-id', 'cache-control', ...securityHeaders],
    ...(headersOfStatus[status] ?? []),
    ...described.filter((name) => alwaysThere.includes(name)),
  ].filter((name) => name !== 'cache-control' || status >= 200);
  const missing = expected.filter((name) => headers[name.toLowerCase()] === undefined);
  return missing.length > 0 ? `without ${missing.join(', ')}` : undefined;
}

function strayHeaders({ headers, status, text }: Answer): string | undefined {
  if (headers['x-powered-by'] !== undefined || headers.server !== undefined) return 'the software is named';
  if (status === 204 && text !== '') return '204 has a body';
  return undefined;
}

/** The contract's own schema leaves out what it does not know; the shape of errors is open. */
function strayMembers(
  contracted: Operation['responses'][number] | undefined,
  { headers, text }: Answer,
  value: unknown,
) {
  const { schema, mediaTypes = ['application/json'] } = contracted ?? {};
  if (!schema || !mediaTypes.includes(mediaTypeOf(headers) ?? '') || text.length > LARGEST_COMPARED)
    return undefined;
  const isKnown = isDeepStrictEqual(schema.safeParse(value).data, value);
  return isKnown ? undefined : 'it has members that are not described';
}

/** Every event is whole, and its data is as described; the end may be missing where the stream was left. */
function streamMismatch(schema: Schema, { text, isWhole }: Answer): string | undefined {
  const frames = text.split('\n\n');
  const rest = frames.pop();
  if (isWhole && rest !== '') return 'the last event is not ended';
  for (const frame of frames) {
    const data = /^data: (.*)$/m.exec(frame)?.[1];
    const reason = data === undefined ? undefined : mismatchOf(schema, JSON.parse(data));
    if (reason !== undefined) return `an event is not as described: ${reason}`;
    if (data === undefined && !/^(?:retry: \d+|: ?)$/.test(frame)) return `a frame of noise: ${frame}`;
  }
  return undefined;
}
