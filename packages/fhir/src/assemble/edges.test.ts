// How nodes hang together: what the Bundle says before what is usual, each edge once, both ends there.

import {
  allergy,
  bundleOf,
  coded,
  condition,
  graphOf,
  type Loose,
  observation,
  patient,
  prescription,
} from '../../test/bundle-of';

const HYPERTENSION = 'sct|59621000|Essential hypertension';
const DIABETES = 'sct|44054006|Diabetes mellitus type 2';
const LISINOPRIL = 'rxnorm|314076|lisinopril 10 MG Oral Tablet';
const METFORMIN = 'rxnorm|860975|24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet';

/** `code of source relationship code of target` of each edge. */
function edgesOf(...resources: readonly Loose[]): string[] {
  const code = (id: string) => id.slice(id.lastIndexOf(':') + 1);
  return graphOf(bundleOf(patient, ...resources)).relationships.map(
    ({ source, target, relationship_id }) => `${code(source)} ${relationship_id} ${code(target)}`,
  );
}

test.each([
  ['Type/id', 'Condition/c'],
  ['a full URL', 'https://server.example/fhir/Condition/c'],
  ['another server', 'https://elsewhere.example/Condition/c'],
  ['a version', 'Condition/c/_history/3'],
  ['a search for an identifier', 'Condition?identifier=urn:x|77'],
  ['a search for an encoded identifier', 'Condition?identifier=urn%3Ax%7C77'],
  ['a search for an identifier of any system', 'Condition?identifier=77'],
  ['a search for an id', 'Condition?_id=c'],
])('a reason is found by %s', (_, reference) => {
  const known = condition('c', 'sct|1|Gout', { identifier: [{ system: 'urn:x', value: '77' }] });
  expect(edgesOf(known, prescription('m', LISINOPRIL, { reasonReference: [{ reference }] }))).toEqual([
    '314076 treats 1',
  ]);
});

test('a reason is found by a logical identifier, and by the code of a contained condition', () => {
  const known = condition('c', HYPERTENSION, { identifier: [{ system: 'urn:x', value: '77' }] });
  const logical = [{ identifier: { system: 'urn:x', value: '77' } }];
  expect(edgesOf(known, prescription('m', LISINOPRIL, { reasonReference: logical }))).toEqual([
    '314076 treats 59621000',
  ]);
  const contained = {
    contained: [condition('inner', HYPERTENSION)],
    reasonReference: [{ reference: '#inner' }],
  };
  expect(edgesOf(known, prescription('m', LISINOPRIL, contained))).toEqual(['314076 treats 59621000']);
});

test('an identifier that two resources have names neither', () => {
  const identifier = [{ system: 'urn:x', value: '77' }];
  const reasonReference = [{ reference: 'Condition?identifier=urn:x|77' }];
  expect(
    edgesOf(
      condition('c', 'sct|1|Gout', { identifier }),
      condition('d', 'sct|2|Asthma', { identifier }),
      prescription('m', LISINOPRIL, { reasonReference }),
    ),
  ).toEqual([]);
});

test('a named reason comes before coded ones, these before what is usual', () => {
  const known = [condition('c', HYPERTENSION), condition('d', DIABETES)];
  const byCode = { reasonCode: [coded('sct|44054006')] };
  const byName = { reasonReference: [{ reference: 'Condition/c' }] };
  const edges = (over: Loose) => edgesOf(...known, prescription('m', METFORMIN, over));
  expect(edges({ ...byName, ...byCode })).toEqual(['860975 treats 59621000']);
  expect(edges(byCode)).toEqual(['860975 treats 44054006']);
  expect(edges({})).toEqual(['860975 indicated_for 44054006']);
  expect(edges({ reasonReference: [{ reference: 'Condition/nowhere' }] })).toEqual([]);
});

test('nothing is usual for what was not taken', () => {
  for (const status of ['cancelled', 'draft', 'entered-in-error'])
    expect(edgesOf(condition('d', DIABETES), prescription('m', METFORMIN, { status }))).toEqual([]);
});

test('procedures and immunizations treat what they name', () => {
  const reasonReference = [{ reference: 'Condition/c' }];
  const procedure = {
    ...{ resourceType: 'Procedure', id: 'x', subject: { reference: 'Patient/p' }, status: 'completed' },
    ...{ code: coded('sct|268400002|12 lead electrocardiogram'), reasonReference },
  };
  expect(edgesOf(condition('c', HYPERTENSION), procedure)).toEqual(['268400002 treats 59621000']);
});

test('evidence of a condition evaluates it, alone or as results of a report; without any, what is usual does', () => {
  const a1c = observation('o', 'loinc|4548-4|Hemoglobin A1c');
  const glucose = observation('g', 'loinc|2345-7|Glucose');
  const report = { resourceType: 'DiagnosticReport', id: 'r', result: [{ reference: 'Observation/g' }] };
  const evidence = (reference: string) => ({ evidence: [{ detail: [{ reference }] }] });
  expect(edgesOf(a1c, glucose, condition('d', DIABETES, evidence('Observation/o')))).toEqual([
    '4548-4 evaluates 44054006',
  ]);
  expect(edgesOf(a1c, glucose, report, condition('d', DIABETES, evidence('DiagnosticReport/r')))).toEqual([
    '2345-7 evaluates 44054006',
  ]);
  expect(edgesOf(a1c, glucose, condition('d', DIABETES))).toEqual([
    '2345-7 evaluates 44054006',
    '4548-4 evaluates 44054006',
  ]);
});

test('a condition is due to another one, by reference or by code', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/condition-dueTo';
  const kidney = 'sct|127013003|Disorder of kidney due to diabetes mellitus';
  for (const value of [
    { valueReference: { reference: 'Condition/d' } },
    { valueCodeableConcept: coded('sct|44054006') },
  ])
    expect(
      edgesOf(condition('d', DIABETES), condition('k', kidney, { extension: [{ url, ...value }] })),
    ).toEqual(['127013003 due_to 44054006']);
});

test('an allergy stands against medications of the same ingredient, unless it is refuted or to food', () => {
  const penicillin = prescription('m', 'rxnorm|834102|Penicillin V Potassium 500 MG Oral Tablet');
  const potassium = prescription('n', 'rxnorm|628953|potassium chloride 10 MEQ Oral Tablet');
  const ALLERGY = 'sct|91936005|Allergy to penicillin';
  const edges = (over: Loose) => edgesOf(penicillin, potassium, allergy('a', ALLERGY, over));
  expect(edges({})).toEqual(['91936005 contraindicates 834102']);
  expect(edges({ category: ['medication'] })).toEqual(['91936005 contraindicates 834102']);
  expect(edges({ category: ['food'] })).toEqual([]);
  expect(edges({ verificationStatus: { coding: [{ code: 'refuted' }] } })).toEqual([]);
});

test('no edge leads to itself, to nowhere or to family history, and none is there twice', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/condition-dueTo';
  const family = {
    ...{
      resourceType: 'FamilyMemberHistory',
      id: 'f',
      patient: { reference: 'Patient/p' },
      status: 'completed',
    },
    condition: [{ code: coded(DIABETES) }],
  };
  const itself = { extension: [{ url, valueReference: { reference: 'Condition/c' } }] };
  const reasonReference = [
    { reference: 'Condition/c' },
    { reference: 'Condition/c' },
    { reference: 'Patient/p' },
  ];
  expect(
    edgesOf(
      ...[condition('c', HYPERTENSION, itself), family, prescription('l', METFORMIN)],
      ...[
        prescription('m', LISINOPRIL, { reasonReference }),
        prescription('n', LISINOPRIL, { reasonReference }),
      ],
    ),
  ).toEqual(['314076 treats 59621000']);
});

test('a medication is named by the Medication that is referred to, or contained, or by the words of the reference', () => {
  const medication = { resourceType: 'Medication', id: 'x', code: coded(METFORMIN) };
  const named = (reference: Loose, ...others: readonly Loose[]) => {
    const over = { medicationCodeableConcept: undefined, medicationReference: reference };
    const bundle = bundleOf(patient, prescription('m', '', { ...over, contained: others }), medication);
    return graphOf(bundle).nodes.map(({ system_id }) => system_id?.replace(/[0-9a-f]{32}/, 'hash'));
  };
  const RXNORM = 'intervention:http://www.nlm.nih.gov/research/umls/rxnorm';
  expect(named({ reference: 'Medication/x' })).toEqual([`${RXNORM}:860975`]);
  const inner = { ...medication, id: 'y', code: coded(LISINOPRIL) };
  expect(named({ reference: '#y' }, inner)).toEqual([`${RXNORM}:314076`]);
  expect(named({ reference: 'Medication/z', display: 'Metformin' })).toEqual(['intervention:text:hash']);
});
