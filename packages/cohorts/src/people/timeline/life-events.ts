// The dated events of a life, in order of time.

import type { EpochDay } from '@synthward/kernel';
import type { LifeEvent, LifeEventKind } from '../person';
import type { Spell } from './spells';

/** An event that changes no value. */
export function plainEvent(day: EpochDay, kind: LifeEventKind): LifeEvent {
  return { day, kind, before: null, after: null };
}

/** One event for every spell after the first; spells that only repeat the value before them give none. */
export function changeEvents<Value>(
  spells: readonly Spell<Value>[],
  print: (value: Value) => string | null,
  kindOf: (place: number) => LifeEventKind,
): LifeEvent[] {
  return spells.slice(1).flatMap(({ from, value }, i) => {
    const former = spells[i];
    const [before, after] = [former ? print(former.value) : null, print(value)];
    return before === after ? [] : [{ day: from, kind: kindOf(i), before, after }];
  });
}

/** The events in order of time; on one day births come first, deaths last, and weddings before names. */
export function inOrder(events: readonly LifeEvent[]): LifeEvent[] {
  return events.toSorted((a, b) => a.day - b.day || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: readonly LifeEventKind[] = [
  'birth',
  'naming',
  'marriage',
  'divorce',
  'name-change',
  'move',
  'phone-change',
  'email-change',
  'payer-change',
  'death',
];
