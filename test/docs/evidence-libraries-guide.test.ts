// The commands of the guide to libraries of evidence print what the guide shows, against a running stack.

import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { evidenceFormats } from '@synthward/contracts';
import { createPrivateDirectory, useStack } from '@synthward/testkit';
import { runInOneShell, shellSnippetsOf } from './run-in-one-shell';
import { readGuide } from './use-guide';

const ROOT = path.resolve(__dirname, '../..');
const guide = readGuide('evidence-libraries');

test('the guide to libraries of evidence explains each format, and no other', () => {
  const explained = [...guide.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, format]) => format);
  expect(explained).toEqual([...evidenceFormats]);
});

describe('the commands of the guide to libraries of evidence', () => {
  const { stack } = useStack();
  const directory = createPrivateDirectory('evidence-guide');
  afterAll(() => directory.remove());

  test('print what the guide shows', async () => {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(directory.path, 'node_modules'));
    const { baseURL, operatorToken, apiKey } = stack();
    const variables = {
      SYNTHWARD_URL: baseURL,
      SYNTHWARD_OPERATOR_TOKEN: operatorToken,
      SYNTHWARD_API_KEY: apiKey,
    };
    const outputs = await runInOneShell(shellSnippetsOf(guide), { cwd: directory.path, variables });
    const shown = [...guide.matchAll(/```\n\n```\n([\s\S]*?)```/g)].map(([, text]) => text);
    expect(outputs.map((output) => output.trim())).toEqual(shown.map((text = '') => text.trim()));
  }, 120_000);
});
