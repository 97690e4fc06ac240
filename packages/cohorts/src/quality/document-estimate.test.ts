// What a preview says of documents, held against what is generated.

import { requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { previewOf } from './preview';

function documentsOf(detail: 'summary' | 'longitudinal', rest: { clinical?: object; hie: object }) {
  const clinical = { ...rest.clinical, detail };
  const plan = requirePlanOf(
    requireSpec({ name: 'documents', population: 250, seed: 12, ...rest, clinical }),
  );
  const { patientAt } = createGenerator(plan);
  let generated = 0;
  for (let index = 0; index < 250; index += 1)
    for (const { documents } of patientAt(index).records) generated += documents.length;
  return { generated, estimated: previewOf(plan).documents.estimatedDocumentCount };
}

const hospital = { sourceSystems: ['hospital', 'clinic'], duplicateRate: 0.2 };

test.each([
  ['one system', { hie: { sourceSystems: ['clinic'] } }],
  [
    'the conditions of the population',
    { clinical: { background: 'population' }, hie: { sourceSystems: ['clinic'] } },
  ],
  ['two systems with duplicates', { clinical: { background: 'population' }, hie: hospital }],
])('the documents of histories are estimated within a tenth: %s', (_, rest) => {
  const { generated, estimated } = documentsOf('longitudinal', rest);
  expect(Math.abs(estimated / generated - 1)).toBeLessThan(0.1);
});

test('the documents of summaries are known exactly', () => {
  const { generated, estimated } = documentsOf('summary', { hie: hospital });
  expect(estimated).toBe(generated);
});
