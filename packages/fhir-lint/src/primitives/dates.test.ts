import { isBefore, isDate, isDateTime, isInstant } from './dates';

test('dates are years, months or days of the calendar', () => {
  expect(['1984', '1984-02', '1984-02-29', '2000-02-29'].filter((text) => !isDate(text))).toEqual([]);
  const wrong = [
    '84',
    '1984-2',
    '1984-13',
    '1983-02-29',
    '1900-02-29',
    '1984-04-31',
    '0000',
    '1984-02-29T00:00:00Z',
  ];
  expect(wrong.filter(isDate)).toEqual([]);
});

test('a time has seconds and a zone', () => {
  expect(isInstant('2024-05-06T07:08:09Z')).toBe(true);
  expect(isInstant('2024-05-06T07:08:09.123+05:30')).toBe(true);
  const wrong = [
    '2024-05-06T07:08Z',
    '2024-05-06T07:08:09',
    '2024-05-06T24:00:00Z',
    '2024-05-06T07:08:09+15:00',
  ];
  expect(wrong.filter(isInstant)).toEqual([]);
  expect(isDateTime('2024-05')).toBe(true);
  expect(isInstant('2024-05')).toBe(false);
});

test('instants are compared across zones, to the fraction of a second', () => {
  expect(isBefore('2024-05-06T23:00:00-07:00', '2024-05-07T05:30:00Z')).toBe(false);
  expect(isBefore('2024-05-06T23:00:00-07:00', '2024-05-07T06:00:00.5Z')).toBe(true);
});

test('anything else is compared by the precision that both have', () => {
  expect(isBefore('2024-05', '2024-05-06')).toBe(false);
  expect(isBefore('2024-04', '2024-05-06T00:00:00Z')).toBe(true);
  expect(isBefore('2024-05-06', '2024-05-06T23:00:00Z')).toBe(false);
  expect(isBefore('soon', '2024')).toBe(false);
});
