import { burnCredits, type OpenCredit } from './credit-order';

const at = new Date('2026-11-15T00:00:00Z');
const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const credit = (creditID: string, over: Partial<OpenCredit> = {}): OpenCredit => ({
  ...{ creditID, leftMicros: 10, priority: 100, expiresAt: null, createdAt: day(1) },
  ...over,
});

test('credits pay by priority, then by what expires first, then by age, and never more than is left or owed', () => {
  const credits = [
    credit('last'),
    credit('older', { createdAt: new Date(0) }),
    credit('later', { expiresAt: day(30) }),
    credit('sooner', { expiresAt: day(20) }),
    credit('preferred', { priority: 1, leftMicros: 3 }),
  ];
  expect(burnCredits(credits, { amountMicros: 36, at })).toEqual([
    { creditID: 'preferred', amountMicros: 3 },
    { creditID: 'sooner', amountMicros: 10 },
    { creditID: 'later', amountMicros: 10 },
    { creditID: 'older', amountMicros: 10 },
    { creditID: 'last', amountMicros: 3 },
  ]);
});

test('credit that has expired pays nothing, from the very instant on', () => {
  const credits = [
    credit('gone', { expiresAt: at }),
    credit('just', { expiresAt: new Date(at.getTime() + 1) }),
  ];
  expect(burnCredits(credits, { amountMicros: 50, at })).toEqual([{ creditID: 'just', amountMicros: 10 }]);
});

test('credits of one instant pay in the order of their ids, so that every process says the same', () => {
  const parts = burnCredits([credit('b'), credit('a')], { amountMicros: 5, at });
  expect(parts).toEqual([{ creditID: 'a', amountMicros: 5 }]);
});
