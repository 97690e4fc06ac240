import { readListQuery } from './list-query';

test('a list without parameters gives 25 entries from the start', () => {
  expect(readListQuery({})).toEqual({ limit: 25 });
});

test('limit and cursor are read from text', () => {
  expect(readListQuery({ limit: '100', cursor: 'abc' })).toEqual({ limit: 100, cursor: 'abc' });
});

test.each(['0', '101', '-1', '1.5', '1e2', ' 5', '', '٣'])('the limit %j is refused', (limit) => {
  expect(() => readListQuery({ limit })).toThrow('limit must be a whole number from 1 to 100.');
});

test('a parameter given twice is refused', () => {
  expect(() => readListQuery({ limit: ['1', '2'] })).toThrow(/limit must be/);
  expect(() => readListQuery({ cursor: ['a', 'b'] })).toThrow('cursor must be given once.');
});

test('an unknown parameter is refused with the nearest known name', () => {
  expect(() => readListQuery({ limt: '5' })).toThrow(
    'The query parameter "limt" is unknown; did you mean limit?',
  );
  expect(() => readListQuery({ offset: '5' })).toThrow(/did you mean limit or cursor\?/);
});
