// Nothing of the patient's own gets into a graph, wherever in the Bundle it stands.

import fc from 'fast-check';
import { bundleOf, condition, graphOf, type Loose, observation, prescription } from '../../test/bundle-of';

const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31));

const RACE = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race';
const ETHNICITY = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity';
const omb = (url: string, ...codes: readonly string[]) => ({
  url,
  extension: codes.map((code) => ({ url: 'ombCategory', valueCoding: { code } })),
});
const demographicsOf = (over: Loose, others: Loose = {}) =>
  graphOf({ ...bundleOf({ resourceType: 'Patient', id: 'p', ...over }), ...others }).demographics;

test.each([
  ['1960-03-01', {}, 66],
  ['1960-03-02', {}, 65],
  ['1960-03', {}, 65],
  ['1960', {}, 65],
  ['1936-03-01', {}, 90],
  ['1920-01-01', {}, 90],
  ['1960-03-01', { deceasedDateTime: '2000-02-01T10:00:00Z' }, 39],
  ['2030-01-01', {}, null],
  ['1700-01-01', {}, null],
  ['1960-02-30', {}, null],
  [undefined, {}, null],
])('somebody born on %s %j has the age %s', (birthDate, over, age) => {
  expect(demographicsOf({ birthDate, ...over }).age).toBe(age);
});

test('without a timestamp it is the latest time in the Bundle that ages are told for', () => {
  const patient = { resourceType: 'Patient', id: 'p', birthDate: '1960-03-01' };
  const plan = { resourceType: 'Appointment', id: 'x', start: '2040-01-01T00:00:00Z' };
  const old = observation('o', 'loinc|718-7|Hemoglobin', { effectiveDateTime: '2020-02-29T23:00:00Z' });
  const at = (...resources: readonly Loose[]) =>
    graphOf({ ...bundleOf(patient, plan, ...resources), timestamp: undefined }).demographics.age;
  expect(at()).toBeNull();
  expect(at(old)).toBe(59);
  expect(at(old, { resourceType: 'Encounter', id: 'e', period: { start: '2020-03-01' } })).toBe(60);
});

test.each([
  [[omb(RACE, '2106-3')], 'white'],
  [[omb(RACE, '2054-5')], 'black'],
  [[omb(RACE, '1002-5')], 'american indian or alaskan native'],
  [[omb(RACE, '2028-9')], 'asian or pacific-islander'],
  [[omb(RACE, '2076-8')], 'asian or pacific-islander'],
  [[omb(RACE, '2106-3', '2054-5')], null],
  [[omb(RACE, 'UNK')], null],
  [[omb(RACE)], null],
  [[], null],
  [[omb(RACE, '2106-3'), omb(ETHNICITY, '2135-2')], 'hispanic'],
  [[omb(RACE, '2106-3'), omb(ETHNICITY, '2186-5')], 'white'],
])('%j is the race %s', (extension, race) => {
  expect(demographicsOf({ extension }).race).toBe(race);
});

test('gender is one of the four words of FHIR or null', () => {
  const told = ['female', 'male', 'other', 'unknown', 'F', 3, null].map(
    (gender) => demographicsOf({ gender }).gender,
  );
  expect(told).toEqual(['female', 'male', 'other', 'unknown', null, null, null]);
});

const born = { resourceType: 'Patient', id: 'p', birthDate: '1980-05-17' };
const timeOf = (effectiveDateTime: unknown) =>
  graphOf(bundleOf(born, observation('o', 'loinc|718-7|Hemoglobin', { effectiveDateTime }))).nodes[0]
    ?.metadata?.observation_metadata?.observation_time;

test.each([
  ['2020-01-02T03:04:05.678+01:00', '2020-01-02T03:04:05.678+01:00'],
  ['2020-01-02', '2020-01-02T00:00:00Z'],
  ['2020-01', null],
  ['2020', null],
  ['2020-02-30', null],
  ['2020-01-02T25:00:00Z', null],
  ['yesterday', null],
  [null, null],
  ['1980-05-17', null],
  ['1980-05-17T23:59:00-08:00', null],
  ['1980-05-18T01:00:00+05:00', null],
  ['1980-05-18', '1980-05-18T00:00:00Z'],
  ['1936-03-01', null],
  ['1936-03-02', '1936-03-02T00:00:00Z'],
])('the time %s is told as %s', (said, told) => {
  expect(timeOf(said)).toBe(told);
});

const person = {
  resourceType: 'Patient',
  id: 'MRN-445566',
  identifier: [{ system: 'urn:hospital', value: '445566' }, { value: '999-18-8203' }],
  name: [{ family: 'Okonkwo-Reyes', given: ['Amélie', 'Jo'], text: 'Amélie Okonkwo-Reyes' }],
  telecom: [
    { system: 'phone', value: '555-0142' },
    { system: 'email', value: 'amelie@mail.example.org' },
  ],
  address: [{ line: ['167 Nikolaus Gate'], city: 'Easthampton', postalCode: '01027-4411' }],
  birthDate: '1980-05-17',
  contact: [{ name: { family: 'Vandersloot', given: ['Piet'] } }],
};
const about = { subject: { reference: 'Patient/MRN-445566' } };

/** What must not be told, as senders write it into texts. */
const own = fc.constantFrom(
  ...['Okonkwo-Reyes', 'OKONKWO', 'Amélie', 'amelie', 'Jo Okonkwo', 'Vandersloot', '445566', 'MRN-445566'],
  ...['999-18-8203', '999188203', '555-0142', '5550142', 'amelie@mail.example.org', '167 Nikolaus Gate'],
  ...['Easthampton 01027-4411', '1980-05-17', '19800517', '1980/05/17'],
);
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `Diabetes of ${text}`,
  (text: string) => `(${text}), seen today`,
  (text: string) => `high pressure; ${text}`,
);

test('what is the patient’s own is in no text, code or id of the graph, wherever it stood', () => {
  const squeezed = (text: string) =>
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}|[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  fc.assert(
    fc.property(own, around, (mark, wrap) => {
      const text = wrap(mark);
      const id = mark.replaceAll(/[^A-Za-z0-9.-]/g, '-');
      const quantity = { value: 1, unit: text, code: mark, system: `urn:${mark}` };
      const bundle = bundleOf(
        person,
        condition(`c-${id}`, 'sct|1', {
          ...about,
          code: { coding: [{ system: 'urn:s', code: '1', display: text }] },
        }),
        condition('c2', 'sct|2', { ...about, code: { text } }),
        condition('c3', 'sct|3', {
          ...about,
          code: { coding: [{ system: 'urn:s', code: mark, display: 'x' }] },
        }),
        condition('c4', 'sct|4', { ...about, code: { coding: [{ system: `urn:x:${mark}`, code: '4' }] } }),
        observation(`x${id}y`, 'loinc|718-7|Hemoglobin', {
          ...about,
          valueQuantity: quantity,
          note: [{ text }],
        }),
        prescription('m', 'rxnorm|1', {
          ...about,
          medicationReference: { display: text },
          medicationCodeableConcept: {},
        }),
      );
      const told = squeezed(JSON.stringify(graphOf(bundle)));
      expect(told).not.toContain(squeezed(mark));
      expect(told).toContain('hemoglobin');
    }),
    { seed, numRuns: 300 },
  );
  process.stdout.write(`identifying: repeat with PROPERTY_SEED=${seed}\n`);
});

test('an id that tells is replaced by a number that no other has; the order of the entries does not matter', () => {
  const resources = [
    observation('445566-1', 'loinc|1|One', about),
    observation('lab.445566', 'loinc|2|Two', about),
    observation('n1', 'loinc|3|Three', about),
    observation('free', 'loinc|4|Four', about),
  ];
  const ids = (list: readonly Loose[]) =>
    graphOf(bundleOf(person, ...list)).nodes.map(({ fhir_id }) => fhir_id);
  expect(ids(resources)).toEqual(['Observation/n2', 'Observation/n3', 'Observation/n1', 'Observation/free']);
  expect(ids(resources.toReversed())).toEqual(ids(resources));
});

test('a name that is a word of medicine as well takes no text away, unless a second name stands beside it', () => {
  const patient = { resourceType: 'Patient', id: 'p', name: [{ family: 'White', given: ['Ray'] }] };
  const name = (text: string) =>
    graphOf(bundleOf(patient, observation('o', `loinc|1|${text}`))).nodes[0]?.system_preferred_name;
  expect(name('White oak IgE Ab in Serum')).toBe('White oak IgE Ab in Serum');
  expect(name('Glucose [Presence] in Urine by Test strip')).toContain('Test strip');
  expect(name('X-ray of chest')).toBe('X-ray of chest');
  expect(name('Chest of Ray White')).toBeNull();
  expect(name('White, Ray: chest')).toBeNull();
});

test('a short number of the patient’s takes no dose, no code and no ordinary word out of a graph', () => {
  const patient = { resourceType: 'Patient', id: 'test', identifier: [{ value: '1000' }, { value: '4548' }] };
  const subject = { reference: 'Patient/test' };
  const { nodes } = graphOf(
    bundleOf(
      patient,
      observation('o', 'loinc|4548-4|Hemoglobin A1c test', { subject }),
      prescription('m', 'rxnorm|1|metformin 1000 MG', { subject }),
      condition('c', 'sct|4548|Whole number', { subject }),
    ),
  );
  expect(nodes.map(({ system_preferred_name: name }) => name)).toEqual([
    'metformin 1000 MG',
    'Hemoglobin A1c test',
  ]);
});

test('towns and postal codes are addresses', () => {
  const patient = {
    resourceType: 'Patient',
    id: 'p',
    address: [{ city: 'Easthampton', postalCode: '01027' }],
  };
  for (const text of ['Gout since Easthampton', 'Gout in 01027'])
    expect(
      graphOf(bundleOf(patient, condition('c', `sct|1|${text}`))).nodes[0]?.system_preferred_name,
    ).toBeNull();
});
