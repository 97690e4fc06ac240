// A small cohort in one answer: the reference's own figures, and the same records as a job's.

import type { CohortJobView, GenerateResponse, SourceRecord } from '@synthward/contracts';
import { useStack } from '@synthward/testkit';

const { client } = useStack();

const hardMatches = {
  name: 'mpi-hard-matches',
  population: 250,
  seed: 250,
  geography: { state: 'Washington', city: 'Vancouver' },
  conditions: [
    { name: 'asthma', prevalence: 0.16 },
    { name: 'hypertension', prevalence: 0.31 },
  ],
  hie: {
    sourceSystems: ['north-hie', 'county-provider', 'claims-feed', 'lab-network'],
    duplicateRate: 0.15,
    addressDriftRate: 0.22,
    missingPhoneRate: 0.14,
  },
  exports: { formats: ['json', 'ndjson'] },
};

let response: GenerateResponse;
beforeAll(async () => {
  const { status, body } = await client().post<GenerateResponse>('/cohorts/generate', hardMatches);
  expect(status).toBe(200);
  response = body;
});

test('the response has the members and the numbers of the reference', () => {
  expect(Object.keys(response)).toEqual([
    'spec',
    'preview',
    'manifest',
    'quality',
    'patients',
    'patientSummaries',
  ]);
  expect(response).toMatchObject({
    spec: { name: 'mpi-hard-matches', population: 250 },
    preview: { documents: { estimatedDocumentCount: 2076 } },
    manifest: {
      sourcePatientRecordCount: 1038,
      duplicateIdentityCount: 38,
      resourceCounts: { Patient: 1038, DocumentReference: 2076 },
    },
    quality: { documentCount: 2076, conditionCounts: { asthma: 40, hypertension: 78 } },
  });
  expect(response.patients).toHaveLength(1038);
});

test('every patient has a line such as "1 -- Ava Garcia (1974-01-01, female) Vancouver, Washington"', () => {
  expect(response.patientSummaries).toHaveLength(250);
  for (const [i, line] of response.patientSummaries.entries()) {
    expect(line).toMatch(
      new RegExp(
        `^${i + 1} -- \\p{L}[^(]* \\(\\d{4}-\\d\\d-\\d\\d, (female|male)\\) Vancouver, Washington$`,
        'u',
      ),
    );
  }
});

test('every record names one of the four systems and carries its two documents with their text', () => {
  const systems = new Set(response.patients.map(({ sourceSystem }) => sourceSystem));
  expect(systems).toEqual(new Set(hardMatches.hie.sourceSystems));
  for (const { documents, encounters } of response.patients) {
    expect(documents.map(({ type }) => type)).toEqual(['encounter-summary', 'clinical-summary']);
    const visits = encounters.map(({ id }) => id);
    for (const { text, encounterID } of documents) {
      expect(text.length).toBeGreaterThan(0);
      expect(visits).toContain(encounterID);
    }
  }
});

test('the records are those of a job with the same specification, in the same order', async () => {
  const job = await client().completed<CohortJobView>(await client().submit(hardMatches));
  const feeds = job.artifacts.filter(({ format }) => format !== 'quality');
  const texts = await Promise.all(feeds.map((artifact) => client().text(artifact)));
  const [json = '', ndjson = ''] = texts;
  const document: { patients: SourceRecord[]; patientSummaries: string[] } = JSON.parse(json);
  expect(document.patients).toEqual(response.patients);
  expect(document.patientSummaries).toEqual(response.patientSummaries);
  expect(`[${ndjson.trimEnd().split('\n').join(',')}]`).toBe(JSON.stringify(response.patients));
});

test('asked again, the same bytes come back', async () => {
  const { body } = await client().post('/cohorts/generate', hardMatches);
  expect(JSON.stringify(body)).toBe(JSON.stringify(response));
});

test('a thousand patients are answered, and one more is refused with the route that takes it', async () => {
  const asking = (population: number) =>
    client().post<{ message: string }>('/cohorts/generate', { name: 'x', population, seed: 1 });
  expect((await asking(1000)).status).toBe(200);
  const { status, body } = await asking(1001);
  expect([status, body]).toMatchObject([400, { code: 'population_too_large' }]);
  expect(body.message).toContain('/workspace/tenants/{tenantID}/cohort-jobs');
});

test('the API answers others all the while it generates', async () => {
  let isGenerating = true;
  const generating = client()
    .post('/cohorts/generate', { ...hardMatches, population: 1000 })
    .finally(() => {
      isGenerating = false;
    });
  let beats = 0;
  while (isGenerating) {
    expect((await client().call('/heartbeat')).status).toBe(200);
    beats += 1;
  }
  expect((await generating).status).toBe(200);
  expect(beats).toBeGreaterThan(10); // a blocked main loop answers one or two
});
