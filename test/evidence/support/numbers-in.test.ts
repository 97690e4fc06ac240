import { allNumbersIn, numbersIn } from './numbers-in';

test('numbers are read with thousands, decimals and bare points', () => {
  expect([...numbersIn('n = 2,771 (p = .034), 0.50, 41.3%')]).toEqual([2771, 0.034, 0.5, 41.3]);
});

test.each([
  ['One hundred and sixty-three women', 163],
  ['Five thousand of them', 5000],
  ['Twenty patients and twelve controls', 12],
  ['an average of 5,24 referrals', 5.24],
  ['a median of 3·00 mg', 3],
])('%s holds %d', (text, number) => {
  expect(allNumbersIn(text)).toContain(number);
});
