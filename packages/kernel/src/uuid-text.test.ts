// The text of a UUID has its digits in order and its hyphens in place.

import { uuidText } from './uuid-text';

test('words are printed in order, each with its leading zeros', () => {
  expect(uuidText(0x01234567, 0x89ab8cde, 0x8f012345, 0x6789abcd)).toBe(
    '01234567-89ab-8cde-8f01-23456789abcd',
  );
  expect(uuidText(0, 1, 0x80000000, 0xffffffff)).toBe('00000000-0000-0001-8000-0000ffffffff');
});

test('the sign of a word does not matter', () => {
  expect(uuidText(-1, -2, -3, -4)).toBe(uuidText(0xffffffff, 0xfffffffe, 0xfffffffd, 0xfffffffc));
});
