// Whom a question is about, as far as its words say.

import type { AgeGroup } from '@synthward/contracts';
import type { PopulationOfInterest } from '../question';

const YEARS = [
  /\b(\d{1,3})[- ]?(?:years?|yrs?|y)[- ]?(?:olds?|of age)\b/i,
  /\bage[ds]?(?: of)? (\d{1,3})\b(?! ?(?:-|–|to|and) ?\d)/i,
];
const OLDEST_YEARS = 120;
const AGE_GROUPS: readonly (readonly [RegExp, AgeGroup])[] = [
  [/\b(?:newborns?|neonat\w*|premature infants?|preterm infants?)\b/i, 'newborn'],
  [/\b(?:infants?|bab(?:y|ies)|toddlers?)\b/i, 'infant'],
  [/\b(?:adolescen\w*|teen(?:s|ager\w*)?)\b/i, 'adolescent'],
  [/\b(?:child(?:ren|hood)?|p(?:a)?ediatric\w*|boys?|girls?)\b/i, 'child'],
  [
    /\b(?:elderly|geriatric\w*|older (?:adults?|people|persons|patients|women|men)|seniors|aged over 65|over 65)\b/i,
    'older-adult',
  ],
  [/\badults?\b/i, 'adult'],
];
const PREGNANCY = /\b(?:pregnan\w*|gravid\w*|antenatal|gestational)\b/i;
const FEMALE = /\b(?:wom[ae]n|females?|girls?|mothers?)\b/i;
const MALE = /\b(?:m[ae]n|males?|boys?|fathers?)\b/i;

/** Age, sex and pregnancy that `text` names; what it names in two ways or not at all is absent. */
export function populationOf(text: string): PopulationOfInterest {
  const years = ageIn(text);
  const groups = AGE_GROUPS.filter(([pattern]) => pattern.test(text)).map(([, group]) => group);
  const group = years === undefined ? onlyOf(groups) : ageGroupOf(years);
  const isPregnancy = PREGNANCY.test(text);
  const sex = sexIn(text, isPregnancy);
  return {
    ...(years === undefined ? {} : { ageYears: years }),
    ...(group === undefined ? {} : { ageGroup: group }),
    ...(sex === undefined ? {} : { sex }),
    ...(isPregnancy ? { isPregnancy } : {}),
  };
}

/** The group of an age in whole years, with the bounds of MeSH; the first month of life is not told from the first year. */
export function ageGroupOf(years: number): AgeGroup {
  if (years < 2) return 'infant';
  if (years < 13) return 'child';
  if (years < 19) return 'adolescent';
  return years < 65 ? 'adult' : 'older-adult';
}

function ageIn(text: string): number | undefined {
  for (const pattern of YEARS) {
    const years = Number(pattern.exec(text)?.[1]);
    if (years <= OLDEST_YEARS) return years;
  }
  return undefined;
}

/** "Older adults" names adults too, and means the older ones. */
function onlyOf(groups: readonly AgeGroup[]): AgeGroup | undefined {
  const told = groups.includes('older-adult') ? groups.filter((group) => group !== 'adult') : groups;
  return told.length === 1 ? told[0] : undefined;
}

function sexIn(text: string, isPregnancy: boolean): 'female' | 'male' | undefined {
  const [isFemale, isMale] = [isPregnancy || FEMALE.test(text), MALE.test(text)];
  if (isFemale === isMale) return undefined;
  return isFemale ? 'female' : 'male';
}
