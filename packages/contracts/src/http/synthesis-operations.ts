// Evidence syntheses, in the dialect of /v1: snake case, the key alone, a bare id.

import { z } from 'zod';
import { fhirBundleSchema } from '../synthesis/fhir-bundle';
import { patientGraphSchema } from '../synthesis/patient-graph';
import { synthesisEventSchema } from '../synthesis/synthesis-event';
import { synthesisRequestSchema } from '../synthesis/synthesis-request';
import { synthesisPollSchema } from '../synthesis/synthesis-result';
import type { Operation, PathParameter } from './operation';

/** Any text: what is no id is answered like an id that is unknown. */
const job_id: PathParameter = {
  pattern: /^[\s\S]*$/,
  description: 'As answered when the synthesis was asked for.',
};

const MOST_BYTES = 5_000_000;

export const synthesisOperations = {
  synthesize: {
    operationID: 'synthesize',
    method: 'post',
    path: '/v1/synthesis',
    access: 'key',
    scope: 'syntheses:write',
    isCreating: true,
    isRateLimited: true,
    summary: 'Ask for a synthesis',
    description:
      'Takes a clinical question, and filters and a patient without identifiers if wanted. The answer is made meanwhile: ask for it by the id. A blank question gets no job and costs nothing.',
    pathParameters: {},
    requestBody: synthesisRequestSchema,
    mostBodyBytes: MOST_BYTES,
    responses: {
      202: {
        description: 'The id of the job.',
        schema: z.string().meta({ title: 'Job id', example: 'syn_Ew7HqJvVnq3X1nYb0LZk8aRt' }),
        headers: {
          Location: 'Where the synthesis can be read.',
          'Retry-After': 'Seconds to wait before asking.',
        },
      },
      204: { description: 'The question is blank: nothing was created.' },
    },
    errors: ['validation_failed', 'quota_exceeded'],
  },
  getSynthesis: {
    operationID: 'getSynthesis',
    method: 'get',
    path: '/v1/synthesis/{job_id}',
    access: 'key',
    scope: 'syntheses:read',
    isRateLimited: true,
    summary: 'Read a synthesis',
    description:
      'The status, and the synthesis once there is one; both members are always there. An id that is unknown, malformed, expired or of another tenant has the status `not_exists`.',
    pathParameters: { job_id },
    responses: {
      200: {
        description: 'How it stands.',
        schema: synthesisPollSchema,
        headers: {
          'Retry-After': 'Seconds to wait before asking again; absent once it has ended.',
          'X-Synthward-Provider': 'Who made the answer: `embedded`, `upstream` or `llm`; absent until then.',
        },
      },
    },
    errors: [],
  },
  followSynthesis: {
    operationID: 'followSynthesis',
    method: 'get',
    path: '/v1/synthesis/{job_id}/events',
    access: 'key',
    scope: 'syntheses:read',
    isRateLimited: true,
    summary: 'Follow a synthesis',
    description:
      'A stream of server-sent events: first the events that the client does not have, then each one as it happens, until the synthesis has ended. `id` is the number of the event, and `event` the status that was reached or the stage that was passed. A comment comes when nothing else has come for ten seconds. An id that is unknown, malformed, expired or of another tenant has one event, `not_exists`. Of a tenant, 10 streams of all kinds are open at the same server at most.',
    pathParameters: { job_id },
    requestHeaders: {
      'Last-Event-ID': 'The number of the last event that the client has; 0 or absent for all.',
    },
    responses: {
      200: {
        description: 'The stream; the schema is that of the `data` of each event.',
        schema: synthesisEventSchema,
        mediaTypes: ['text/event-stream'],
        headers: { 'Cache-Control': 'no-cache, no-transform.' },
      },
      204: {
        description: 'It has ended and the client has every event: there is nothing to follow.',
      },
    },
    errors: ['invalid_parameter', 'too_many_streams'],
  },
  assemblePatient: {
    operationID: 'assemblePatient',
    method: 'post',
    path: '/v1/assemble',
    access: 'key',
    scope: 'syntheses:write',
    isRateLimited: true,
    summary: 'Assemble a patient',
    description:
      'Makes the graph of a patient from a Bundle of FHIR R4, to be sent on as `assembled_patient` of a question. Names, numbers, addresses and all else that could tell who the patient is are left out. Neither Bundle nor graph is kept or logged, and nothing is charged. A Bundle may be about one patient only.',
    pathParameters: {},
    requestBody: fhirBundleSchema,
    requestMediaTypes: ['application/json', 'application/fhir+json'],
    isBodyUnread: true,
    mostBodyBytes: MOST_BYTES,
    responses: {
      200: {
        description:
          'The graph: one node for each concept, at most 5,000, and as much of them as a question may carry.',
        schema: patientGraphSchema.meta({ id: 'AssembledPatient' }),
      },
    },
    errors: ['validation_failed'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
