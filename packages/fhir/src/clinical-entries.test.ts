import { allOfType } from '../test/all-of-type';
import { FIRST_VISIT, LAST_VISIT, sampleCohort, sampleRecord } from '../test/sample-record';
import { recordResources } from './record-resources';
import type { ResourceType } from './types/resource-types';

const resources = recordResources(sampleRecord(), sampleCohort);
const all = <Type extends ResourceType>(type: Type) => allOfType(resources, type);

test('a visit is a finished encounter of its day, an emergency where its type says so', () => {
  const [first, last] = all('Encounter');
  expect(first).toMatchObject({
    id: FIRST_VISIT,
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' },
    type: [{ coding: [{ code: '50849002' }], text: 'Emergency room admission' }],
    period: { start: '2025-08-01', end: '2025-08-01' },
    reasonCode: [{ text: 'Diabetes mellitus type 2' }],
  });
  expect(last?.class.code).toBe('AMB');
});

test('a problem is coded in SNOMED CT with its name and in ICD-10-CM without a borrowed one', () => {
  expect(all('Condition')).toMatchObject([
    {
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      category: [{ coding: [{ code: 'problem-list-item' }] }],
      encounter: { reference: `Encounter/${FIRST_VISIT}` },
      onsetDateTime: '2014-06-30',
      recordedDate: '2025-08-01',
    },
  ]);
  expect(all('Condition')[0]?.code).toEqual({
    coding: [
      { system: 'http://snomed.info/sct', code: '44054006', display: 'Diabetes mellitus type 2' },
      { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' },
    ],
    text: 'Diabetes mellitus type 2',
  });
});

test('a document comes back from its attachment letter by letter, and its size is in bytes', () => {
  const texts = sampleRecord().documents.map(({ text }) => text);
  const attachments = all('DocumentReference').map(({ content }) => content[0]?.attachment);
  expect(attachments.map((one) => Buffer.from(one?.data ?? '', 'base64').toString('utf8'))).toEqual(texts);
  expect(attachments.map((one) => one?.size)).toEqual([33, 32]);
});

test('the two kinds of document have a type of their own and belong to their visit', () => {
  const documents = all('DocumentReference');
  expect(documents.map(({ type }) => type.coding?.[0]?.code)).toEqual(['11506-3', '34133-9']);
  for (const { context, date } of documents) {
    expect(context.encounter).toEqual([{ reference: `Encounter/${LAST_VISIT}` }]);
    expect(date).toBe('2025-10-02T00:00:00Z');
  }
});
