// The README's commands work as printed: every shell snippet is run, in order, against a running stack.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { truthFiles } from '@synthward/contracts';
import { createPrivateDirectory, useStack } from '@synthward/testkit';
import { runInOneShell, shellSnippetsOf } from './run-in-one-shell';

const ROOT = path.resolve(__dirname, '../..');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const snippets = shellSnippetsOf(readme);

const { stack } = useStack();
const directory = createPrivateDirectory('readme');
afterAll(() => directory.remove());

let outputs: string[];

beforeAll(async () => {
  const { baseURL, tenantID, token, apiKey } = stack();
  outputs = await runInOneShell(snippets, {
    cwd: directory.path,
    variables: {
      SYNTHWARD_URL: baseURL,
      SYNTHWARD_TENANT_ID: tenantID,
      SYNTHWARD_TOKEN: token,
      SYNTHWARD_API_KEY: apiKey,
    },
  });
}, 120_000);

/** The output of the one snippet that holds `text`. */
function outputOf(text: string): string {
  const found = snippets.flatMap((code, i) => (code.includes(text) ? [outputs[i] ?? ''] : []));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

test('validating answers whether the specification is valid', () => {
  expect(JSON.parse(outputOf('/cohorts/validate'))).toMatchObject({
    valid: false,
    errors: [{ suggestion: 'duplicateRate' }],
  });
});

test('previewing answers the shape of the cohort', () => {
  expect(JSON.parse(outputOf('/cohorts/preview'))).toMatchObject({
    population: 500,
    conditionCounts: { asthma: 60 },
  });
});

test('submitting prints where the job is, and polling ends with its completion', () => {
  expect(outputOf('links.self')).toMatch(/\/workspace\/tenants\/\w+\/cohort-jobs\/job_\w+\n$/);
  expect(outputOf('until')).toBe('"status":"completed"\n');
});

test('the artifacts are listed, and one is downloaded and read', () => {
  const { artifacts } = JSON.parse(outputOf('/artifacts" '));
  expect(artifacts.map(({ name }: { name: string }) => name)).toEqual([
    'cohort-00001.json.gz',
    'patients-00001.ndjson.gz',
    ...truthFiles.map((file) => `truth-${file}-00001.ndjson.gz`),
    'quality.html',
    'manifest.json',
  ]);
  expect(JSON.parse(outputOf('head -n 1'))).toHaveProperty('sourceSystem');
});

test('histories come as FHIR of many types', () => {
  const counts = outputOf('/cohorts/export/fhir');
  for (const type of ['Patient: 3', 'Observation: ', 'MedicationRequest: ', 'Immunization: ', 'Provenance: '])
    expect(counts).toContain(type);
});

test('one patient is read alone, with a line about the person and a count of records', () => {
  expect(outputOf('/patients/17')).toMatch(/^\S.*\n[23] records, \d+ changed fields\n$/);
});

test('a matcher is scored beside two baselines', () => {
  const scores: unknown[] = JSON.parse(outputOf('match-evaluations'));
  expect(scores).toHaveLength(3);
  for (const score of scores) {
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThan(1);
  }
});

test('a cohort is continued by naming its job', () => {
  expect(JSON.parse(outputOf('evolve'))).toMatchObject({
    name: 'a-month-later',
    spec: { name: 'a-month-later', population: 500, asOf: '2026-01-31', evolve: { days: 30 } },
  });
});

test('a small cohort comes in one response', () => {
  expect(JSON.parse(outputOf('/cohorts/generate')).patients).toHaveLength(20);
});

test('a clinical question is answered with the id of its synthesis', () => {
  expect(JSON.parse(outputOf('/v1/synthesis'))).toMatch(/^syn_\w+$/);
});

test('no snippet of the README is left unexamined', () => {
  expect(snippets).toHaveLength(12);
  for (const output of outputs) expect(output).not.toBe('');
});

test('the reserved address answers 404, and that of operators asks who is there, as the README says', async () => {
  expect((await fetch(stack().consoleURL)).status).toBe(404);
  const answer = await fetch(stack().operatorURL);
  expect([answer.status, answer.url]).toEqual([200, `${stack().operatorURL}/login`]);
});

test('every npm command that the README names exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  );
  const named = [...readme.matchAll(/`npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  expect(existsSync(path.join(ROOT, '.env.example'))).toBe(true);
});

test('the README opens with what the product is, then the two commands, then a five-line tour', () => {
  const [title, , ...rest] = readme.split('\n');
  expect(title).toBe('# Synthward');
  const text = rest.join('\n');
  expect(text.indexOf('npm run demo')).toBeLessThan(text.indexOf('1. '));
  expect(text.match(/^\d\. /gm)).toHaveLength(5);
});
