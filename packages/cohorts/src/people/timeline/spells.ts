// Values that hold from a day on until the next one begins.

import type { EpochDay } from '@synthward/kernel';

export interface Spell<Value> {
  readonly from: EpochDay;
  readonly value: Value;
}

/** The value on a day; before the first spell that one's. `spells` ascend and are not empty. */
export function valueAt<Value>(spells: readonly Spell<Value>[], day: EpochDay): Value {
  let at = spells.length - 1;
  while (at > 0 && (spells[at]?.from ?? day) > day) at -= 1;
  const spell = spells[at];
  if (!spell) throw new RangeError('there is no spell');
  return spell.value;
}

/** The spells that begin on or before a day; the first one always does. */
export function spellsUntil<Value>(spells: readonly Spell<Value>[], day: EpochDay): readonly Spell<Value>[] {
  const last = spells.at(-1);
  return last && last.from <= day ? spells : spells.filter(({ from }, i) => i === 0 || from <= day);
}
