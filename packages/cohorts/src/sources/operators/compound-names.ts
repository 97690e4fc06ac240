// Operators on double names and on what joins their parts.

import { changeSomeField } from './change-some-field';
import type { Operator } from './operator';

const DOUBLE_NAME = /^([^ -]{2,})[ -]+([^ -]{2,})$/;
const JOINT = /(?<=\p{L}\p{M}*)['’-](?=\p{L})/u;

const ANY_JOINT = /['’-]/;
const NAMES = { givenName: 1, middleName: 1, familyName: 1 };

/** Engine assumption: the first surname, the father's in Spanish names, is kept in three of four records. */
const KEEPS_FIRST = 0.75;

/** Of a double surname one is kept. */
export const dropSurname: Operator = ({ familyName }, trial) => {
  const [, first, second] = DOUBLE_NAME.exec(familyName) ?? [];
  if (first === undefined || second === undefined) return undefined;
  return [
    { field: 'familyName', before: familyName, after: trial.random.chance(KEEPS_FIRST) ? first : second },
  ];
};

/** A hyphen or apostrophe within a name becomes a blank or vanishes; an apostrophe always vanishes. */
export const loseHyphen: Operator = (identity, trial) =>
  changeSomeField(identity, trial, {
    weights: NAMES,
    alter: (name) => withoutJoint(name, trial.random.chance(0.5)),
    mayAlter: (name) => ANY_JOINT.test(name),
  });

function withoutJoint(name: string, hasBlank: boolean): string | undefined {
  const joint = JOINT.exec(name);
  if (!joint) return undefined;
  const parts = [name.slice(0, joint.index), name.slice(joint.index + 1)];
  return parts.join(joint[0] === '-' && hasBlank ? ' ' : '');
}
