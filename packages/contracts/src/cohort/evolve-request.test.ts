// Reading a request to continue a cohort: what it may have, and everything that is wrong at once.

import { isEvolveRequest, readEvolveRequest } from './evolve-request';

const evolve = { fromJobID: 'job_1', days: 30 };

test('a request is known by its member evolve, whatever that holds', () => {
  for (const body of [{ evolve }, { evolve: null }, { name: 'x', evolve: 7 }])
    expect(isEvolveRequest(body)).toBe(true);
  for (const body of [{}, null, 'evolve', ['evolve'], { Evolve: evolve }, Object.create({ evolve })])
    expect(isEvolveRequest(body)).toBe(false);
});

test('exports that are given are whole, and those that are not stay those of the earlier job', () => {
  expect(readEvolveRequest({ evolve })).toEqual({ request: { evolve } });
  expect(readEvolveRequest({ name: 'later', evolve, exports: { truth: true } })).toEqual({
    request: { name: 'later', evolve, exports: { formats: ['ndjson', 'manifest'], truth: true } },
  });
});

test('members are suggested from those of such a request, never from those of a specification', () => {
  const body = {
    population: 5,
    evolve: { ...evolve, day: 1 },
    exports: { format: ['json'] },
  };
  expect(readEvolveRequest(body).problems).toEqual([
    expect.objectContaining({ pointer: '/evolve/day', code: 'unknown_field', suggestion: 'days' }),
    expect.objectContaining({ pointer: '/exports/format', code: 'unknown_field', suggestion: 'formats' }),
    {
      pointer: '/population',
      code: 'unknown_field',
      message: 'population is unknown; the known members are name, evolve, exports.',
    },
  ]);
});

test('days are whole and at most ten years', () => {
  const codes = [1, 3650, 0, -1, 3651, 1.5, '30', null].map((days) =>
    readEvolveRequest({ evolve: { ...evolve, days } })
      .problems?.map(({ code }) => code)
      .join(),
  );
  expect(codes).toEqual([
    undefined,
    undefined,
    'out_of_range',
    'out_of_range',
    'out_of_range',
    'wrong_type',
    'wrong_type',
    'wrong_type',
  ]);
});
