// Names that stand for nobody.

import type { SexAtBirth } from '@synthward/contracts';

type FullName = readonly [given: string, family: string];

const EITHER: readonly FullName[] = [
  ['Test', 'Patient'],
  ['Test', 'Test'],
  ['Unknown', 'Unknown'],
  ['Unknown', 'Patient'],
  ['Anonymous', 'Patient'],
  ['Trauma', 'Alpha'],
];

/** Given and family name by sex; an engine assumption after customs of American hospitals. */
export const fakeNames: Readonly<Record<SexAtBirth, readonly FullName[]>> = {
  female: [...EITHER, ['Jane', 'Doe'], ['Jane', 'Doe'], ['Minnie', 'Mouse'], ['Jane', 'Roe']],
  male: [...EITHER, ['John', 'Doe'], ['John', 'Doe'], ['Mickey', 'Mouse'], ['Donald', 'Duck']],
};
