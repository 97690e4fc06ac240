// The flags of `npm start`: read as they are written down in the usage, refused with it otherwise.

import { parseStartOptions } from './options';

const USAGE_LINE = 'Usage: npm start -- [--port N] [--data-dir DIR] [--workers N] [--json]';
const parse = (...args: string[]) => parseStartOptions(args, { port: 8080 });

test('without flags there are two workers on the default port', () => {
  expect(parse()).toEqual({ port: 8080, dataDir: undefined, workers: 2, json: false });
});

test('every flag is taken, with a space or an equals sign', () => {
  const expected = { port: 0, dataDir: '/data', workers: 64, json: true };
  expect(parse('--port', '0', '--data-dir', '/data', '--workers', '64', '--json')).toEqual(expected);
  expect(parse('--port=0', '--data-dir=/data', '--workers=64', '--json')).toEqual(expected);
});

test.each([
  ['--port', '65536', 'from 0 to 65535'],
  ['--port', 'http', 'from 0 to 65535'],
  ['--port', '80.5', 'from 0 to 65535'],
  ['--port', '', 'from 0 to 65535'],
  ['--port=-1', '', 'from 0 to 65535'],
  ['--workers', '0', 'from 1 to 64'],
  ['--workers', '65', 'from 1 to 64'],
  ['--workers', '1e1', 'from 1 to 64'],
])('%s %s is refused with the range and the usage', (flag, value, range) => {
  const args = flag.includes('=') ? [flag] : [flag, value];
  expect(() => parse(...args)).toThrow(range);
  expect(() => parse(...args)).toThrow(USAGE_LINE);
});

test.each([[['--prot', '1']], [['extra']], [['--data-dir']]])('%j is refused with the usage', (args) => {
  expect(() => parse(...args)).toThrow(USAGE_LINE);
});
