// Graphs are made in a thread: the same ones, and nobody waits for them.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const PROGRAM = path.resolve(__dirname, '../../test/assemble-in-thread.cjs');

const condition = {
  ...{ resourceType: 'Condition', id: 'c', clinicalStatus: { coding: [{ code: 'active' }] } },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '90560007', display: 'Gout' }] },
};
const bundleOf = (...resources: readonly object[]) =>
  JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });

test('a thread assembles what is assembled without one, refuses in the same words, and keeps nobody waiting', async () => {
  const patient = { resourceType: 'Patient', id: 'p' };
  const bundles = ['', '{', '[]', bundleOf(patient, { ...patient, id: 'q' }), bundleOf(patient, condition)];
  const { stdout } = await promisify(execFile)(process.execPath, [
    PROGRAM,
    JSON.stringify([bundles, 30_000]),
  ]);
  const { outcomes, bytes, tookMs, longestMs } = JSON.parse(stdout);
  for (const { here, inThread } of outcomes) expect(inThread).toEqual(here);
  const types = outcomes
    .slice(0, 4)
    .map(({ here }: { here: { data: { problems: { type: string }[] } } }) =>
      here.data.problems.map(({ type }) => type),
    );
  expect(types).toEqual([['missing'], ['json_invalid'], ['model_attributes_type'], ['several_patients']]);
  expect(JSON.parse(outcomes[4].here).nodes).toHaveLength(1);
  expect(bytes).toBeGreaterThan(4_000_000);
  expect(longestMs).toBeLessThan(tookMs / 2);
  process.stdout.write(
    `${bytes} bytes were assembled in ${Math.round(tookMs)} ms, the others waited ${Math.round(longestMs)} ms at most\n`,
  );
}, 60_000);
