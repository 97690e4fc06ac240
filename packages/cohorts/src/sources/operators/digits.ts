// Operators on the digits of numbers. Whatever is changed stays in the ranges that reach nobody.

import type { WeighableField } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import { pickWeighted } from '../text/pick-weighted';
import { changeSomeField } from './change-some-field';
import type { Operator } from './operator';

/** pseudopeople 1.2.4, `write_wrong_digits`: the share of a number's digits. */
const DIGIT_SHARE = 0.1;

/** Wrong digits in the Social Security number, the telephone number or the house number. */
export const writeWrongDigits: Operator = (identity, trial) => {
  const { random, parameters } = trial;
  const share = parameters.digitShare ?? DIGIT_SHARE;
  return changeSomeField(identity, trial, {
    weights: { ssn: 1, phone: 1, addressLine: 1 },
    alter: (number, field) => {
      const places = changeablePlaces(number, field);
      const chosen = places.filter(() => random.chance(share));
      if (places.length === 0) return undefined;
      return withOtherDigits(number, chosen.length > 0 ? chosen : [random.pick(places)], random);
    },
  });
};

/** pseudopeople 1.2.4, `write_wrong_zipcode_digits`: the chance of each digit. */
const ZIP_DIGIT_SHARES = [0.04, 0.04, 0.2, 0.36, 0.36];

/** Wrong digits in the ZIP code, the last ones most often. */
export const writeWrongZipDigits: Operator = ({ address }, { facts, random, parameters }) => {
  const before = address.postalCode;
  if (!facts.mayChangeAddress || !/^\d{5}/.test(before)) return undefined;
  const shares = parameters.digitShares ?? ZIP_DIGIT_SHARES;
  const places = ZIP_PLACES.filter((place) => random.chance(shares[place] ?? 0));
  const fallback = pickWeighted(ZIP_PLACES, (place) => shares[place] ?? 0, random) ?? 0;
  const after = withOtherDigits(before, places.length > 0 ? places : [fallback], random);
  return [{ field: 'postalCode', before, after }];
};

const ZIP_PLACES = [0, 1, 2, 3, 4];

/** Of numbers `AAA-GG-SSSS`: serial and last digit of the group, and of the area where the other digits allow it. */
const SSN_PLACES = [5, 7, 8, 9, 10];
const AREA_9XX_PLACES = [1, 2, ...SSN_PLACES]; // the group stays below 50: others are taxpayer numbers
const AREA_666_PLACES = [4, ...SSN_PLACES];
/** Of numbers `NPA-555-01XX`. */
const PHONE_PLACES = [10, 11];

/** Places of digits that may be any from 1 to 9. */
function changeablePlaces(number: string, field: WeighableField): readonly number[] {
  if (field === 'phone') return /^\d{3}-555-01\d\d$/.test(number) ? PHONE_PLACES : [];
  if (field === 'ssn') {
    if (/^666-\d\d-\d{4}$/.test(number)) return AREA_666_PLACES;
    return /^9\d\d-[0-4]\d-\d{4}$/.test(number) ? AREA_9XX_PLACES : [];
  }
  const houseNumber = /^\d+/.exec(number)?.[0] ?? '';
  return Array.from(houseNumber, (_, place) => place);
}

/** Other digits, never 0: no group of a number becomes all zeros, no house number begins with one. */
function withOtherDigits(number: string, places: readonly number[], random: RandomStream): string {
  const digits = number.split(''); // one digit at each of the places: the texts were matched before
  for (const place of places) {
    const others = DIGITS.filter((digit) => digit !== digits[place]);
    digits[place] = random.pick(others);
  }
  return digits.join('');
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
