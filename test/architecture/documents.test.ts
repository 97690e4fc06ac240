// Documents agree with the code they speak of.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { environmentSchema } from '@synthward/contracts';
import { stateDiagramOf, stateTables } from './state-diagrams';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

test('.env.example names every variable that is read, and no other', () => {
  const named = [...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
});

test.each(Object.entries(stateTables))(
  '%s has the states and moves that its diagram shows, and no others',
  (title, table) => {
    const section = `${title}:\n\n${stateDiagramOf(table)}\n`;
    const [, shown = ''] = read('ARCHITECTURE.md').split(`${title}:\n\n`);
    expect(`${title}:\n\n${shown.slice(0, stateDiagramOf(table).length)}\n`).toBe(section);
  },
);

test('no diagram of states stands in ARCHITECTURE.md but those of the tables', () => {
  const diagrams = read('ARCHITECTURE.md').match(/stateDiagram-v2/g);
  expect(diagrams).toHaveLength(Object.keys(stateTables).length);
});

test('every folder that ARCHITECTURE.md names exists, and every package and app is named', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/^\| `([\w/-]+)` \|/gm)].map(([, name]) => name ?? '');
  for (const folder of named) expect(statSync(path.join(ROOT, folder)).isDirectory()).toBe(true);
  const there = ['packages', 'apps'].flatMap((base) =>
    readdirSync(path.join(ROOT, base)).map((name) => `${base}/${name}`),
  );
  expect(there.filter((folder) => !named.includes(folder))).toEqual([]);
});

test('every link between documents leads somewhere', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...documentsBelow('docs')];
  expect(documents.length).toBeGreaterThan(40);
  for (const file of documents) {
    for (const [, target = ''] of read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(() => statSync(path.join(ROOT, path.dirname(file), target))).not.toThrow();
    }
  }
});

function documentsBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
}

test('no test is focused, and none is skipped without its reason being printed', () => {
  const files = ['packages', 'apps', 'test'].flatMap((base) => testFilesBelow(base));
  expect(files.length).toBeGreaterThan(50);
  const focused = files.filter((file) => /\b(?:test|it|describe)\.(?:only|todo)\b/.test(read(file)));
  const silent = files.filter(
    (file) =>
      /\.skip\b/.test(read(file)) && !/_INSTALL_COMMAND|\.title\b|\bsharedDataTitle\(/.test(read(file)),
  );
  expect([focused, silent]).toEqual([[], []]);
});

function testFilesBelow(base: string): string[] {
  return readdirSync(path.join(ROOT, base), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !/(?:^|\/)(?:dist|node_modules)\//.test(name))
    .map((name) => path.join(base, name))
    .filter((file) => file !== path.relative(ROOT, __filename));
}
