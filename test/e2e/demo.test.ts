// The demo as a newcomer runs it: from any directory, with nothing in the environment.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CohortManifest } from '@synthward/contracts';
import { createPrivateDirectory, type PrivateDirectory, processesOn, until } from '@synthward/testkit';
import { sha256 } from './support/digests';

const DEMO = path.resolve(__dirname, '../../apps/stack/dist/demo/main.js');

let cwd: PrivateDirectory;
let temporary: PrivateDirectory;
let child: ChildProcess | undefined;

beforeEach(() => {
  cwd = createPrivateDirectory('demo');
  temporary = createPrivateDirectory('demo-tmp');
});

afterEach(() => {
  child?.kill('SIGKILL');
  for (const pid of processesOn(temporary.path)) process.kill(pid, 'SIGKILL');
  cwd.remove();
  temporary.remove();
});

/** In a process group of its own, as a shell would start it. */
function startDemo(env: Readonly<Record<string, string>> = {}) {
  const { PATH = '', HOME = '/' } = process.env;
  const demo = spawn(process.execPath, [DEMO], {
    cwd: cwd.path,
    env: { PATH, HOME, ...env },
    detached: true,
  });
  child = demo;
  let output = '';
  for (const stream of [demo.stdout, demo.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => demo.once('close', resolve));
  return { pid: demo.pid ?? 0, output: () => output, ended };
}

test('it ends well, shows asked against achieved, and leaves verified artifacts behind', async () => {
  const demo = startDemo();
  const code = await demo.ended;
  const output = demo.output();
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  expect(output).toMatch(/asked against achieved\s+asked\s+achieved\s+off by/);
  expect(output).toMatch(/18-64\s+580\s+580\s+exact/);
  expect(output).toMatch(/self-pay\s+50\s+50\s+exact/);
  expect(output).toMatch(/diabetes-type-2\s+420\s+420\s+exact/);
  expect(output).toMatch(/hypertension\s+640\s+640\s+exact/);
  expect(output).toMatch(/records without a phone\s+575\.40\s+575\s+-0\.40/);
  expect(readdirSync(cwd.path)).toEqual(['demo-output']);

  const read = (name: string) => readFileSync(path.join(cwd.path, 'demo-output', name));
  const names = readdirSync(path.join(cwd.path, 'demo-output')).sort();
  expect(names).toEqual([
    'cohort-00001.json.gz',
    'manifest.json',
    'patients-00001.ndjson.gz',
    'quality.html',
  ]);
  expect(output).toContain(`The quality report with its charts is ${path.join(cwd.path, 'demo-output')}`);
  expect(output).toMatch(
    /pairs of twins\s+15\n\s+pairs of look-alikes\s+1\n\s+died in the last two years\s+10\n/,
  );
  expect(output).toMatch(/the first patients, read by index\n {4}1 -- [^\n]+\n {6}\d records, /);
  expect(output).toMatch(/patient \d, as each system has the person\n {4}regional-hie /);
  expect(output).toMatch(/for a patient of \d+ nodes, (?:fe)?male, \d\d\n/);
  const [, answer = ''] = output.split('a clinical question for a made patient');
  expect(answer).toMatch(/\n {4}Evidence\n {4}- .+/);
  expect(answer).toContain('The patient record lists chronic kidney disease stage 4');
  expect(answer).toMatch(/\n {4}\[1\] \S+/);
  const shown = [...output.matchAll(/^ {4}(\S+) .*\n {6}sha256 ([0-9a-f]{64})$/gm)];
  expect(shown.map(([, name, digest]) => [name, digest]).sort()).toEqual(
    names.map((name) => [name, sha256(read(name))]),
  );
  const { spec, manifest }: { spec: { seed: number }; manifest: CohortManifest } = JSON.parse(
    read('manifest.json').toString(),
  );
  expect(spec.seed).toBe(4107);
  for (const { name, bytes, sha256: promised } of manifest.artifacts) {
    expect([read(name).length, sha256(read(name))]).toEqual([bytes, promised]);
  }
}, 120_000);

test.each([
  ['while it starts', 'Synthward demo'],
  ['while it generates', 'ok  submit the job'],
  ['while it downloads', 'ok  generate'],
])(
  'interrupted %s, it ends with an error and leaves no process, no temporary file and the output of before',
  async (_when, line) => {
    mkdirSync(path.join(cwd.path, 'demo-output'));
    writeFileSync(path.join(cwd.path, 'demo-output', 'kept.txt'), 'from an earlier run');
    const demo = startDemo({ TMPDIR: temporary.path });
    await until(() => demo.output().includes(line), { timeoutMs: 60_000, message: `it says "${line}"` });
    process.kill(-demo.pid, 'SIGINT'); // what Ctrl-C in a terminal sends: to every process of the group
    expect(await demo.ended).toBe(1);
    expect(processesOn(temporary.path)).toEqual([]);
    expect(readdirSync(temporary.path)).toEqual([]);
    expect(readdirSync(cwd.path)).toEqual(['demo-output']);
    expect(readdirSync(path.join(cwd.path, 'demo-output'))).toEqual(['kept.txt']);
  },
  120_000,
);
