// The API description (OpenAPI 3.1), made from the contract table and the error catalogue.

import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type ResponseConfig,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { AppError } from '@synthward/kernel';
import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '../errors/catalogue';
import { problemBody, problemBodySchema } from '../errors/problem-body';
import { synthesizeErrorOf, synthesizeErrorSchema } from '../errors/synthesize-error';
import { operationOutcomeSchema, outcomeOfError } from '../fhir-bulk/operation-outcome';
import { validationErrorSchema } from '../synthesis/validation-problem';
import { webhookEventCatalogue, webhookPayloadSchema } from '../webhooks/event-catalogue';
import { type WebhookEventType, webhookEventTypes } from '../webhooks/event-types';
import { CREATION_KEPT_HOURS } from './creation';
import { errorsOf } from './errors-of';
import type { Operation, OperationResponse, StreamedBodyType } from './operation';
import { operations } from './operations';
import { apiVersions, VERSION_HEADER } from './versions';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';
const FHIR_TYPE = 'application/fhir+json';

type Responses = Readonly<Record<string, ResponseConfig>>;
type Headers = Readonly<Record<string, { schema: { type: 'string' }; description: string }>>;

/** The whole document as a plain object, the same on every call. */
export function openApiDocument(): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'An account token (sw_token_…), or what POST /auth/token answers for one.',
  });
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description:
      'Workspace key (sw_live_…), good for the scopes that it was made for. Below /v1 it is all that is asked for.',
  });
  registry.registerComponent('securitySchemes', 'consoleSession', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-synthward',
    description: 'The session of a browser; what changes something needs X-CSRF-Token as well.',
  });
  for (const operation of Object.values<Operation>(operations)) registry.registerPath(routeOf(operation));
  for (const type of webhookEventTypes) registry.registerWebhook(webhookOf(type));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Synthward',
      version: '0.5.0',
      description: 'Repeatable synthetic patient cohorts: validate, preview, generate, export.',
    },
    servers: [{ url: '/' }],
  });
}

function routeOf(operation: Operation): RouteConfig {
  const { method, path, summary, description } = operation;
  return {
    method,
    path,
    summary,
    description,
    operationId: operation.operationID,
    ...(operation.deprecated && { deprecated: true }),
    security: securityOf[operation.access],
    request: requestOf(operation),
    responses: withBoth(successes(operation), failures(operation)),
  };
}

/** A request that we send: its headers are those of Standard Webhooks. */
function webhookOf(type: WebhookEventType): RouteConfig {
  return {
    method: 'post',
    path: type,
    summary: type,
    description: `Sent when ${webhookEventCatalogue[type].when}.`,
    security: [],
    request: {
      headers: webhookHeaders,
      body: { required: true, content: contentOf(webhookPayloadSchema(type), {}) },
    },
    responses: {
      '2XX': { description: 'Received. Anything else, a redirect too, is a failure and tried again.' },
      410: { description: 'The endpoint is gone: it is disabled at once.' },
    },
  };
}

const webhookHeaders = z.object({
  'webhook-id': z.string().meta({ description: 'The same for every attempt of a message.' }),
  'webhook-timestamp': z.string().meta({ description: 'When this attempt was made, in seconds since 1970.' }),
  'webhook-signature': z.string().meta({
    description:
      'By spaces: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body` by a secret of the endpoint.',
  }),
});

const securityOf: Readonly<Record<Operation['access'], Record<string, string[]>[]>> = {
  public: [],
  bearer: [{ bearer: [] }, { consoleSession: [] }],
  pair: [{ bearer: [], apiKey: [] }, { consoleSession: [] }],
  key: [{ apiKey: [] }],
  session: [{ consoleSession: [] }],
  operator: [{ bearer: [] }],
};

function requestOf(operation: Operation): NonNullable<RouteConfig['request']> {
  const { pathParameters, query, requestBody, requestMediaTypes = [JSON_TYPE], streamedBody } = operation;
  const headers = headersOf(operation);
  const params = Object.entries(pathParameters).map(([name, { pattern, description }]) => [
    name,
    z.string().regex(pattern).meta({ description }),
  ]);
  return {
    ...(params.length > 0 && { params: z.object(Object.fromEntries(params)) }),
    ...(query && { query }),
    headers,
    ...(requestBody && {
      body: { required: true, content: contentOf(requestBody, { mediaTypes: requestMediaTypes }) },
    }),
    ...(streamedBody && { body: streamOf(streamedBody) }),
  };
}

function headersOf({ isCreating, needsIfMatch, requestHeaders = {} }: Operation): z.ZodObject {
  const own = Object.entries(requestHeaders).map(([name, description]) => [
    name,
    z.string().optional().meta({ description }),
  ]);
  const shape = {
    ...(isCreating && creationHeaders),
    ...(needsIfMatch && changeHeaders),
    ...Object.fromEntries(own),
  };
  return z.object({ ...shape, ...versionHeader });
}

const versionHeader = {
  [VERSION_HEADER]: z.enum(apiVersions).optional().meta({
    description: 'The version that the client was written for; the oldest one served unless given.',
  }),
};

const changeHeaders = {
  'If-Match': z.string().meta({ description: 'The ETag of what is to be changed, as it was read.' }),
};

function streamOf({ description, schemas }: StreamedBodyType) {
  const content = Object.entries(schemas).map(([mediaType, schema]) => [mediaType, { schema }]);
  return { description, required: false, content: Object.fromEntries(content) };
}

function successes(operation: Operation): Responses {
  const entries = Object.entries(operation.responses).map(([status, response]) => [
    status,
    {
      description: response.description,
      headers: {
        ...commonHeaders,
        ...(operation.isCreating && replayHeaders),
        ...described(response.headers ?? {}),
      },
      ...(response.schema && { content: contentOf(response.schema, response) }),
      ...(response.links && { links: linksOf(response.links) }),
    },
  ]);
  return Object.fromEntries(entries);
}

/** Where an operation has an answer of its own for a status that is a failure as well, either may come. */
function withBoth(own: Responses, failing: Responses): Responses {
  const failures = Object.entries(failing).map(([status, failed]): [string, ResponseConfig] => {
    const answer = own[status];
    if (!answer) return [status, failed];
    const description = `${answer.description} Or ${failed.description}`;
    return [status, { ...failed, description, content: { ...answer.content, ...failed.content } }];
  });
  return { ...own, ...Object.fromEntries(failures) };
}

function linksOf(links: NonNullable<OperationResponse['links']>) {
  return Object.fromEntries(
    Object.entries(links).map(([name, { operationID, parameters }]) => [
      name,
      { operationId: operationID, parameters },
    ]),
  );
}

function contentOf(schema: z.ZodType, { mediaTypes = [JSON_TYPE] }: Pick<OperationResponse, 'mediaTypes'>) {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
}

/** One response per status: codes that share a status become examples of it. */
function failures(operation: Operation): Responses {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(operation)) {
    const { status } = errorCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, failure(status, codes, operation)]),
  );
}

function failure(status: number, codes: readonly ErrorCode[], operation: Operation): ResponseConfig {
  return {
    content: failureContent(status, codes, operation),
    description: codes.map((code) => `\`${code}\`: ${errorCatalogue[code].remedy}`).join(' '),
    headers: { ...commonHeaders, ...described(failureHeadersOf(status, codes)) },
  };
}

function failureContent(status: number, codes: readonly ErrorCode[], { isFhir, access }: Operation) {
  if (isFhir)
    return { [FHIR_TYPE]: { schema: operationOutcomeSchema, examples: examplesOf(codes, outcomeOf) } };
  if (access !== 'key')
    return { [PROBLEM_TYPE]: { schema: problemBodySchema, examples: examplesOf(codes, problemBody) } };
  const schema =
    status === errorCatalogue.validation_failed.status ? validationErrorSchema : synthesizeErrorSchema;
  return { [JSON_TYPE]: { schema, examples: examplesOf(codes, synthesizeBodyOf) } };
}

function synthesizeBodyOf(error: AppError, requestID: string): object {
  return synthesizeErrorOf(error, requestID).body;
}

function examplesOf(codes: readonly ErrorCode[], bodyOf: (error: AppError, requestID: string) => object) {
  return Object.fromEntries(
    codes.map((code) => {
      const error = new AppError(code, errorCatalogue[code].remedy);
      return [code, { value: bodyOf(error, 'req_3fQ8Zk1mT0aXw7LcVb2N') }];
    }),
  );
}

function outcomeOf(error: AppError, requestID: string): object {
  return outcomeOfError(error, requestID).outcome;
}

const commonHeaders = described({
  'X-Request-ID': 'Identifies the request in logs and support cases.',
  [VERSION_HEADER]: 'The version by which the request was answered.',
});

const replayHeaders = described({
  'Idempotent-Replayed':
    '`true` when the answer is that of an earlier request with the same Idempotency-Key.',
});

const creationHeaders = {
  'Idempotency-Key': z
    .string()
    .optional()
    .meta({
      description: `Of the caller's choice: 1 to 255 visible ASCII characters, bare or in double quotes. The same request under the same key within ${CREATION_KEPT_HOURS} hours creates nothing more and gets the first answer again.`,
    }),
};

function failureHeadersOf(status: number, codes: readonly ErrorCode[]): Readonly<Record<string, string>> {
  const isRetryable = codes.some((code) => errorCatalogue[code].retryable);
  if (status === 409 && isRetryable) return { 'Retry-After': 'Seconds to wait, where waiting helps.' };
  return failureHeaders[status] ?? {};
}

const failureHeaders: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  415: { Accept: 'The media type that is taken.' },
  416: { 'Content-Range': 'The length of the object.' },
  429: { 'Retry-After': 'Seconds to wait.', RateLimit: 'What is left of the limit.' },
  503: { 'Retry-After': 'Seconds to wait.' },
};

function described(headers: Readonly<Record<string, string>>): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { schema: { type: 'string' }, description }]),
  );
}
