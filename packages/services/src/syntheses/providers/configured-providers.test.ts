// Who answers clinical questions, by the variables that name them.

import { parseEnvironment } from '@synthward/contracts';
import { synthesisProvidersOf } from './configured-providers';

const upstream = {
  SYNTHESIS_PROVIDER: 'upstream',
  SYNTHESIS_UPSTREAM_URL: 'https://synthesis.example.com',
  SYNTHESIS_UPSTREAM_API_KEY: 'their-key',
};

test('our own engine answers unless another one is named, and behind each other one', () => {
  expect(synthesisProvidersOf(parseEnvironment({}))).toEqual(['embedded']);
  expect(synthesisProvidersOf(parseEnvironment({ SYNTHESIS_PROVIDER: 'embedded' }))).toEqual(['embedded']);
  expect(synthesisProvidersOf(parseEnvironment(upstream))).toEqual(['upstream', 'embedded']);
});

test.each(['SYNTHESIS_UPSTREAM_URL', 'SYNTHESIS_UPSTREAM_API_KEY'])(
  'without %s nobody is asked upstream, and the error names it',
  (name) => {
    expect(() => synthesisProvidersOf(parseEnvironment({ ...upstream, [name]: '' }))).toThrow(name);
  },
);

test('a provider that nobody knows is refused by name, and a key is never printed', () => {
  expect(() => parseEnvironment({ SYNTHESIS_PROVIDER: 'oracle' })).toThrow('SYNTHESIS_PROVIDER');
  expect(JSON.stringify(parseEnvironment(upstream))).not.toContain('their-key');
});
