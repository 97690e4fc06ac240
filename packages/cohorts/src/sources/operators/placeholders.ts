// Operators that write a number which stands for none. The same few are used in bulk, as systems that demand a number
// get them: whoever matches records must learn that they say nothing.

import { pickWeighted } from '../text/pick-weighted';
import type { Operator } from './operator';

/** Numbers that were never issued: areas 000 and 9xx, group 00. The weights are an engine assumption. */
const PLACEHOLDERS = [
  { number: '999-99-9999', weight: 6 },
  { number: '000-00-0000', weight: 3 },
  { number: '900-00-0000', weight: 1 },
];

/** Every Social Security number that stands for none. */
export const placeholderSsns: readonly string[] = PLACEHOLDERS.map(({ number }) => number);

/** A Social Security number that stands for none, also for a person who has none. */
export const usePlaceholderSsn: Operator = ({ ssn }, { random, captures }) => {
  if (!captures.ssn) return undefined;
  const others = PLACEHOLDERS.filter(({ number }) => number !== ssn);
  const chosen = pickWeighted(others, ({ weight }) => weight, random);
  return chosen && [{ field: 'ssn', before: ssn, after: chosen.number }];
};

/** The first of the fictional numbers, with the person's area code; never for somebody without a telephone. */
export const usePlaceholderPhone: Operator = ({ phone }) => {
  if (phone === null) return undefined;
  const after = `${phone.slice(0, 3)}-555-0100`;
  return phone === after ? undefined : [{ field: 'phone', before: phone, after }];
};
