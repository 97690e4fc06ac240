// Whatever is sent, there is a graph or there are problems; and neither takes long.

import { patientGraphSchema } from '@synthward/contracts';
import fc from 'fast-check';
import {
  allergy,
  bundleOf,
  coded,
  condition,
  type Loose,
  mailGuard,
  observation,
  patient,
  prescription,
} from '../../test/bundle-of';
import { assemblePatient } from './assemble-patient';

const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31));
afterAll(() => process.stdout.write(`hostile Bundles: repeat with PROPERTY_SEED=${seed}\n`));

/** Throws where the answer is neither a graph of the contract nor a list of problems. */
function answerTo(value: unknown): object {
  const assembled = assemblePatient(value, mailGuard);
  if ('graph' in assembled) patientGraphSchema.parse(assembled.graph);
  else expect(assembled.problems.length).toBeGreaterThan(0);
  return assembled;
}

const full: readonly Loose[] = [
  patient,
  condition('c', 'sct|59621000|Essential hypertension', {
    evidence: [{ detail: [{ reference: 'Observation/o' }] }],
  }),
  observation('o', 'loinc|8480-6|Systolic', {
    valueQuantity: { value: 150, unit: 'mm[Hg]' },
    referenceRange: [{ high: { value: 130 } }],
    component: [{ code: coded('loinc|1|x') }],
  }),
  prescription('m', 'rxnorm|314076|lisinopril', { reasonReference: [{ reference: 'Condition/c' }] }),
  allergy('a', 'sct|91936005|Penicillin'),
  {
    ...{ resourceType: 'FamilyMemberHistory', id: 'f', patient: { reference: 'Patient/p' } },
    condition: [{ code: coded('sct|1|Gout') }],
  },
];

test('any JSON in the place of any member is answered', () => {
  const anything = fc.oneof(
    fc.json().map((text) => JSON.parse(text)),
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat(), anything, (which, member, value) => {
      const bundle = JSON.parse(JSON.stringify(bundleOf(...full)));
      const { resource } = bundle.entry[which % full.length];
      const keys = Object.keys(resource);
      resource[keys[member % keys.length] ?? ''] = value;
      answerTo(bundle);
    }),
    { seed, numRuns: 2_000 },
  );
});

test('any JSON is answered', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => void answerTo(value)),
    { seed, numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.array(fc.anything()), (entry) => void answerTo({ resourceType: 'Bundle', entry })),
    { seed, numRuns: 500 },
  );
});

test('the order of the entries changes nothing', () => {
  const twins = full.flatMap((resource) => [
    resource,
    ...(resource === patient ? [] : [{ ...resource, id: `${resource.id}2` }]),
  ]);
  const expected = JSON.stringify(answerTo(bundleOf(...twins)));
  fc.assert(
    fc.property(fc.shuffledSubarray(twins, { minLength: twins.length }), (resources) => {
      expect(JSON.stringify(answerTo(bundleOf(...resources)))).toBe(expected);
    }),
    { seed, numRuns: 100 },
  );
});

test.each<[string, unknown]>([
  [
    'keys of prototypes',
    JSON.parse(
      '{"resourceType":"Bundle","__proto__":{"entry":3},"entry":[{"resource":{"resourceType":"__proto__","constructor":1}}]}',
    ),
  ],
  [
    'types that are members of every object',
    bundleOf({ resourceType: 'constructor' }, { resourceType: 'toString', id: 'x' }),
  ],
  ['null for every id', bundleOf(...full.map((one) => ({ ...one, id: null })))],
  [
    'no ids and no full URLs',
    { resourceType: 'Bundle', entry: full.map((one) => ({ resource: { ...one, id: undefined } })) },
  ],
  ['entries without resources', { resourceType: 'Bundle', entry: [{}, { request: { method: 'DELETE' } }] }],
  [
    'resources of R5',
    bundleOf(patient, {
      ...prescription('m', ''),
      medicationCodeableConcept: undefined,
      medication: { concept: coded('rxnorm|1|x') },
    }),
  ],
  [
    'a Bundle of an older release',
    bundleOf(patient, {
      ...condition('c', 'sct|1|x'),
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
    }),
  ],
  [
    'halves of surrogate pairs',
    bundleOf(patient, condition('c', 'sct|1|\ud800 x'), condition('d', `sct|2|${'y'.repeat(299)}😀`)),
  ],
  [
    'a reference that is no percent-encoding',
    bundleOf(
      patient,
      prescription('m', 'rxnorm|1|x', { reasonReference: [{ reference: 'Condition?identifier=%E0%A4%A' }] }),
    ),
  ],
  [
    'references in a circle',
    bundleOf(patient, condition('c', 'sct|1|x', { evidence: [{ detail: [{ reference: 'Condition/c' }] }] })),
  ],
])('%s are answered', (_, bundle) => {
  answerTo(bundle);
});

test('nesting without end is answered', () => {
  let deep: unknown = 'x';
  for (let i = 0; i < 100_000; i += 1) deep = i % 2 === 0 ? [deep] : { coding: deep, contained: deep };
  answerTo(bundleOf(patient, condition('c', 'sct|1|x', { code: deep, contained: deep, extension: deep })));
});

const range = (length: number) => Array.from({ length }, (_, i) => i);
const reference = (url: string) => ({ reference: url });

/** Bundles in which each part multiplies another one, if anything does. */
const puzzles: Readonly<Record<string, () => Loose>> = {
  '50,000 entries': () =>
    bundleOf(patient, ...range(50_000).map((i) => observation(`o${i}`, `loinc|${i}|x`))),
  'many conditions with one report of many results': () =>
    bundleOf(
      ...[
        patient,
        {
          resourceType: 'DiagnosticReport',
          id: 'r',
          result: range(8_000).map((i) => reference(`Observation/o${i}`)),
        },
      ],
      ...range(8_000).map((i) => observation(`o${i}`, `loinc|${i}|x`)),
      ...range(8_000).map((i) =>
        condition(`c${i}`, `sct|${i}|x`, { evidence: [{ detail: [reference('DiagnosticReport/r')] }] }),
      ),
    ),
  'many allergies to one ingredient of many medications': () =>
    bundleOf(
      patient,
      ...range(10_000).map((i) => prescription(`m${i}`, `rxnorm|${i}|penicillin`)),
      ...range(10_000).map((i) => allergy(`a${i}`, `sct|${i}|penicillin`)),
    ),
  'many medications for many conditions of one group': () =>
    bundleOf(
      patient,
      ...range(10_000).map((i) => prescription(`m${i}`, `rxnorm|${i}|metformin`)),
      ...range(10_000).map((i) => condition(`c${i}`, `icd|E11.${i}|x`)),
    ),
  'one id of many resources, which many others name': () =>
    bundleOf(
      patient,
      ...range(10_000).map((i) => condition('c', `sct|${i}|x`)),
      ...range(10_000).map((i) =>
        prescription(`m${i}`, `rxnorm|${i}|x`, { reasonReference: [reference('Condition/c')] }),
      ),
    ),
  'many names and many texts': () =>
    bundleOf(
      { ...patient, name: range(30_000).map((i) => ({ family: `name${i}`, given: [`other${i}`] })) },
      ...range(10_000).map((i) => condition(`c${i}`, `sct|${i}|${`word${i} `.repeat(20)}`)),
    ),
  'many numbers of many lengths': () =>
    bundleOf(
      { ...patient, identifier: range(30_000).map((i) => ({ value: `${i}`.padStart(4 + (i % 60), '7') })) },
      ...range(20_000).map((i) => condition(`${'x'.repeat(55)}${i}`, `sct|${i}|x`)),
    ),
};

test.each(Object.entries(puzzles))('%s take less than five seconds of the processor', (_, make) => {
  const bundle = make();
  const begun = process.cpuUsage(); // of this process: the machine may do other things as well
  answerTo(bundle);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(5_000);
});
