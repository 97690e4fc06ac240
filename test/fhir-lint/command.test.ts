// The command over files: what it reads, what it prints, and how it ends.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createPrivateDirectory } from '@synthward/testkit';
import { runCommand } from '../../apps/cli/src/run-command';
import { patient, problem } from './valid-resources';

const directory = createPrivateDirectory('fhir-lint');
afterAll(() => directory.remove());

const wrong = { ...patient, id: 'berta', gender: 'x' };
const write = (name: string, content: string | Uint8Array) => {
  const file = path.join(directory.path, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

async function lint(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(['fhir', 'lint', ...args], {
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
  });
  return { code, printed: printed.map((line) => line.replaceAll(`${directory.path}/`, '')), complaints };
}

const lines = [patient, problem, wrong].map((one) => JSON.stringify(one)).join('\n');

test('a good file ends with 0 and one line', async () => {
  const { code, printed } = await lint(write('good.json', JSON.stringify(patient)));
  expect([code, printed]).toEqual([0, ['0 errors, 0 warnings in 1 resource of 1 file']]);
});

test.each([
  ['as it is', 'set.ndjson', (text: string) => text],
  ['with a line break at the end', 'ended.ndjson', (text: string) => `${text}\n`],
  ['gzipped', 'set.ndjson.gz', (text: string) => gzipSync(text)],
])('a file of lines, %s, is told by line and ends with 1', async (_title, name, pack) => {
  const { code, printed } = await lint(write(name, pack(lines)));
  expect(code).toBe(1);
  expect(printed).toEqual([
    `${name}:3 Patient/berta Patient.gender error binding-required "x" is not in http://hl7.org/fhir/ValueSet/administrative-gender`,
    '1 error, 0 warnings in 3 resources of 1 file',
  ]);
});

test('references are resolved across the files of lines that are named together', async () => {
  const [one, two] = [
    write('two/a.ndjson', JSON.stringify(problem)),
    write('two/b.ndjson', JSON.stringify(patient)),
  ];
  expect((await lint(one, two)).code).toBe(0);
  expect((await lint(path.dirname(one))).code).toBe(0);
  expect((await lint(one)).printed[0]).toContain('Condition.subject.reference error reference-unresolved');
  expect((await lint(one, '--open')).code).toBe(0);
});

test('a directory is searched to any depth, and what is no FHIR in it is passed over', async () => {
  write('tree/deep/er/patient.json', JSON.stringify(patient));
  write('tree/manifest.json', '{"files":[]}');
  write('tree/readme.txt', 'hello');
  const { code, printed } = await lint(path.join(directory.path, 'tree'));
  expect(code).toBe(0);
  expect(printed).toEqual(['0 errors, 0 warnings in 1 resource of 1 file; 1 file without FHIR passed over']);
});

test('a line that is no JSON is an error of its own, and the others are read', async () => {
  const { code, printed } = await lint(write('broken.ndjson', `{"a":\n${lines}`), '--max', '1');
  expect(code).toBe(1);
  expect(printed[0]).toMatch(/^broken\.ndjson:1 - \$ error json-syntax /);
  expect(printed[1]).toBe('2 errors, 0 warnings in 3 resources of 1 file');
});

test('a file that is no JSON is told like a finding, the others are read, and the end is 2', async () => {
  const { code, printed } = await lint(write('no.json', 'hello'), write('yes.json', JSON.stringify(patient)));
  expect(code).toBe(2);
  expect(printed[0]).toMatch(/^no\.json:1 - \$ error json-syntax /);
  expect(printed[1]).toBe('1 error, 0 warnings in 1 resource of 1 file; 1 file could not be read');
});

test('as JSON, each finding and the summary are a line', async () => {
  const { printed } = await lint(write('set2.ndjson', lines), '--json');
  expect(printed.map((line) => JSON.parse(line))).toEqual(
    [
      {
        file: path.join(directory.path, 'set2.ndjson'),
        line: 3,
        resource: 'Patient/berta',
        severity: 'error',
        code: 'binding-required',
        path: 'Patient.gender',
        message: '"x" is not in http://hl7.org/fhir/ValueSet/administrative-gender',
      },
      { summary: { files: 1, resources: 3, errors: 1, warnings: 0, passedOver: 0, unreadable: 0 } },
    ].map((one) => JSON.parse(JSON.stringify(one).replaceAll(`${directory.path}/`, ''))),
  );
});

test.each([
  ['no file', []],
  ['a file that is not there', ['/nowhere/at/all.json']],
  ['a file that is not gzip', ['plain.json.gz']],
  ['a number that is none', ['good.json', '--max', 'many']],
  ['an option that there is not', ['good.json', '--fix']],
  ['a folder without profiles', ['good.json', '--us-core', 'tree']],
  ['a dictionary of another form', ['good.json', '--dictionary', 'good.json']],
  ['a dictionary that is no JSON', ['good.json', '--dictionary', 'tree/readme.txt']],
])('%s ends with 2 and a complaint', async (_title, args) => {
  write('plain.json.gz', '{}');
  const there = args.map((one) => (/^[/-]|^many$/.test(one) ? one : path.join(directory.path, one)));
  const { code, printed, complaints } = await lint(...there);
  expect([code, printed, complaints.length]).toEqual([2, [], 1]);
  expect(complaints[0]).toMatch(/^synthward fhir lint: \S/);
});

test('help is printed when asked for, and for a command that there is not it is a complaint', async () => {
  const { code, printed } = await lint('--help');
  expect([code, printed[0]?.split('\n')[0]]).toEqual([0, 'usage: synthward fhir lint [options] FILE…']);
  const said: string[] = [];
  const terminal = {
    print: (line: string) => void said.push(line),
    complain: (line: string) => void said.push(line),
  };
  expect(await runCommand(['fhir', 'mint'], terminal)).toBe(2);
  expect(await runCommand([], terminal)).toBe(0);
  expect(said.map((line) => line.includes('fhir lint'))).toEqual([true, true]);
});
