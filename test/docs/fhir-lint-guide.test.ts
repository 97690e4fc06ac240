// The commands of the guide to the linter print what the guide shows, and every code of a finding is explained.

import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { findingCodes } from '@synthward/fhir-lint';
import { createPrivateDirectory } from '@synthward/testkit';
import { runInOneShell, shellSnippetsOf } from './run-in-one-shell';
import { readGuide } from './use-guide';

const ROOT = path.resolve(__dirname, '../..');
const guide = readGuide('fhir-lint');

test('the guide to the linter explains each code of a finding, and no other', () => {
  const explained = [...guide.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code);
  expect(explained).toEqual([...findingCodes]);
});

describe('the commands of the guide to the linter', () => {
  const directory = createPrivateDirectory('fhir-lint-guide');
  afterAll(() => directory.remove());

  test('print what the guide shows', async () => {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(directory.path, 'node_modules'));
    const outputs = await runInOneShell(shellSnippetsOf(guide), { cwd: directory.path, variables: {} });
    const shown = [...guide.matchAll(/```\n\n```\n([\s\S]*?)```/g)].map(([, text]) => text);
    expect(outputs.map((output) => output.trim())).toEqual(shown.map((text = '') => text.trim()));
  }, 120_000);
});
