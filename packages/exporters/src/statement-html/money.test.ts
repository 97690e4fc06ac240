import { dollars, grouped } from './money';

test.each([
  [0, '$0.00'],
  [400, '$0.0004'],
  [10_000, '$0.01'],
  [1_500_000, '$1.50'],
  [49_000_000, '$49.00'],
  [1_234_567_890_123, '$1,234,567.890123'],
  [-2_000_000, '−$2.00'],
])('%d millionths are shown as %s', (micros, text) => {
  expect(dollars(micros)).toBe(text);
});

test('thousands are set apart', () => {
  expect(grouped(1_234_567)).toBe('1,234,567');
  expect(grouped(999)).toBe('999');
});
