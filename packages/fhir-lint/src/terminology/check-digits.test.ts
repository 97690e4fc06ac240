import fc from 'fast-check';
import { isLoincCode, isNpi, isSnomedID } from './check-digits';

test('an NPI has ten digits, the last by Luhn over the prefix 80840', () => {
  expect(isNpi('1234567893')).toBe(true);
  expect(['1234567890', '123456789', '12345678931', '123456789a'].filter(isNpi)).toEqual([]);
});

test('a LOINC code ends with its check digit', () => {
  expect(['2823-3', '85354-9', '8480-6', '4548-4'].filter((code) => !isLoincCode(code))).toEqual([]);
  expect(['2823-4', '85354', 'LP1-2', ''].filter(isLoincCode)).toEqual([]);
});

test('a SNOMED CT identifier ends with its check digit', () => {
  expect(['38341003', '195967001', '73211009', '185349003'].filter((code) => !isSnomedID(code))).toEqual([]);
  expect(['38341004', '1234', '038341003', 'x'].filter(isSnomedID)).toEqual([]);
});

test.each([
  ['an NPI', '1234567893', isNpi],
  ['a SNOMED CT identifier', '195967001', isSnomedID],
])('no other digit in one place of %s passes', (_name, good, isGood) => {
  const place = fc.nat({ max: good.length - 1 });
  fc.assert(
    fc.property(place, fc.nat({ max: 9 }), (at, digit) => {
      const other = `${good.slice(0, at)}${digit}${good.slice(at + 1)}`;
      return isGood(other) === (other === good);
    }),
  );
});
