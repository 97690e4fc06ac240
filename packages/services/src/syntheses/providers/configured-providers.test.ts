// Who answers clinical questions, by the variables that name them.

import { parseEnvironment } from '@synthward/contracts';
import { leastLeaseMs, synthesisProvidersOf } from './configured-providers';
import { LLM_CALL_MS } from './llm';

const llm = {
  SYNTHESIS_PROVIDER: 'llm',
  SYNTHESIS_LLM_BASE_URL: 'http://127.0.0.1:11434/v1',
  SYNTHESIS_LLM_MODEL: 'small',
};
const upstream = {
  SYNTHESIS_PROVIDER: 'upstream',
  SYNTHESIS_UPSTREAM_URL: 'https://synthesis.example.com',
  SYNTHESIS_UPSTREAM_API_KEY: 'their-key',
};

test('our own engine answers unless another one is named, and behind each other one', () => {
  expect(synthesisProvidersOf(parseEnvironment({}))).toEqual(['embedded']);
  expect(synthesisProvidersOf(parseEnvironment({ SYNTHESIS_PROVIDER: 'embedded' }))).toEqual(['embedded']);
  expect(synthesisProvidersOf(parseEnvironment(upstream))).toEqual(['upstream', 'embedded']);
  expect(synthesisProvidersOf(parseEnvironment(llm))).toEqual(['llm', 'embedded']);
});

test.each(['SYNTHESIS_UPSTREAM_URL', 'SYNTHESIS_UPSTREAM_API_KEY'])(
  'without %s nobody is asked upstream, and the error names it',
  (name) => {
    expect(() => synthesisProvidersOf(parseEnvironment({ ...upstream, [name]: '' }))).toThrow(name);
  },
);

test.each(['SYNTHESIS_LLM_BASE_URL', 'SYNTHESIS_LLM_MODEL'])(
  'without %s no model is asked, and the error names it',
  (name) => {
    expect(() => synthesisProvidersOf(parseEnvironment({ ...llm, [name]: '' }))).toThrow(name);
  },
);

test("a step of a model is somebody's for longer than a call to it may take, with room for our own work", () => {
  expect(leastLeaseMs(parseEnvironment(llm)) * 0.8).toBeGreaterThan(LLM_CALL_MS + 5_000);
  expect(leastLeaseMs(parseEnvironment(upstream))).toBe(15_000);
});

test('a provider that nobody knows is refused by name, and a key is never printed', () => {
  expect(() => parseEnvironment({ SYNTHESIS_PROVIDER: 'oracle' })).toThrow('SYNTHESIS_PROVIDER');
  expect(JSON.stringify(parseEnvironment(upstream))).not.toContain('their-key');
});
