// What holds for every source file: its size, its first line, its name; and for every test: a name of its own.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { testTitlesOf } from './test-titles';

const ROOT = path.resolve(__dirname, '../..');
const MOST_LINES = 400;
/** Long because they are data; front doors are tables of names. */
const DATA_TABLES =
  /^packages\/(?:cohorts\/src\/geography\/cities|evidence\/src\/library\/cards\/[a-z0-9-]+|[a-z-]+\/src\/index)\.ts$/;

const sources = ['packages', 'apps', 'test', 'scripts', 'infra']
  .flatMap(filesBelow)
  .filter((file) => /\.(?:ts|mjs|cjs)$/.test(file));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

function filesBelow(base: string): string[] {
  return readdirSync(path.join(ROOT, base), { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(?:^|\/)(?:dist|node_modules|generated)\//.test(name))
    .map((name) => path.join(base, name));
}

test('no file but a table of data is longer than 400 lines', () => {
  const long = sources.filter((file) => read(file).split('\n').length > MOST_LINES);
  expect(long.filter((file) => !DATA_TABLES.test(file))).toEqual([]);
});

test('every file begins with a sentence about its purpose; front doors and tests tell theirs by name', () => {
  const telling = sources.filter((file) => !/\/index\.ts$|\.test\.ts$/.test(file));
  expect(telling.filter((file) => !/^(?:#!.*\n)?\/\/ \S/.test(read(file)))).toEqual([]);
});

test('every file and folder is named in kebab case', () => {
  const odd = sources.filter((file) => !/^(?:[a-z0-9-]+\/)+[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(file));
  expect(odd).toEqual([]);
});

test('titles are found in blocks, tables and conditional blocks', () => {
  const source = `
    describe('a', () => { test('b', f); test.each(t)('c %s', f); });
    (has ? describe : elsewhere)(\`d \${x}\`, () => { it('b', f); });
    describe.each(k)('$name', () => describeKind('e', () => { test('b', f); }));`;
  expect(testTitlesOf(source)).toEqual(['a b', 'a c %s', 'd … b', '$name e b']);
});

const tests = sources.filter((file) => file.endsWith('.test.ts'));

test('no two tests of one file have the same name', () => {
  const repeated = tests.flatMap((file) => {
    const titles = testTitlesOf(read(file));
    return titles.filter((title, i) => titles.indexOf(title) !== i).map((title) => `${file}: ${title}`);
  });
  expect(repeated).toEqual([]);
});
