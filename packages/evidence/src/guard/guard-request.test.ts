import { identifierProblems } from './guard-request';

const node = {
  node_type: 'observation',
  fhir_id: 'Observation/0f8fad5b-d9cb-469f-a165-70867728950e',
  notable: true,
  system_id: 'observation:http://loinc.org:4548-4',
  system_preferred_name: 'Hemoglobin A1c/Hemoglobin.total in Blood',
  coding: [{ code: '314529007', system: 'http://snomed.info/sct', display: 'Medication review due' }],
  metadata: {
    observation_metadata: { risk: null, risk_direction: null, observation_time: '2026-03-04T10:00:00Z' },
    condition_metadata: { clinicalStatus: 'active', family_history: false, onsetDateTime: '2019-05-06' },
  },
};
const request = {
  user_query: 'Which drug is first in type 2 diabetes with stage 4 chronic kidney disease?',
  population_filter: { age: 67, sex: 'female', race: null },
  assembled_patient: {
    nodes: [node],
    relationships: [{ source: node.system_id, target: node.system_id, relationship_id: 'evaluates' }],
    demographics: { age: 67, gender: 'female', race: 'white' },
  },
};

test('a question with the graph of a patient without identifiers passes', () => {
  expect(identifierProblems(request)).toEqual([]);
});

test('each place is told with what it looks like, keys that are unknown as a star, and no value', () => {
  const problems = identifierProblems({
    ...request,
    user_query: 'Is John Smith, born 4 March 1961, at risk?',
    'john@mail.example.org': { deep: ['call 555-123-4567'] },
  });
  expect(problems.map(({ loc, type }) => [loc.join('/'), type]).toSorted()).toEqual([
    ['body/*', 'identifier_email'],
    ['body/*', 'identifier_url'],
    ['body/*/*/0', 'identifier_phone'],
    ['body/user_query', 'identifier_full_date'],
    ['body/user_query', 'identifier_person_name'],
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/John|Smith|1961|mail\.example|555/);
});

test('a hundred problems are enough', () => {
  const emails = Array.from({ length: 300 }, (_, i) => `p${i}@mail.example.org`);
  expect(identifierProblems({ user_query: 'x', emails })).toHaveLength(100);
});

test('a long text is looked at in pieces, and what lies across a cut is found and told once', () => {
  const at = [9_990, 9_500, 9_495, 18_995, 0];
  for (const place of at) {
    const note = `${'x '.repeat(15_000).slice(0, place)} mail maria@mail.example.org now ${'y '.repeat(10_000)}`;
    const emails = identifierProblems({ note }).filter(({ type }) => type === 'identifier_email');
    expect(emails.map(({ loc }) => loc)).toEqual([['body', '*']]);
  }
});
