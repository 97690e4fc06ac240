// Operators that choose the wrong entry of a list.

import { stateNames } from '../../geography';
import type { Operator } from './operator';

/** The other sex. */
export const chooseWrongSex: Operator = ({ sexAtBirth }) => [
  { field: 'sexAtBirth', before: sexAtBirth, after: sexAtBirth === 'female' ? 'male' : 'female' },
];

/** Another state, in full. */
export const chooseWrongState: Operator = ({ address }, { facts, random }) => {
  if (!facts.mayChangeAddress) return undefined;
  const after = random.pick(stateNames.filter((name) => name !== address.state));
  return [{ field: 'state', before: address.state, after }];
};
