// A guide of docs/guides whose commands are run, in order, against a running stack.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory, useStack } from '@synthward/testkit';
import { runInOneShell, shellSnippetsOf } from './run-in-one-shell';

const GUIDES = path.resolve(__dirname, '../../docs/guides');

/** The text of the guide `<name>.md`. */
export function readGuide(name: string): string {
  return readFileSync(path.join(GUIDES, `${name}.md`), 'utf8');
}

/** Runs the shell snippets of a guide before the tests of this scope; gives what each of them printed. */
export function useGuide(name: string): { outputs(): readonly string[] } {
  const { stack } = useStack();
  const directory = createPrivateDirectory(`guide-${name}`);
  let outputs: readonly string[] = [];
  beforeAll(async () => {
    const { baseURL, tenantID, token, apiKey, operatorToken } = stack();
    outputs = await runInOneShell(shellSnippetsOf(readGuide(name)), {
      cwd: directory.path,
      variables: {
        SYNTHWARD_URL: baseURL,
        SYNTHWARD_TENANT_ID: tenantID,
        SYNTHWARD_TOKEN: token,
        SYNTHWARD_API_KEY: apiKey,
        SYNTHWARD_OPERATOR_TOKEN: operatorToken,
      },
    });
  }, 120_000);
  afterAll(() => directory.remove());
  return { outputs: () => outputs };
}
