// The guide to match evaluations: its commands work as printed, and it explains every figure of the report.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { matchEvaluationSchema } from '@synthward/contracts';
import { createPrivateDirectory, useStack } from '@synthward/testkit';
import { runInOneShell, shellSnippetsOf } from './run-in-one-shell';

const GUIDE = path.resolve(__dirname, '../../docs/guides/match-evaluation.md');
const guide = readFileSync(GUIDE, 'utf8');

test('the guide to match evaluations explains each figure and each slice', () => {
  const { links, closure } = matchEvaluationSchema.shape;
  const { bCubed, clusters, overMerge, underMerge, pairwise, slices } = closure.shape;
  const counted = ['truePairs', 'predictedPairs'];
  const figures = [
    ...Object.keys(pairwise.shape).filter((name) => !counted.includes(name)),
    ...Object.keys(links.shape).filter((name) => !['pairwise', 'slices'].includes(name)),
    ...Object.keys(bCubed.shape).map((name) => `bCubed.${name}`),
  ];
  for (const name of figures) expect(guide).toContain(`| \`${name}\``);
  for (const [group, { shape }] of Object.entries({ clusters, overMerge, underMerge })) {
    const [first = '', ...others] = Object.keys(shape);
    expect(guide).toContain(`| \`${group}.${first}\`, ${others.map((name) => `\`.${name}\``).join(', ')} |`);
  }
  for (const name of Object.keys(slices.shape)) expect(guide).toContain(`\`${name}\``);
});

test('every link of the guide to match evaluations leads to a file', () => {
  const targets = [...guide.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) expect(statSync(path.join(path.dirname(GUIDE), target)).isFile()).toBe(true);
});

describe('the commands of the guide to match evaluations', () => {
  const { stack } = useStack();
  const directory = createPrivateDirectory('match-evaluation-guide');
  afterAll(() => directory.remove());

  test('score clusters in CSV, the same links in NDJSON, and the baselines', async () => {
    const { baseURL, tenantID, token, apiKey } = stack();
    const outputs = await runInOneShell(shellSnippetsOf(guide), {
      cwd: directory.path,
      variables: {
        SYNTHWARD_URL: baseURL,
        SYNTHWARD_TENANT_ID: tenantID,
        SYNTHWARD_TOKEN: token,
        SYNTHWARD_API_KEY: apiKey,
      },
    });
    const [, , clusters = '', links = '', baselines = ''] = outputs;
    expect(clusters).toMatch(/truePairs: \d+,\s+predictedPairs: \d+,[\s\S]+f1: 0\.\d+/);
    expect(links).toMatch(/threshold: [\d.]+,\s+precision: [\d.]+/);
    const [deterministic = 1, fellegiSunter = 0] = baselines.trim().split(' ').map(Number);
    expect(deterministic).toBeLessThan(fellegiSunter);
    const { evaluation } = JSON.parse(readFileSync(path.join(directory.path, 'evaluation.json'), 'utf8'));
    const ofLinks = JSON.parse(readFileSync(path.join(directory.path, 'links.json'), 'utf8'));
    expect(evaluation.input.rows).toBe(1038);
    expect(ofLinks.evaluation.closure).toEqual(evaluation.closure);
  }, 120_000);
});
