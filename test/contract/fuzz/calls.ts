// Arbitrary calls of one operation: right in every part, or wrong in some of them.

import type { OutgoingHttpHeaders } from 'node:http';
import type { Operation } from '@synthward/contracts';
import fc, { type Arbitrary } from 'fast-check';
import { fillPath, sampleFhirClient, type Things } from '../support/own-things';
import type { Caller } from '../support/real-api';
import { type Described, mismatchOf, type Parameter, type Schema } from './description';
import { type Dictionary, valuesOf } from './from-schema';
import { type Mutant, mutantsOf } from './mutations';

export interface Call {
  readonly operationID: string;
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | undefined;
  /** Why it has to be refused; empty where nothing is known to be wrong. */
  readonly faults: readonly string[];
  /** The only status that is right, where one is. */
  readonly expectedStatus?: number;
}

interface Part<Value> {
  readonly value: Value;
  readonly fault?: string | undefined;
}

export interface Asker {
  readonly caller: Caller;
  readonly things: Things;
}

/** Calls with the caller's credentials, mostly about the caller's things. */
export function callsOf(operation: Described, { caller, things }: Asker): Arbitrary<Call> {
  const credentials = operation.contract.access === 'operator' ? caller.operatorHeaders : caller.headers;
  const isPublic = operation.contract.access === 'public';
  const parts = fc.record({
    path: pathsOf(operation, things),
    query: queriesOf(operation),
    headers: headersOf(operation),
    body: bodiesOf(operation, things),
  });
  return parts.map(({ path, query, headers, body }) => ({
    operationID: operation.operationID,
    method: operation.method,
    path: path.value + query.value,
    headers: { ...(isPublic ? {} : credentials), ...body.value.headers, ...headers.value },
    body: body.value.text,
    faults: [path, query, headers, body].flatMap(({ fault }) => fault ?? []),
  }));
}

/** A thing is deleted only by those who made it for that. */
function pathsOf({ path, method, contract }: Described, things: Things): Arbitrary<Part<string>> {
  const own = fc.constant({ value: fillPath(path, things) });
  const names = Object.keys(contract.pathParameters).filter((name) => name !== 'tenantID');
  const strange = fc.constantFrom(
    '%00',
    '..%2f..',
    '%E0%A4%A',
    'x'.repeat(300),
    "'",
    '%0d%0aX:1',
    '__proto__',
  );
  const replaced = fc.tuple(fc.constantFrom(...(names.length > 0 ? names : ['tenantID'])), strange);
  const missing = fc.constantFrom('absent-1', 'constructor', '0000000000').map((id) => ({
    value: fillPath(path, { ...things, ...Object.fromEntries(names.map((name) => [name, id])) }),
  }));
  const malformed = replaced.map(([name, value]) => ({
    value: fillPath(path, { ...things, [name]: value }),
    fault: isFitting(contract, name, value) ? undefined : `${name} is malformed`,
  }));
  if (names.length === 0 && contract.pathParameters.tenantID === undefined) return own;
  const mostly = method === 'DELETE' ? missing : own;
  return fc.oneof(
    { weight: 8, arbitrary: mostly },
    { weight: 1, arbitrary: missing },
    { weight: 1, arbitrary: malformed },
  );
}

/** Below /v1 an id that is none is answered like one that is unknown. */
function isFitting({ access, pathParameters }: Operation, name: string, value: string): boolean {
  if (access === 'key') return true;
  try {
    return pathParameters[name]?.pattern.test(decodeURIComponent(value)) ?? false;
  } catch {
    return false; // not even text
  }
}

const oddTexts = fc.oneof(
  fc.constantFrom('', '0', '-1', '1e9', 'x', '\u0000', '../', '[]', 'null', '101', '9'.repeat(30)),
  fc.string({ maxLength: 20, unit: 'grapheme-composite' }),
);

const oddQueries = ['surprise=1', '%', '&&', 'limit[]=1', '__proto__[a]=1', 'cursor=a&cursor=b', 'x=%00'];

function queriesOf({ parameters }: Described): Arbitrary<Part<string>> {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const each = known.map((parameter) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant<Part<string[]>>({ value: [] }) },
      { weight: 2, arbitrary: givenParameter(parameter, valuesOf(parameter.schema).map(String)) },
      { weight: 1, arbitrary: givenParameter(parameter, oddTexts) },
    ),
  );
  const extra = fc.oneof(
    { weight: 12, arbitrary: fc.constant<Part<string[]>>({ value: [] }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...oddQueries).map((text): Part<string[]> => ({ value: [text] })),
    },
  );
  return fc.tuple(...each, extra).map((parts) => {
    const texts = parts.flatMap(({ value }) => value);
    const fault = parts.map((part) => part.fault).find((found) => found !== undefined);
    return { value: texts.length > 0 ? `?${texts.join('&')}` : '', fault };
  });
}

function givenParameter({ name, schema }: Parameter, texts: Arbitrary<string>): Arbitrary<Part<string[]>> {
  return texts.map((text) => ({
    value: [`${encodeURIComponent(name)}=${encodeURIComponent(text)}`],
    fault: mismatchOf(schema, readAs(schema, text)) && `${name} is not as described`,
  }));
}

function readAs({ type }: Schema, text: string): unknown {
  return type === 'integer' || type === 'number' ? (text === '' ? text : Number(text)) : text;
}

/** Headers with a meaning of their own, most of the time absent or right. */
function headersOf(operation: Described): Arbitrary<Part<OutgoingHttpHeaders>> {
  const { contract, bodies } = operation;
  const rare = (name: string, values: readonly string[], fault?: string) =>
    values.map((value): Part<OutgoingHttpHeaders> => ({ value: { [name]: value }, fault }));
  const odd: Part<OutgoingHttpHeaders>[] = [
    ...rare('accept', ['image/png', 'text/*;q=0'], 'nothing is accepted'),
    ...rare('accept', ['*/*', 'application/*', ';;', 'a/b;q=2', ',']),
    ...rare('x-request-id', ['ok-1', 'with space', 'x'.repeat(200), '<script>', 'é']),
    ...rare('prefer', ['wait=0', 'wait=-1', 'wait=x', 'respond-async, wait=0', 'handling=strict', '=']),
    ...rare('range', ['bytes=0-1', 'bytes=-1', 'bytes=9-1', 'bytes=x', 'lines=1-2', 'bytes=0-0,2-2']),
    ...rare('if-none-match', ['*', '"x"', 'W/"1"', '"', ',']),
    ...rare('last-event-id', ['0', '1', '99', '-1', 'x', '9'.repeat(30)]),
    ...rare('origin', ['https://elsewhere.example', 'null']),
    ...rare('content-encoding', ['identity', 'gzip', 'zstd']),
    ...rare('x-http-method-override', ['DELETE']),
  ];
  if (contract.isCreating) {
    odd.push(...rare('idempotency-key', ['two words', '', 'é', 'x'.repeat(300)], 'the key is malformed'));
    odd.push(...rare('idempotency-key', ['k-1', '"k-2"', '!', '~']));
  }
  if (Object.keys(bodies).length > 0 && !contract.streamedBody)
    odd.push(...rare('content-type', ['text/plain', 'application/xml', 'x'], 'the media type is another'));
  const right: OutgoingHttpHeaders = contract.needsIfMatch ? { 'if-match': '"1"' } : {};
  const unconditional: Part<OutgoingHttpHeaders>[] = contract.needsIfMatch
    ? [{ value: {}, fault: 'If-Match is absent' }]
    : [];
  const stale = contract.needsIfMatch
    ? ['"99"', 'W/"1"', '*', 'x', ''].map(
        (tag): Part<OutgoingHttpHeaders> => ({ value: { 'if-match': tag } }),
      )
    : [];
  const changed = odd.map(({ value, fault }) => ({ value: { ...right, ...value }, fault }));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({ value: right }) },
    { weight: 1, arbitrary: fc.constantFrom(...changed, ...unconditional, ...stale) },
  );
}

interface SentBody {
  readonly text: string | undefined;
  readonly headers: OutgoingHttpHeaders;
}

/** Answers 200 to anything that is an object, and says in the answer what is wrong. */
const EXPLAINING = 'validateCohort';

function bodiesOf(operation: Described, things: Things): Arbitrary<Part<SentBody>> {
  const types = Object.entries(operation.bodies);
  if (types.length === 0) return fc.constant({ value: { text: undefined, headers: {} } });
  const dictionary = dictionaryOf(things);
  return fc.oneof(
    ...types.map(([type, schema]) => {
      const headers = { 'content-type': type };
      if (type.endsWith('json') && !operation.contract.streamedBody)
        return jsonBodies(schema, dictionary).map(({ text, fault }) => ({
          value: { text, headers },
          fault: operation.operationID === EXPLAINING ? undefined : fault,
        }));
      const texts = fc
        .array(valuesOf(schema, dictionary), { maxLength: 3 })
        .map((rows) => encode(type, rows));
      return texts.map((text) => ({ value: { text, headers } }));
    }),
  );
}

function jsonBodies(schema: Schema, dictionary: Dictionary): Arbitrary<Mutant> {
  const valid = valuesOf(schema, dictionary);
  return fc.oneof(
    valid.map((value) => ({ text: JSON.stringify(value), fault: undefined })),
    valid.chain((value) => mutantsOf(schema, value)),
  );
}

function encode(type: string, rows: readonly unknown[]): string {
  if (type === 'application/x-www-form-urlencoded') return formOf(Object.assign({}, ...rows));
  return rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
}

function formOf(fields: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(fields).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(Object.fromEntries(texts)).toString();
}

/** Small cohorts, names that exist, addresses that may be sent to. */
function dictionaryOf(things: Things): Dictionary {
  const { jwks } = sampleFhirClient() as { jwks: object }; // as it is made there
  return {
    population: fc.integer({ min: 1, max: 12 }),
    name: fc.constantFrom('asthma', 'hypertension', 'diabetes-type-2'),
    prevalence: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
    referenceDate: fc.constant('2026-01-01'),
    asOf: fc.constantFrom('2026-01-01', '2026-03-01'),
    state: fc.constant('Washington'),
    city: fc.constant('Vancouver'),
    detail: fc.constant('summary'),
    catalogue: fc.constant([]),
    yearsOfHistory: fc.integer({ min: 1, max: 2 }),
    cron: fc.constantFrom('0 2 * * *', '*/15 * * * mon-fri', '0 0 31 2 *'),
    timezone: fc.constantFrom('UTC', 'Europe/Berlin', 'Mars/Olympus'),
    url: fc.constantFrom(
      'https://93.184.216.34/hook',
      'https://10.0.0.1/hook',
      'http://93.184.216.34/',
      'https://[::1]/',
    ),
    fromJobID: fc.constantFrom(things.jobID ?? '', 'absent-1'),
    days: fc.integer({ min: 1, max: 30 }),
    jwks: fc.constant(jwks),
  };
}
