// `evidence import --dry-run` over files: what it tells, and how it ends.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createPrivateDirectory } from '@synthward/testkit';
import { runCommand } from '../../run-command';

const directory = createPrivateDirectory('evidence-import');
afterAll(() => directory.remove());

const lines = [
  { title: 'One', pmid: 1, identifiers: 'verified', abstract: 'We gave a placebo.' },
  { title: 'Two', doi: '10.1161/HYP.0000000000012345' },
  { title: 'RETRACTED: Three', pmid: 3 },
];
const text = lines.map((line) => JSON.stringify(line)).join('\n');

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(directory.path, name);
  writeFileSync(file, content);
  return file;
}

async function run(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(['evidence', 'import', ...args], {
    print: (line) => void printed.push(line.replaceAll(`${directory.path}/`, '')),
    complain: (line) => void complaints.push(line),
  });
  return { code, printed: printed.join('\n').split('\n'), complaints };
}

test.each([
  ['as it is', 'good.jsonl', text],
  ['packed', 'good.jsonl.gz', gzipSync(text)],
])('a file %s is told by designs, with what was left out, and ends with 0', async (_title, name, content) => {
  expect(await run('--dry-run', write(name, content))).toEqual({
    code: 0,
    complaints: [],
    printed: [
      `${name}:2 - the DOI looks invented (imported without it)`,
      '3 records in 1 file: 2 other, 1 randomised-trial',
      '1 retracted, 0 deletions, 0 tombstones',
      '0 records could not be read, 0 files cut off or of no known format',
    ],
  });
});

test('a packed file that is cut off keeps what was complete, says so, and ends with 1', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => JSON.stringify({ title: `Title ${i}`, pmid: i })).join(
    '\n',
  );
  const packed = gzipSync(many);
  const { code, printed } = await run(
    '--dry-run',
    '--json',
    write('cut.jsonl.gz', packed.subarray(0, packed.length / 2)),
  );
  expect(code).toBe(1);
  const [problem, last] = printed.map((line) => JSON.parse(line));
  expect(problem).toMatchObject({ kind: 'problem', lost: 'rest', reason: 'the file is cut off here' });
  expect(last.summary.problems).toEqual({ record: 0, detail: 0, rest: 1 });
  expect(last.summary.records).toBeGreaterThan(500);
});

test('a line that is no article is named, the others are read, and the end is 1', async () => {
  const { code, printed } = await run('--dry-run', write('wrong.jsonl', `{"pmid":"9"}\n${text}\n`));
  expect(code).toBe(1);
  expect(printed[0]).toMatch(/^wrong\.jsonl:1 9 title: .* \(not imported\)$/);
  expect(printed).toContain('3 records in 1 file: 2 other, 1 randomised-trial');
});

test('a file that is not there, options that there are not and names that are no libraries end with 2', async () => {
  expect(await run('--dry-run', path.join(directory.path, 'absent'))).toMatchObject({ code: 2 });
  expect(await run('--dry-run', '--format', 'docx', 'x')).toMatchObject({ code: 2 });
  expect(await run('--dry-run', '--library', 'bundled', 'x')).toMatchObject({ code: 2 });
  expect((await run()).complaints).toEqual([
    'synthward evidence import: name at least one file, or try --help',
  ]);
});

test('without --dry-run a server has to be named, and every file be there before one is sent', async () => {
  const complaints: string[] = [];
  const terminal = { print: () => undefined, complain: (line: string) => void complaints.push(line) };
  const good = write('sent.jsonl', text);
  const server = { SYNTHWARD_URL: 'http://127.0.0.1:1', SYNTHWARD_OPERATOR_TOKEN: 'x' };
  expect(await runCommand(['evidence', 'import', good], terminal)).toBe(2);
  expect(await runCommand(['evidence', 'import', good, '/absent'], terminal, server)).toBe(2);
  expect(await runCommand(['evidence', 'import', good], terminal, server)).toBe(2);
  expect(complaints).toEqual([
    'synthward evidence import: set SYNTHWARD_URL',
    'synthward evidence import: cannot read /absent',
    expect.stringMatching(/^synthward evidence import: no_answer: /),
  ]);
});
