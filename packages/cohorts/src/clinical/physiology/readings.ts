// Everything that panels read: what it is called, and which conditions show in it.

import { panelNames } from '@synthward/contracts';
import { conditionCatalogue } from '../condition-catalogue';
import { panelMembers } from './panels';
import type { Derived, Quantity, Reading } from './quantity';

const readings: ReadonlySet<Quantity | Derived> = new Set(
  panelNames.flatMap((panel) => {
    const { members, reflex } = panelMembers[panel];
    return [...members, ...(reflex?.members ?? [])];
  }),
);

/** The name used in notes, by LOINC code. */
export const readingLabels: ReadonlyMap<string, string> = new Map(
  [...readings].map(({ code, label }) => [code.code, label]),
);

const readingsByCode = new Map([...readings].map((reading) => [reading.code.code, reading]));

/** The reading with this LOINC code. Throws a RangeError where no panel has one. */
export function requireReading(code: string): Reading {
  const reading = readingsByCode.get(code);
  if (!reading) throw new RangeError(`no panel reads ${code}`);
  return reading;
}

/**
 * Ids of the conditions that show in what is read, by LOINC code: those that have a level of their own for it, or else
 * those of the catalogue that shift it. Codes that none moves are missing.
 */
export const conditionsByReading: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...readings]
    .map((reading) => [reading.code.code, new Set(conditionsOf(reading))] as const)
    .filter(([, conditions]) => conditions.size > 0),
);

function conditionsOf(reading: Quantity | Derived): string[] {
  if (reading.kind === 'derived') return reading.parts.flatMap(conditionsOf);
  const aimed = [
    ...Object.keys(reading.targets ?? {}),
    ...(reading.follows ? conditionsOf(reading.follows) : []),
  ];
  return aimed.length > 0 ? aimed : shiftersOf(reading.code.code);
}

function shiftersOf(code: string): string[] {
  return [...conditionCatalogue.values()]
    .filter(({ effects }) => effects.some(({ loinc }) => loinc === code))
    .map(({ id }) => id);
}
