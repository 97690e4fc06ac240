// Nothing that a request may hold is without a limit.

import { z } from 'zod';
import { readSynthesisRequest, synthesisRequestSchema } from './synthesis-request';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Places of strings and lists, each with its limit if it has one. */
function* limitsIn(
  schema: Schema,
  place = '',
): Generator<readonly [place: string, limit: number | undefined]> {
  if (schema.type === 'string' && !schema.enum) yield [place, schema.maxLength];
  if (schema.type === 'array') yield [`${place}[]`, schema.maxItems];
  if (schema.items) yield* limitsIn(schema.items, `${place}[]`);
  for (const each of schema.anyOf ?? []) yield* limitsIn(each, place);
  for (const [key, each] of Object.entries(schema.properties ?? {})) yield* limitsIn(each, `${place}.${key}`);
}

test('every string and every list of a request has a limit, and the graph is among them', () => {
  const document = z.toJSONSchema(z.object({ request: synthesisRequestSchema }), { io: 'input' });
  const schema: Schema = JSON.parse(JSON.stringify(document.$defs?.SynthesisIn));
  const limits = [...limitsIn(schema)];
  expect(limits.filter(([, limit]) => limit === undefined)).toEqual([]);
  expect(limits.length).toBeGreaterThan(25);
  expect(Object.fromEntries(limits)).toMatchObject({
    '.user_query': 10_000,
    '.assembled_patient.nodes[]': 5_000,
    '.assembled_patient.nodes[].coding[]': 100,
    '.assembled_patient.nodes[].system_preferred_name': 1_000,
    '.assembled_patient.relationships[].source': 500,
  });
});

test('a string of as many characters as it may have is taken, and kept whole', () => {
  const name = 'ö'.repeat(1_000);
  const request = readSynthesisRequest({
    user_query: 'x'.repeat(10_000),
    assembled_patient: {
      nodes: [
        {
          ...{ node_type: 'x'.repeat(500), fhir_id: null, notable: true, system_id: null },
          system_preferred_name: name,
        },
      ],
      relationships: [],
      demographics: { age: null, gender: null, race: null },
    },
  });
  expect(request.assembled_patient?.nodes[0]?.system_preferred_name).toBe(name);
});
