// The demo as a newcomer runs it: from any directory, with nothing in the environment.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory, until } from '@synthward/testkit';

const DEMO = path.resolve(__dirname, '../../apps/stack/dist/demo/main.js');
const directory = createPrivateDirectory('demo');
afterAll(() => directory.remove());

function startDemo(): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn(process.execPath, [DEMO], { cwd: directory.path, env: { PATH, HOME } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { child, output: () => output, ended: new Promise((resolve) => child.once('close', resolve)) };
}

const outputDir = path.join(directory.path, 'demo-output');

test('an interrupted demo leaves no half-written output and says that it was interrupted', async () => {
  const demo = startDemo();
  await until(() => demo.output().includes('ok  start the stack'), {
    timeoutMs: 60_000,
    message: 'the stack is up',
  });
  demo.child.kill('SIGINT');
  expect(await demo.ended).toBe(1);
  expect(demo.output()).toMatch(/interrupted/);
  expect(readdirSync(directory.path)).toEqual([]);
}, 120_000);

test('the demo ends well, shows asked against achieved, and leaves verified artifacts behind', async () => {
  const demo = startDemo();
  const code = await demo.ended;
  const output = demo.output();
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  expect(output).toMatch(/diabetes-type-2\s+420\s+420\s+exact/);
  expect(output).toMatch(/records without a phone\s+575\.40\s+575\s+-0\.40/);
  expect(output.match(/sha256 [0-9a-f]{64}/g)).toHaveLength(3);
  expect(readdirSync(outputDir).sort()).toEqual([
    'cohort-00001.json.gz',
    'manifest.json',
    'patients-00001.ndjson.gz',
  ]);
  expect(JSON.parse(readFileSync(path.join(outputDir, 'manifest.json'), 'utf8')).spec.seed).toBe(4107);
  expect(existsSync(path.join(directory.path, '.synthward'))).toBe(false);
}, 180_000);
