// Whom a study was about.

import type { AgeGroup, EvidenceRecord } from '@synthward/contracts';
import { populationOf } from '../../query/population';
import { isOfAnimalsAlone } from './design';

const AGE_HEADINGS: Readonly<Record<string, AgeGroup>> = {
  'Infant, Newborn': 'newborn',
  Infant: 'infant',
  'Child, Preschool': 'child',
  Child: 'child',
  Adolescent: 'adolescent',
  'Young Adult': 'adult',
  Adult: 'adult',
  'Middle Aged': 'adult',
  Aged: 'older-adult',
  'Aged, 80 and over': 'older-adult',
};
const PREGNANCY_HEADINGS = ['Pregnancy', 'Pregnant Women', 'Pregnant People'];

/** By subject headings; by the title where there are none. */
export function studiedPopulation({
  mesh,
  title,
}: Pick<EvidenceRecord, 'mesh' | 'title'>): EvidenceRecord['population'] {
  const names = new Set(mesh.map(({ name }) => name));
  if (names.size === 0) return namedInTitle(title);
  const ageGroups = mesh.flatMap(({ name }) => AGE_HEADINGS[name] ?? []);
  return {
    ageGroups: [...new Set(ageGroups)].sort(),
    sex: names.has('Female') === names.has('Male') ? null : names.has('Female') ? 'female' : 'male',
    isHuman: names.has('Humans') ? true : isOfAnimalsAlone(mesh) ? false : null,
    isPregnancy: PREGNANCY_HEADINGS.some((heading) => names.has(heading)),
  };
}

function namedInTitle(title: string): EvidenceRecord['population'] {
  const { ageGroup, sex = null, isPregnancy = false } = populationOf(title);
  return { ageGroups: ageGroup === undefined ? [] : [ageGroup], sex, isHuman: null, isPregnancy };
}
