// The document of a part parses to what was asked for and what was generated, and is never whole in memory.

import { type CohortPreview, type CohortSpec, readCohortSpec } from '@synthward/contracts';
import { type JsonPart, jsonContent } from './json-document';

const spec = requireSpec({
  name: 'Anna’s "test"',
  population: 2,
  seed: 1,
  hie: { sourceSystems: ['a'] },
  exports: { formats: ['json'] },
});

const preview: CohortPreview = {
  population: 2,
  seed: 1,
  specDigest: 'd',
  generatorVersion: 'v',
  demographics: { ageBands: {}, sexAtBirth: {}, payerMix: {}, language: {} },
  strata: [],
  ageSexPyramid: [],
  conditionCounts: {},
  sourceSystems: {},
  sourcePatientRecordCount: 2,
  identityVariance: {
    duplicateRecords: 0,
    addressDriftedPatients: 0,
    recordsMissingPhone: 0,
    overlays: 0,
    merges: 0,
    twinPairs: 0,
    lookAlikePairs: 0,
    deceased: 0,
  },
  documents: { estimatedDocumentCount: 4 },
  estimatedArtifactBytes: { total: 0, byFormat: {} },
  usage: { patientsGenerated: 2, sourceRecords: 2, generationJobCount: 1 },
  warnings: [],
};

const part = { number: 1, of: 1, firstPatient: 1, lastPatient: 2 };

function textOf(lists: Pick<JsonPart, 'patients' | 'patientSummaries'>): string {
  return Buffer.concat([...jsonContent({ spec, preview, part, ...lists })]).toString();
}

test('a part parses to its specification, preview, number, records and summaries, in that order', () => {
  const records = [{ givenName: 'Zoë' }, { givenName: 'Łukasz', note: 'line\nfeed' }];
  const patientSummaries = ['1 -- Zoë "Z" Ng', '2 -- Łukasz Nowak'];
  const document = JSON.parse(textOf({ patients: records.map((r) => JSON.stringify(r)), patientSummaries }));
  expect(document).toEqual({ spec, preview, part, patients: records, patientSummaries });
  expect(Object.keys(document)).toEqual(['spec', 'preview', 'part', 'patients', 'patientSummaries']);
});

test.each([0, 1, 2])('a part of %p records has as many members', (count) => {
  const patients = Array.from({ length: count }, (_, i) => `{"i":${i}}`);
  const document = JSON.parse(textOf({ patients, patientSummaries: patients.map((_, i) => `${i}`) }));
  expect(document.patients).toHaveLength(count);
  expect(document.patientSummaries).toHaveLength(count);
});

test('records printed as bytes and records printed as text give the same document', () => {
  const texts = ['{"a":"é"}', '{"b":2}'];
  expect(textOf({ patients: texts.map((text) => Buffer.from(text)), patientSummaries: [] })).toBe(
    textOf({ patients: texts, patientSummaries: [] }),
  );
});

test('every record stands on a line of its own', () => {
  const lines = textOf({ patients: ['{"a":1}', '{"a":2}'], patientSummaries: ['x'] }).split('\n');
  expect(lines.slice(1)).toEqual(['{"a":1},', '{"a":2}],"patientSummaries":[', '"x"]}', '']);
});

test('the source is asked for records only as the reader takes blocks', () => {
  let asked = 0;
  function* records(): Generator<string> {
    for (; asked < 10_000; asked += 1) yield JSON.stringify({ text: 'x'.repeat(1000) });
  }
  const blocks = jsonContent({ spec, preview, part, patients: records(), patientSummaries: [] });
  blocks.next();
  expect(asked).toBeLessThan(600); // a block is a quarter of a megabyte
  blocks.next();
  expect(asked).toBeLessThan(1200);
});

test('an error of the source reaches the reader', () => {
  function* records(): Generator<string> {
    yield '{}';
    throw new Error('the source broke');
  }
  expect(() => textOf({ patients: records(), patientSummaries: [] })).toThrow('the source broke');
});

function requireSpec(request: object): CohortSpec {
  const { spec: read, problems } = readCohortSpec(request, { drawSeed: () => 1 });
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}
