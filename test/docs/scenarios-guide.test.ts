// The guide to scenarios lists every one of them as it is, and its commands work as printed.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { planCohort, previewOf, scenarios } from '@synthward/cohorts';
import { createPrivateDirectory, useStack } from '@synthward/testkit';
import { runInOneShell, shellSnippetsOf } from './run-in-one-shell';

const GUIDE = path.resolve(__dirname, '../../docs/guides/scenarios.md');
const guide = readFileSync(GUIDE, 'utf8');

test('the table of the guide has a row for each scenario, with its size and its line of description', () => {
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  const expected = scenarios.map(({ id, description, spec }) => {
    const { plan } = planCohort(spec);
    const records = plan ? previewOf(plan).sourcePatientRecordCount : 0;
    return `| \`${id}\` | ${grouped(spec.population)} | ${grouped(records)} | ${description} |`;
  });
  expect(rows).toEqual(expected);
});

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

test('the statement that the guide prints is one of its scenario', () => {
  const [, printed = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  const smoke = scenarios.find(({ id }) => id === 'migration-smoke');
  expect(smoke?.shows).toContainEqual(JSON.parse(printed));
});

test('every link of the guide leads to a file', () => {
  const targets = [...guide.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) expect(statSync(path.join(path.dirname(GUIDE), target)).isFile()).toBe(true);
});

describe('the commands of the guide', () => {
  const { stack } = useStack();
  const directory = createPrivateDirectory('scenarios-guide');
  afterAll(() => directory.remove());

  let outputs: string[];

  beforeAll(async () => {
    const { baseURL, tenantID, token, apiKey } = stack();
    outputs = await runInOneShell(shellSnippetsOf(guide), {
      cwd: directory.path,
      variables: {
        SYNTHWARD_URL: baseURL,
        SYNTHWARD_TENANT_ID: tenantID,
        SYNTHWARD_TOKEN: token,
        SYNTHWARD_API_KEY: apiKey,
      },
    });
  }, 120_000);

  test('list the scenarios, keep one, submit it and preview a larger one', () => {
    const [list = '', kept, job = '', preview = '', ...more] = outputs;
    expect(list.trim().split('\n')).toEqual(scenarios.map(({ id, title }) => `${id}: ${title}`));
    expect(kept).toBe('');
    expect(JSON.parse(job)).toMatchObject({ spec: { name: 'migration-smoke', population: 10 } });
    expect(JSON.parse(preview)).toMatchObject({ population: 100, sourcePatientRecordCount: 110 });
    expect(more).toEqual([]);
  });
});
