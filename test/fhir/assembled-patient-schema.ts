// The shape of an assembled patient as JSON Schema, with every key that an answer must have.

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const text = nullable({ type: 'string' });
const time = nullable({ type: 'string', format: 'date-time' });
const word = (...words: readonly string[]) => nullable({ type: 'string', enum: words });

function exactly(properties: Readonly<Record<string, object>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const clinicalStatus = word(
  'active',
  'recurrence',
  'relapse',
  'inactive',
  'remission',
  'resolved',
  'unknown',
);

const condition = exactly({
  clinicalStatus,
  family_history: { type: 'boolean' },
  onsetDateTime: time,
});

const observation = exactly({
  interpretation: word(
    ...['carrier', 'better', 'significant change down', 'significant change up', 'worse', 'off scale low'],
    ...['off scale high', 'insufficient evidence', 'abnormal', 'critical abnormal', 'critical high'],
    ...['critical low', 'high', 'significantly high', 'low', 'significantly low', 'normal', 'intermediate'],
    ...['no clsi defined breakpoint', 'non-susceptible', 'resistant', 'synergy - resistant', 'susceptible'],
    ...['susceptible-dose dependent', 'synergy - susceptible', 'outside threshold', 'above high threshold'],
    ...['below low threshold', 'indeterminate', 'equivocal', 'negative', 'not detected', 'positive'],
    ...['detected', 'expected', 'unexpected', 'non-reactive', 'reactive', 'weakly reactive'],
  ),
  risk: word('optimal', 'low', 'normal', 'high'),
  risk_direction: word('high', 'very high', 'low', 'very low'),
  observation_time: time,
  valueQuantity: nullable(
    exactly({
      value: { type: 'number' },
      comparator: word('<', '<=', '>=', '>'),
      ...{ unit: text, system: text, code: text },
    }),
  ),
});

const intervention = exactly({
  intervention_type: { type: 'string', enum: ['medication', 'procedure', 'immunization'] },
  status: word(
    ...['active', 'on-hold', 'cancelled', 'completed', 'stopped', 'draft', 'unknown', 'entered-in-error'],
    ...['not-done', 'in-progress'],
  ),
  intervention_time: time,
});

const allergy = exactly({
  clinicalStatus,
  verificationStatus: word('unconfirmed', 'confirmed', 'refuted', 'entered-in-error'),
  criticality: word('low', 'high', 'unable-to-assess'),
});

const node = exactly({
  node_type: { type: 'string', enum: ['condition', 'observation', 'intervention', 'allergy'] },
  fhir_id: nullable({ type: 'string', pattern: '^[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}$' }),
  notable: { type: 'boolean' },
  system_id: { type: 'string', minLength: 1 },
  system_preferred_name: text,
  other_system_ids: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  coding: { type: 'array', items: exactly({ code: text, system: text, display: text }) },
  metadata: exactly({
    condition_metadata: nullable(condition),
    observation_metadata: nullable(observation),
    intervention_metadata: nullable(intervention),
    allergy_metadata: nullable(allergy),
  }),
});

export const assembledPatientSchema = exactly({
  nodes: { type: 'array', items: node, maxItems: 5_000 },
  relationships: {
    type: 'array',
    uniqueItems: true,
    items: exactly({
      source: { type: 'string' },
      target: { type: 'string' },
      relationship_id: {
        type: 'string',
        enum: ['treats', 'indicated_for', 'evaluates', 'due_to', 'contraindicates'],
      },
    }),
  },
  demographics: exactly({
    age: nullable({ type: 'integer', minimum: 0, maximum: 90 }),
    gender: word('male', 'female', 'other', 'unknown'),
    race: word(
      ...['american indian or alaskan native', 'asian or pacific-islander', 'black', 'hispanic', 'white'],
    ),
  }),
});
