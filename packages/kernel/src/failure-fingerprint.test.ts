// Failures of one cause have one fingerprint, and others have others.

import { failureFingerprint, generalMessage, topOwnFrame } from './failure-fingerprint';

const frame = 'packages/services/generation/render-part:renderPart';
const of = (message: string, over = {}) => failureFingerprint({ kind: 'internal', message, frame, ...over });

test.each([
  ['part 7 of 10 is empty', 'part 12 of 1,000 is empty'],
  ['job_4kd82HHsk3nd9sKq02nD is gone', 'job_Zkd82HHsk3nd9sKq02nE is gone'],
  [`no system "clinic"`, `no system "lab-network"`],
  [
    `ENOSPC: no space left on device, write '/var/a/b.gz'`,
    `ENOSPC: no space left on device, write '/srv/c.gz'`,
  ],
  ['cannot open /var/lib/x/1.gz: denied', 'cannot open /srv/y/22.gz: denied'],
  ['digest 0f3a9c1e77 differs', 'digest a1b2c3d4e5 differs'],
  ['id 6f1c1f6e-8a56-4d58-9f0c-0a5f0c1d2e3f', 'id 00000000-1111-4222-8333-444444444444'],
  ['two\n  lines', 'two lines'],
])('%j and %j are one failure', (one, other) => {
  expect(of(one)).toBe(of(other));
});

test('another message, another kind or another place is another failure', () => {
  const prints = [
    of('the store is full'),
    of('the store is away'),
    of('the store is full', { kind: 'TypeError' }),
    of('the store is full', { frame: null }),
    of('the store is full', { frame: 'packages/storage/s3/put:put' }),
  ];
  expect(new Set(prints).size).toBe(prints.length);
  expect(prints[0]).toMatch(/^[0-9a-f]{16}$/);
});

test('words stay in a message, particulars do not', () => {
  expect(generalMessage(`Part 3 of job_4kd82HHsk3nd9sKq02nD: 'x' at /a/b is 3.5 MB, not decade`)).toBe(
    'Part <n> of <id>: <text> at <path> is <n> MB, not decade',
  );
});

test('the frame is the topmost of ours, without machine, line or build', () => {
  const stack = [
    'Error: no',
    '    at JSON.parse (<anonymous>)',
    '    at Object.read (/home/x/node_modules/pg/lib/client.js:10:3)',
    '    at async renderPart (/home/x/packages/services/dist/generation/render-part.js:55:12)',
    '    at generateChunk (/home/x/packages/services/dist/generation/generate-chunk.js:20:1)',
  ].join('\n');
  expect(topOwnFrame(stack)).toBe('packages/services/generation/render-part:renderPart');
  expect(topOwnFrame(stack.replaceAll('/dist/', '/src/').replaceAll('.js', '.ts'))).toBe(topOwnFrame(stack));
});

test.each([
  ['    at /srv/packages/db/dist/listen.js:5:1', 'packages/db/listen:<top>'],
  ['    at new Pool (/srv/packages/db/dist/pool.js:5:1)', 'packages/db/pool:Pool'],
  ['    at Object.run [as go] (/srv/apps/worker/dist/main.js:5:1)', 'apps/worker/main:Object.run'],
])('%j is a frame of ours', (line, expected) => {
  expect(topOwnFrame(`Error\n${line}`)).toBe(expected);
});

test('where nothing of ours is on the stack there is no frame', () => {
  expect(topOwnFrame(undefined)).toBeNull();
  expect(topOwnFrame('Error\n    at run (/srv/node_modules/x/packages/db/dist/a.js:1:1)')).toBeNull();
});
