// Each package's README: one screen, examples that name what the front door has, and run where nothing else is needed.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

const ROOT = path.resolve(__dirname, '../..');
const LINES_OF_A_SCREEN = 60;

const homes = ['packages', 'apps'].flatMap((base) =>
  readdirSync(path.join(ROOT, base)).map((name) => `${base}/${name}`),
);
const readmes = homes
  .filter((home) => existsSync(path.join(ROOT, home, 'README.md')))
  .map((home) => ({
    home,
    name: `@synthward/${path.basename(home)}`,
    text: readFileSync(path.join(ROOT, home, 'README.md'), 'utf8'),
  }));

function examplesOf(text: string): string[] {
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

test('every package and app has a README', () => {
  expect(readmes.map(({ home }) => home)).toEqual(homes);
});

test.each(readmes)('the README of $name bears its name and fits on a screen', ({ name, text }) => {
  expect(text.startsWith(`# ${name}\n`)).toBe(true);
  expect(text.split('\n').length).toBeLessThanOrEqual(LINES_OF_A_SCREEN);
});

const imported = readmes.flatMap(({ name, text }) =>
  examplesOf(text).flatMap((code) =>
    [...code.matchAll(/import \{([^}]*)\} from '(@synthward\/\w+)'/g)].map(([, names = '', from = '']) => ({
      name,
      from,
      names: names.split(',').map((one) => one.trim()),
    })),
  ),
);

test.each(imported)('the example of $name imports what $from exports', ({ from, names }) => {
  expect(Object.keys(require(from))).toEqual(expect.arrayContaining(names));
});

/** Packages whose examples need no server: they are executed, and assert what they say. */
const runnable = readmes.flatMap(({ name, text }) =>
  examplesOf(text).flatMap((code) => (code.includes("'node:assert/strict'") ? [{ name, code }] : [])),
);

test('the examples of all packages that need no server are executed', () => {
  const serverless = [
    'cohorts',
    'contracts',
    'evidence',
    'exporters',
    'fhir',
    'fhir-lint',
    'kernel',
    'meter-events',
    'observability',
    'sdk',
    'webhooks',
  ];
  expect(runnable.map(({ name }) => name)).toEqual(serverless.map((name) => `@synthward/${name}`));
});

test.each(runnable)('the example of $name does what it says', async ({ code }) => {
  const { code: script } = transformSync(code, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const run = new AsyncFunction('require', 'exports', script);
  await run(require, {});
});

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
