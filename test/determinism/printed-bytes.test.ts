// Generated records are printed as JSON.stringify prints them: no member forgotten, none in another place.

import { createGenerator } from '@synthward/cohorts';
import { RecordPages } from '@synthward/exporters';
import { requirePlan } from '@synthward/services';

const request = {
  name: 'printed-bytes',
  population: 600,
  seed: 31,
  geography: { state: 'California', city: 'San Diego' },
  conditions: [
    { name: 'hypertension', prevalence: 0.3 },
    { name: 'asthma', prevalence: 0.1 },
    { name: 'diabetes-type-2', prevalence: 0.2 },
  ],
  hie: {
    sourceSystems: ['regional-hie', 'county-provider', 'claims-feed', 'lab-network'],
    duplicateRate: 0.3,
    addressDriftRate: 0.2,
    missingPhoneRate: 0.1,
  },
};

const histories = {
  ...request,
  population: 60,
  clinical: { detail: 'longitudinal', background: 'population', claims: true },
  hie: { ...request.hie, sourceSystems: ['regional-hie', 'county-provider'] },
};

test.each([
  ['summaries', request],
  ['histories', histories],
])('every generated record of %s, and a change of it, has the bytes of JSON.stringify', (_, spec) => {
  const { patientAt } = createGenerator(requirePlan(spec));
  const pages = new RecordPages();
  const expected: string[] = [];
  for (let index = 0; index < spec.population; index += 1) {
    for (const record of patientAt(index).records) {
      const { sourceSystem, recordID, mrn } = record;
      for (const row of [record, { change: 'changed', sourceSystem, recordID, mrn, record } as const]) {
        pages.addRecord(row);
        expected.push(JSON.stringify(row));
      }
    }
  }
  const printed = Array.from(
    pages.inOrder((place) => place),
    (bytes) => Buffer.from(bytes).toString(),
  );
  expect(printed.length).toBeGreaterThan(2 * spec.population);
  const differing = printed.findIndex((text, i) => text !== expected[i]);
  expect(printed[differing]).toBe(expected[differing]);
});
