// Runs lead from one order to another and back.

import type { Cell } from '../../plan/cells';
import { linksOf, type Run, reversed } from './links';

function cellOf(number: number): Cell {
  return {
    number,
    stratum: 0,
    sexAtBirth: 'female',
    age: 30,
    language: 'en',
    size: 100,
    offset: number * 100,
  };
}

const [first, second, third] = [cellOf(0), cellOf(1), cellOf(2)];
const runs: Run[] = [
  { cell: first, start: 10, other: third, otherStart: 0, length: 5 },
  { cell: first, start: 0, other: second, otherStart: 40, length: 4 },
];

test('a position inside a run belongs to the position at the same place of the other run', () => {
  const find = linksOf(runs);
  expect(find(first, 0)).toEqual({ cell: second, position: 40 });
  expect(find(first, 3)).toEqual({ cell: second, position: 43 });
  expect(find(first, 14)).toEqual({ cell: third, position: 4 });
});

test('positions between runs, beyond them and in other cells belong to nobody', () => {
  const find = linksOf(runs);
  expect([find(first, 4), find(first, 9), find(first, 15), find(second, 40)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('reversed runs lead back', () => {
  const back = linksOf(reversed(runs));
  expect(back(second, 43)).toEqual({ cell: first, position: 3 });
  expect(back(third, 4)).toEqual({ cell: first, position: 14 });
});
