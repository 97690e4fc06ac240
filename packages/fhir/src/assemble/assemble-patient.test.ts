// What a Bundle becomes: which nodes, which of several that speak of the same, and what is refused.

import { patientGraphSchema } from '@synthward/contracts';
import {
  allergy,
  bundleOf,
  coded,
  condition,
  faultsOf,
  graphOf,
  type Loose,
  observation,
  patient,
  prescription,
} from '../../test/bundle-of';

const HYPERTENSION = 'sct|59621000|Essential hypertension (disorder)';
const status = (code: string) => ({ coding: [{ code }] });
const nodesOf = (...resources: readonly Loose[]) => graphOf(bundleOf(patient, ...resources)).nodes;

test('a condition becomes a node with every key, the tag of its name left out', () => {
  expect(nodesOf(condition('c1', HYPERTENSION, { onsetDateTime: '2019-04-02' }))).toEqual([
    {
      node_type: 'condition',
      fhir_id: 'Condition/c1',
      notable: true,
      system_id: 'condition:http://snomed.info/sct:59621000',
      system_preferred_name: 'Essential hypertension',
      other_system_ids: [],
      coding: [
        {
          ...{ system: 'http://snomed.info/sct', code: '59621000' },
          display: 'Essential hypertension (disorder)',
        },
      ],
      metadata: {
        condition_metadata: {
          ...{ clinicalStatus: 'active', family_history: false, onsetDateTime: '2019-04-02T00:00:00Z' },
        },
        ...{ observation_metadata: null, intervention_metadata: null, allergy_metadata: null },
      },
    },
  ]);
});

test('an observation and each of its components are nodes, with value, time and what was made of it', () => {
  const quantity = (value: number) => ({
    value,
    unit: 'mmHg',
    system: 'http://unitsofmeasure.org',
    code: 'mm[Hg]',
  });
  const high = { coding: [{ system: INTERPRETATION, code: 'H' }] };
  const [diastolic, systolic, panel] = nodesOf(
    observation('o1', 'loinc|85354-9|Blood pressure panel', {
      effectiveDateTime: '2026-02-03T09:00:00-05:00',
      component: [
        { code: coded('loinc|8480-6|Systolic'), valueQuantity: quantity(151), interpretation: [high] },
        { code: coded('loinc|8462-4|Diastolic'), valueQuantity: quantity(80) },
      ],
    }),
  );
  expect(panel?.metadata?.observation_metadata?.valueQuantity).toBeNull();
  expect(diastolic?.notable).toBe(false);
  expect(systolic).toMatchObject({
    ...{ fhir_id: 'Observation/o1', notable: true, system_preferred_name: 'Systolic' },
    metadata: {
      observation_metadata: {
        ...{ interpretation: 'high', risk: 'high', risk_direction: 'high' },
        observation_time: '2026-02-03T09:00:00-05:00',
        valueQuantity: { ...quantity(151), comparator: null },
      },
    },
  });
});

const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';

test('of several that speak of one concept the most active is kept, then the latest', () => {
  const resolved = { clinicalStatus: status('resolved') };
  const kept = (...resources: readonly Loose[]) => nodesOf(...resources).map(({ fhir_id }) => fhir_id);
  const [old, now] = [{ onsetDateTime: '2011-01-01' }, { onsetDateTime: '2024-01-01' }];
  expect(
    kept(
      condition('active-long-ago', HYPERTENSION, old),
      condition('resolved-lately', HYPERTENSION, { ...resolved, ...now }),
    ),
  ).toEqual(['Condition/active-long-ago']);
  expect(kept(condition('former', HYPERTENSION, old), condition('later', HYPERTENSION, now))).toEqual([
    'Condition/later',
  ]);
  const METFORMIN = 'rxnorm|860975|metformin';
  expect(
    kept(
      prescription('stopped-later', METFORMIN, { status: 'stopped', authoredOn: '2025-01-01' }),
      prescription('never', METFORMIN, { status: 'cancelled', authoredOn: '2026-01-01' }),
      prescription('completed', METFORMIN, { status: 'completed', authoredOn: '2020-01-01' }),
    ),
  ).toEqual(['MedicationRequest/stopped-later']);
});

test('what was refuted, entered in error or not done yet is no condition and no observation', () => {
  for (const code of ['entered-in-error', 'refuted'])
    expect(nodesOf(condition('c', HYPERTENSION, { verificationStatus: status(code) }))).toEqual([]);
  for (const code of ['entered-in-error', 'cancelled', 'registered'])
    expect(nodesOf(observation('o', 'loinc|718-7|Hemoglobin', { status: code }))).toEqual([]);
});

test.each([
  ['MedicationRequest', 'on-hold', 'on-hold', true],
  ['MedicationRequest', 'active', 'active', true],
  ['MedicationRequest', 'stopped', 'stopped', false],
  ['MedicationStatement', 'intended', 'draft', false],
  ['MedicationStatement', 'not-taken', 'not-done', false],
  ['MedicationDispense', 'preparation', 'draft', false],
  ['MedicationDispense', 'declined', 'not-done', false],
  ['MedicationAdministration', 'in-progress', 'in-progress', false],
  ['MedicationRequest', 'entered-in-error', 'entered-in-error', false],
  ['MedicationRequest', 'ended', 'unknown', false],
  ['MedicationRequest', undefined, null, false],
])('a %s that is %s has the status %s; notable: %s', (resourceType, said, told, notable) => {
  const [node] = nodesOf(prescription('m', 'rxnorm|860975|metformin', { resourceType, status: said }));
  expect(node?.metadata?.intervention_metadata).toMatchObject({
    ...{ intervention_type: 'medication', status: told },
  });
  expect(node?.notable).toBe(notable);
});

test('what must not be done is told as not done', () => {
  const [node] = nodesOf(prescription('m', 'rxnorm|860975|metformin', { doNotPerform: true }));
  expect(node?.metadata?.intervention_metadata?.status).toBe('not-done');
});

test('procedures of the last year are notable, immunizations never', () => {
  const procedure = (id: string, over: Loose) => ({
    ...{ resourceType: 'Procedure', id, subject: { reference: 'Patient/p' }, status: 'completed' },
    ...{ code: coded(`sct|${id}|Procedure`), ...over },
  });
  const vaccine = {
    ...{ resourceType: 'Immunization', id: 'v', patient: { reference: 'Patient/p' }, status: 'completed' },
    ...{ vaccineCode: coded('cvx|140|Influenza'), occurrenceDateTime: '2026-01-01' },
  };
  const nodes = nodesOf(
    procedure('1', { performedDateTime: '2025-03-02' }),
    procedure('2', { performedDateTime: '2025-03-01' }),
    procedure('3', { performedPeriod: { start: '2024-01-01', end: '2025-09-01' } }),
    procedure('4', { performedDateTime: '2026-01-01', status: 'not-done' }),
    vaccine,
  );
  expect(nodes.map(({ fhir_id, notable }) => [fhir_id, notable])).toEqual([
    ['Immunization/v', false],
    ['Procedure/1', true],
    ['Procedure/2', false],
    ['Procedure/3', true],
    ['Procedure/4', false],
  ]);
});

test('an allergy keeps its three words; confirmed and active, or confirmed and critical, it is notable', () => {
  const PENICILLIN = 'sct|91936005|Allergy to penicillin';
  const node = (over: Loose) => nodesOf(allergy('a', PENICILLIN, over))[0];
  expect(node({ criticality: 'high' })?.metadata?.allergy_metadata).toEqual({
    ...{ clinicalStatus: 'active', verificationStatus: 'confirmed', criticality: 'high' },
  });
  expect(node({})?.notable).toBe(true);
  const resolved = { clinicalStatus: status('resolved') };
  expect(node(resolved)?.notable).toBe(false);
  expect(node({ ...resolved, criticality: 'high' })?.notable).toBe(true);
  for (const code of ['refuted', 'entered-in-error', 'unconfirmed'])
    expect(node({ verificationStatus: status(code) })).toMatchObject({
      notable: false,
      metadata: { allergy_metadata: { verificationStatus: code } },
    });
});

test('family history is a node of its own, apart from what the patient has, and never notable', () => {
  const family = {
    ...{
      resourceType: 'FamilyMemberHistory',
      id: 'f',
      patient: { reference: 'Patient/p' },
      status: 'completed',
    },
    condition: [{ code: coded(HYPERTENSION), note: [{ text: 'the mother' }] }],
  };
  const nodes = nodesOf(family, condition('c', HYPERTENSION));
  expect(
    nodes.map(({ system_id, notable, metadata }) => [system_id, notable, metadata?.condition_metadata]),
  ).toEqual([
    [
      'condition:family-history:http://snomed.info/sct:59621000',
      false,
      { clinicalStatus: null, family_history: true, onsetDateTime: null },
    ],
    [
      'condition:http://snomed.info/sct:59621000',
      true,
      { clinicalStatus: 'active', family_history: false, onsetDateTime: null },
    ],
  ]);
});

test('the preferred system names a concept, other codes are other ids, and words alone are hashed', () => {
  const both = {
    coding: [
      { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' },
      { system: 'urn:oid:2.16.840.1.113883.6.96', code: '59621000', display: 'Essential hypertension' },
    ],
  };
  const [node] = nodesOf({ ...condition('c', ''), code: both });
  expect(node).toMatchObject({
    system_id: 'condition:http://snomed.info/sct:59621000',
    other_system_ids: ['condition:http://hl7.org/fhir/sid/icd-10-cm:I10'],
  });
  const ids = ['High  pressure', 'high pressure ', 'low pressure'].map(
    (text) => nodesOf({ ...condition('c', ''), code: { text } })[0]?.system_id,
  );
  expect(ids[0]).toMatch(/^condition:text:[0-9a-f]{32}$/);
  expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false]);
});

test.each<[string, unknown, string[]]>([
  ['nothing', undefined, ['body model_attributes_type']],
  ['a list', [], ['body model_attributes_type']],
  ['a text', 'x', ['body model_attributes_type']],
  ['an empty object', {}, ['body.resourceType missing']],
  ['a Patient', patient, ['body.resourceType enum']],
  ['entries that are no list', { resourceType: 'Bundle', entry: {} }, ['body.entry list_type']],
  [
    'entries that are none',
    {
      resourceType: 'Bundle',
      entry: [null, { resource: 3 }, { resource: {} }, { resource: { resourceType: 1 } }],
    },
    [
      'body.entry.0 model_attributes_type',
      'body.entry.1.resource model_attributes_type',
      'body.entry.2.resource.resourceType missing',
      'body.entry.3.resource.resourceType string_type',
    ],
  ],
  ['two Patients', bundleOf(patient, { ...patient, id: 'q' }), ['body.entry.1.resource several_patients']],
  [
    'findings of somebody else',
    bundleOf(patient, condition('c', HYPERTENSION, { subject: { reference: 'Patient/q' } })),
    ['body.entry.1.resource.subject several_patients'],
  ],
  [
    'findings of two who are both absent',
    bundleOf(
      condition('c', HYPERTENSION),
      allergy('a', 'sct|91936005|x', { patient: { reference: 'https://server.example/fhir/Patient/q' } }),
    ),
    ['body.entry.1.resource.patient several_patients'],
  ],
])('%s is refused, with place and type', (_, bundle, faults) => {
  expect(faultsOf(bundle)).toEqual(faults);
});

test('a Bundle without entries, and one without a Patient, have graphs', () => {
  const nobody = { age: null, gender: null, race: null };
  expect(graphOf({ resourceType: 'Bundle' })).toEqual({ nodes: [], relationships: [], demographics: nobody });
  const { nodes, demographics } = graphOf(bundleOf(condition('c', HYPERTENSION)));
  expect([nodes.length, demographics]).toEqual([1, nobody]);
});

test('the same Patient in two versions is one, and the newest version of a resource counts', () => {
  const at = (lastUpdated: string) => ({ meta: { lastUpdated } });
  const { nodes, demographics } = graphOf(
    bundleOf(
      { ...patient, ...at('2026-01-01T00:00:00Z'), gender: 'male' },
      { ...patient, ...at('2025-01-01T00:00:00Z') },
      condition('c', HYPERTENSION, at('2025-01-01T00:00:00Z')),
      condition('c', HYPERTENSION, { ...at('2026-01-01T00:00:00Z'), clinicalStatus: status('resolved') }),
    ),
  );
  expect(demographics.gender).toBe('male');
  expect(nodes[0]?.metadata?.condition_metadata?.clinicalStatus).toBe('resolved');
});

test('a Patient that is there twice is one, whatever the order', () => {
  const twins = [patient, { ...patient, birthDate: '1970-01-01' }, condition('c', HYPERTENSION)];
  const graph = graphOf(bundleOf(...twins));
  expect(graph.nodes).toHaveLength(1);
  expect(graphOf(bundleOf(...twins.toReversed()))).toEqual(graph);
});

test('a patient is found by an id that is written as a URN', () => {
  const about = { subject: { reference: 'urn:uuid:p' } };
  expect(faultsOf(bundleOf(patient, condition('c', HYPERTENSION, about)))).toEqual([]);
});

test('what is about a device, a group or a place is not told of the patient', () => {
  const about = (reference: string) => ({ subject: { reference } });
  expect(
    nodesOf(
      observation('o1', 'loinc|718-7|Hemoglobin', about('Device/d')),
      observation('o2', 'loinc|718-7|Hemoglobin', { subject: { reference: 'urn:uuid:g', type: 'Group' } }),
    ),
  ).toEqual([]);
});

test('a graph is as large as a request may be, and of more the notable and the latest are kept', () => {
  const many = Array.from({ length: 6_000 }, (_, i) =>
    observation(`o${i}`, `loinc|${i}-0|Test ${i} ${'é'.repeat(150)}`, {
      effectiveDateTime: `20${10 + (i % 16)}-01-01`,
    }),
  );
  const graph = graphOf(bundleOf(patient, ...many, condition('c', HYPERTENSION)));
  expect(patientGraphSchema.safeParse(graph).success).toBe(true);
  expect(graph.nodes.map(({ fhir_id }) => fhir_id)).toContain('Condition/c');
  const years = graph.nodes.flatMap(
    ({ metadata }) => metadata?.observation_metadata?.observation_time?.slice(0, 4) ?? [],
  );
  expect(years).toContain('2025');
  expect(years).not.toContain('2010');
  const escaped = JSON.stringify(graph).replaceAll(/[^\0-\x7f]/g, '\\u0000');
  expect(escaped.length).toBeLessThan(4_100_000);
  expect(escaped.length).toBeGreaterThan(3_800_000);
});
