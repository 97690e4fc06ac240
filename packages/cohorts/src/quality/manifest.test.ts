// The manifest counts what was generated and names the versions that determine it.

import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { DATA_VERSION, ENGINE_VERSION, GENERATOR_VERSION } from '../version';
import { manifestOf } from './manifest';
import { TallyKeeper } from './tally';

test('resource counts are those of the records, and artifacts keep their order', () => {
  const plan = requirePlanOf(sampleSpec({ population: 20 }));
  const keeper = new TallyKeeper(plan);
  const { patientAt } = createGenerator(plan);
  const patients = Array.from({ length: 20 }, (_, index) => patientAt(index));
  for (const patient of patients) keeper.add(patient);
  const records = patients.flatMap((patient) => patient.records);
  const artifact = {
    format: 'ndjson' as const,
    bytes: 1,
    sha256: 'a',
    contentSha256: 'b',
    recordCount: 1,
  };
  const artifacts = ['second', 'first'].map((name) => ({ name, ...artifact }));
  expect(manifestOf(plan, keeper.read(), artifacts)).toEqual({
    sourcePatientRecordCount: records.length,
    duplicateIdentityCount: 2,
    resourceCounts: {
      Patient: records.length,
      Condition: records.reduce((sum, { conditions }) => sum + conditions.length, 0),
      Encounter: records.reduce((sum, { encounters }) => sum + encounters.length, 0),
      Observation: records.reduce((sum, { observations }) => sum + observations.length, 0),
      DocumentReference: 2 * records.length,
    },
    generatorVersion: GENERATOR_VERSION,
    engineVersion: ENGINE_VERSION,
    dataVersion: DATA_VERSION,
    specDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    artifacts,
  });
});
