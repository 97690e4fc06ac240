// The commands of the guide to syntheses work as printed, and its figures are those of the code.

import {
  errorCatalogue,
  pollStatuses,
  synthesisRequestSchema,
  synthesisStages,
  webhookEventTypes,
} from '@synthward/contracts';
import { assemblePatient } from '@synthward/fhir';
import { readGuide, useGuide } from './use-guide';

describe('the commands of the guide to syntheses', () => {
  const { outputs } = useGuide('syntheses');

  test('ask, poll and read an answer with references', () => {
    expect(outputs()[0]).toBe('success\ntrue\ntrue\n');
  });

  test('show what a blank question, a wrong type and an unknown id are answered with', () => {
    expect(outputs()[1]).toBe('204\nint_type\nnot_exists\n');
  });

  test('tell the events of an answer, from any of them on, and of nothing', () => {
    expect(outputs()[2]).toMatch(
      /^submitted\nrunning\nguideline_search\n(?:guideline_lookup\n)?evidence_retrieval\nblending\nsuccess\n3\nnot_exists\n$/,
    );
  });

  test('generate somebody, assemble the graph and ask about it', () => {
    expect(outputs()[3]).toBe(
      'Chronic kidney disease stage 4\nThe patient record lists chronic kidney disease stage 4\n',
    );
  });
});

test('the guide names the problem of several patients as the code does', () => {
  const patients = ['p', 'q'].map((id) => ({ resource: { resourceType: 'Patient', id } }));
  const nobody = { inText: () => false, inCode: () => false };
  const assembled = assemblePatient({ resourceType: 'Bundle', entry: patients }, nobody);
  const types = 'problems' in assembled ? assembled.problems.map(({ type }) => type) : [];
  expect(types).toEqual(['several_patients']);
  expect(readGuide('syntheses')).toContain('`several_patients`');
});

test('the guide states the limits of the code', () => {
  const guide = readGuide('syntheses');
  const isTaken = (length: number) =>
    synthesisRequestSchema.safeParse({ user_query: 'x'.repeat(length) }).success;
  expect([isTaken(10_000), isTaken(10_001)]).toEqual([true, false]);
  expect(guide).toContain('up to 10,000 characters');
  expect(guide).toContain('at most 5,000 nodes');
  for (const event of [...synthesisStages, ...pollStatuses, 'waiting'])
    expect(guide).toContain(`\`${event}\``);
  expect(errorCatalogue.payload_too_large.remedy).toContain('5 MB of it below /v1');
  for (const type of webhookEventTypes.filter((each) => each.startsWith('synthesis.')))
    expect(guide).toContain(`\`${type}\``);
});
