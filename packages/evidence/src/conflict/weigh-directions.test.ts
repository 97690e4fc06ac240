import { weighDirections } from './weigh-directions';

const fell = (index: number) => ({ index, direction: 'decreased' }) as const;
const same = (index: number) => ({ index, direction: 'none' }) as const;

test('one study is no agreement', () => {
  expect(weighDirections([])).toEqual({ kind: 'unsaid' });
  expect(weighDirections([fell(1)])).toEqual({ kind: 'unsaid' });
});

test('all of one direction are every study', () => {
  expect(weighDirections([fell(2), fell(5)])).toEqual({
    kind: 'every',
    direction: 'decreased',
    indexes: [2, 5],
  });
});

test('more than half is most, and the others are named', () => {
  expect(weighDirections([fell(1), same(2), fell(3)])).toEqual({
    kind: 'most',
    direction: 'decreased',
    indexes: [1, 3],
    others: [{ direction: 'none', indexes: [2] }],
    studies: 3,
  });
});

test('half against half is mixed, with all citations on each side', () => {
  expect(weighDirections([fell(1), same(2), fell(3), same(4)])).toEqual({
    kind: 'mixed',
    sides: [
      { direction: 'decreased', indexes: [1, 3] },
      { direction: 'none', indexes: [2, 4] },
    ],
  });
});
