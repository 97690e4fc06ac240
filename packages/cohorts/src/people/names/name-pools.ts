// Which lists a person's names come from: by language, sex and year of birth.

import type { SexAtBirth } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import { communities } from './communities';
import { femaleGivenNames } from './female-given-names';
import { hispanicGivenNames } from './hispanic-given-names';
import { maleGivenNames } from './male-given-names';
import { hispanicSurnames, surnames } from './surnames';
import { drawName, evenNames, type WeightedNames, weightedNames } from './weighted-names';

/** Whose names a family bears: everybody's, Hispanic ones, or those of one community. */
export interface Heritage {
  readonly isSpanish: boolean;
  /** Whether children may bear a name of the father and one of the mother, after Spanish and Portuguese custom. */
  readonly hasDoubleSurnames: boolean;
  /** Undefined for everybody's names. */
  readonly own: OwnNames | undefined;
}

interface OwnNames {
  readonly female: WeightedNames;
  readonly male: WeightedNames;
  readonly family: WeightedNames;
  /** How often given names and family names are of the heritage, and not everybody's. */
  readonly keepsGiven: number;
  readonly keepsFamily: number;
}

interface Traits {
  readonly sex: SexAtBirth;
  readonly birthYear: number;
}

/** Engine assumptions: how often a family keeps to the names of its language. */
const SPANISH_GIVEN = 0.75;
const SPANISH_FAMILY = 0.92;
const COMMUNITY_GIVEN = 0.65;

const FIRST_DECADE = 1920;
const LAST_DECADE = 2020;

const byDecade = {
  female: mapValues(femaleGivenNames),
  male: mapValues(maleGivenNames),
};
const general = weightedNames(surnames);

const ANYBODY: Heritage = { isSpanish: false, hasDoubleSurnames: false, own: undefined };
const SPANISH: Heritage = {
  isSpanish: true,
  hasDoubleSurnames: true,
  own: {
    female: weightedNames(hispanicGivenNames.female),
    male: weightedNames(hispanicGivenNames.male),
    family: weightedNames(hispanicSurnames),
    keepsGiven: SPANISH_GIVEN,
    keepsFamily: SPANISH_FAMILY,
  },
};
const byLanguage: ReadonlyMap<string, Heritage> = new Map([
  ['en', ANYBODY],
  ['es', SPANISH],
  ...communities.map(({ language, female, male, surnames: family }): [string, Heritage] => [
    language,
    {
      isSpanish: false,
      hasDoubleSurnames: language === 'pt',
      own: {
        female: evenNames(female),
        male: evenNames(male),
        family: evenNames(family),
        keepsGiven: COMMUNITY_GIVEN,
        keepsFamily: 1,
      },
    },
  ]),
]);
const communityWeights = weightedNames(
  communities.map((community) => `${community.language} ${community.weight}`).join(' '),
);

/** ISO 639-1 code of what is spoken: the language itself, or for `other` one drawn from the stream asked for. */
export function spokenLanguage(language: string, random: () => RandomStream): string {
  return byLanguage.has(language) ? language : drawName(communityWeights, random());
}

/** The heritage of a spoken language. Throws a RangeError for one that has no names here. */
export function heritageOfLanguage(spoken: string): Heritage {
  const heritage = byLanguage.get(spoken);
  if (!heritage) throw new RangeError(`no names for ${spoken}`);
  return heritage;
}

/** The list that a given name is to be drawn from: the heritage's, or everybody's of the birth decade. */
export function givenPoolOf({ own }: Heritage, traits: Traits, random: RandomStream): WeightedNames {
  const isOwn = random.chance(own?.keepsGiven ?? 0);
  return own && isOwn ? own[traits.sex] : givenNamesOf(traits.sex, traits.birthYear);
}

/** The list that a family name is to be drawn from. */
export function familyPoolOf({ own }: Heritage, random: RandomStream): WeightedNames {
  const isOwn = random.chance(own?.keepsFamily ?? 0);
  return own && isOwn ? own.family : general;
}

/** The given names of the decade of birth; earlier and later ones use the first and the last list. */
export function givenNamesOf(sex: SexAtBirth, birthYear: number): WeightedNames {
  const decade = Math.min(LAST_DECADE, Math.max(FIRST_DECADE, Math.floor(birthYear / 10) * 10));
  const names = byDecade[sex].get(decade);
  if (!names) throw new RangeError(`no given names for ${decade}`);
  return names;
}

function mapValues(texts: Readonly<Record<number, string>>): ReadonlyMap<number, WeightedNames> {
  return new Map(Object.entries(texts).map(([decade, text]) => [Number(decade), weightedNames(text)]));
}
