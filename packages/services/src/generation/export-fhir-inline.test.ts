// The inline export is the FHIR of a job in one document.

import { type FhirExport, readCohortSpec } from '@synthward/contracts';
import { requirePlan } from '../cohorts/inspect-spec';
import { exportFhirInline } from './export-fhir-inline';
import { feedSourceOf } from './feed-source';
import { renderPart } from './render-part';

const plan = requirePlan({
  name: 'inline',
  population: 120,
  seed: 3,
  conditions: [{ name: 'asthma', prevalence: 0.1 }],
  hie: { sourceSystems: ['a', 'b'], duplicateRate: 0.05 },
});
const fhirPlan = requirePlan({ ...plan.spec, exports: { formats: ['fhir-bundle', 'fhir-ndjson'] } });

const text = Buffer.from(exportFhirInline(plan.spec)).toString();
const answer: FhirExport = JSON.parse(text);
const part = renderPart(feedSourceOf(fhirPlan), 0);

test('Bundles and lines are those of the artifacts', () => {
  const bundles = [...part.bundles()].map((bytes) => Buffer.from(bytes).toString());
  expect(answer.bundles.map((bundle) => JSON.stringify(bundle))).toEqual(bundles);
  for (const [type, lines] of Object.entries(answer.ndjson)) {
    expect(lines).toBe(Buffer.concat([...part.resources(type)]).toString());
  }
  expect(Object.keys(answer.ndjson)).toEqual(Object.keys(part.fhir.resourceCounts ?? {}));
});

test('the specification is the one that was sent, and the figures agree with the lines', () => {
  expect(readCohortSpec(answer.spec, { drawSeed: () => 0 }).spec).toEqual(plan.spec);
  const lines = Object.values(answer.ndjson).map((each) => each.trimEnd().split('\n').length);
  expect(answer.fhirResources).toBe(lines.reduce((sum, count) => sum + count, 0));
  expect(answer.manifest.resourceCounts).toMatchObject({ Patient: 246, DocumentReference: 492 });
  expect(answer.bundles).toHaveLength(answer.manifest.sourcePatientRecordCount);
});

test('the same specification gives the same bytes', () => {
  expect(Buffer.from(exportFhirInline(plan.spec)).toString() === text).toBe(true);
});
