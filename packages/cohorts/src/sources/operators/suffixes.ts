// Operators on generational suffixes.

import type { Operator } from './operator';

/** Nobody wrote the suffix down. */
export const loseSuffix: Operator = ({ suffix }) =>
  suffix === null ? undefined : [{ field: 'suffix', before: suffix, after: null }];

/** The suffix stands after the family name or, less often, in place of or after the middle name. */
export const misplaceSuffix: Operator = ({ suffix, familyName, middleName }, { random }) => {
  if (suffix === null) return undefined;
  const isInMiddleName = random.chance(IN_MIDDLE_NAME);
  const field = isInMiddleName ? ('middleName' as const) : ('familyName' as const);
  const before = isInMiddleName ? middleName : familyName;
  const after = before === null ? suffix : `${before} ${suffix}`;
  return [
    { field, before, after },
    { field: 'suffix', before: suffix, after: null },
  ];
};

/** Engine assumption. */
const IN_MIDDLE_NAME = 0.25;
