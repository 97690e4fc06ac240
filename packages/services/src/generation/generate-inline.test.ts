// The inline answer is the cohort of a job in one document.

import type { SourceRecord } from '@synthward/contracts';
import { requirePlan } from '../cohorts/inspect-spec';
import { feedSourceOf } from './feed-source';
import { generateInline } from './generate-inline';
import { renderPart } from './render-part';

const plan = requirePlan({
  name: 'inline',
  population: 1100,
  seed: 3,
  conditions: [{ name: 'asthma', prevalence: 0.1 }],
  hie: { sourceSystems: ['a', 'b'], duplicateRate: 0.05, missingPhoneRate: 0.1 },
});

const text = Buffer.from(generateInline(plan.spec)).toString();
const answer = JSON.parse(text);

test('the answer has the members of the reference', () => {
  expect(Object.keys(answer)).toEqual([
    'spec',
    'preview',
    'manifest',
    'quality',
    'patients',
    'patientSummaries',
  ]);
  expect(answer.spec).toEqual(plan.spec);
  expect(answer.manifest.artifacts).toEqual([]);
});

test('patients are the records of the artifacts, in the same order', () => {
  const generator = feedSourceOf(plan);
  const printed = [0, 1].flatMap((part) => [...renderPart(generator, part).records()]);
  expect(answer.patients.map((record: SourceRecord) => JSON.stringify(record))).toEqual(
    printed.map((bytes) => Buffer.from(bytes).toString()),
  );
});

test('figures agree with what is in the document', () => {
  const { patients, patientSummaries, manifest, quality, preview } = answer;
  expect(patients).toHaveLength(2255);
  expect(patientSummaries).toHaveLength(1100);
  expect(manifest.sourcePatientRecordCount).toBe(2255);
  expect(preview.sourcePatientRecordCount).toBe(2255);
  expect(quality.conditionCounts).toEqual({ asthma: 110 });
  expect(patients.filter(({ phone }: SourceRecord) => phone === null)).toHaveLength(226);
});

test('the same specification gives the same bytes', () => {
  expect(Buffer.from(generateInline(plan.spec)).toString() === text).toBe(true);
});

test('a specification that cannot be planned is refused with its problems', () => {
  expect(() => generateInline({ ...plan.spec, conditions: [{ name: 'asthma', prevalence: 2 }] })).toThrow(
    expect.objectContaining({ code: 'invalid_spec' }),
  );
});
