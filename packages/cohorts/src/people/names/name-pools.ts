// Which lists a person's names come from: by language, sex and year of birth.

import type { SexAtBirth } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import { communities } from './communities';
import { femaleGivenNames } from './female-given-names';
import { hispanicGivenNames } from './hispanic-given-names';
import { maleGivenNames } from './male-given-names';
import { hispanicSurnames, surnames } from './surnames';
import { drawName, evenNames, type WeightedNames, weightedNames } from './weighted-names';

export interface NamePools {
  readonly given: WeightedNames;
  readonly family: WeightedNames;
}

interface PersonTraits {
  readonly sex: SexAtBirth;
  readonly birthYear: number;
  readonly language: string;
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
const spanish = {
  female: weightedNames(hispanicGivenNames.female),
  male: weightedNames(hispanicGivenNames.male),
  family: weightedNames(hispanicSurnames),
};
const communityPools = communities.map((community) => ({
  language: community.language,
  female: evenNames(community.female),
  male: evenNames(community.male),
  family: evenNames(community.surnames),
}));
const communityWeights = weightedNames(
  communities.map((community) => `${community.language} ${community.weight}`).join(' '),
);

/**
 * The lists to draw a person's names from. Frequencies of the birth decade for everybody; Spanish-speaking families
 * mostly use Hispanic names, speakers of `other` languages those of one community, drawn here.
 */
export function namePoolsOf({ sex, birthYear, language }: PersonTraits, random: RandomStream): NamePools {
  const era = givenNamesOf(sex, birthYear);
  const spoken = language.toLowerCase().split(/[-_]/, 1)[0];
  if (spoken === 'en' || spoken === 'english') return { given: era, family: general };
  if (spoken === 'es' || spoken === 'spanish') {
    return {
      given: random.chance(SPANISH_GIVEN) ? spanish[sex] : era,
      family: random.chance(SPANISH_FAMILY) ? spanish.family : general,
    };
  }
  const community = communityOf(spoken, random);
  return { given: random.chance(COMMUNITY_GIVEN) ? community[sex] : era, family: community.family };
}

/** The given names of the decade of birth; earlier and later ones use the first and the last list. */
export function givenNamesOf(sex: SexAtBirth, birthYear: number): WeightedNames {
  const decade = Math.min(LAST_DECADE, Math.max(FIRST_DECADE, Math.floor(birthYear / 10) * 10));
  const names = byDecade[sex].get(decade);
  if (!names) throw new RangeError(`no given names for ${decade}`);
  return names;
}

function communityOf(language: string | undefined, random: RandomStream) {
  const named = communityPools.find((pools) => pools.language === language);
  if (named) return named;
  const drawn = drawName(communityWeights, random);
  const pools = communityPools.find((candidate) => candidate.language === drawn);
  if (!pools) throw new RangeError(`no names for ${drawn}`);
  return pools;
}

function mapValues(texts: Readonly<Record<number, string>>): ReadonlyMap<number, WeightedNames> {
  return new Map(Object.entries(texts).map(([decade, text]) => [Number(decade), weightedNames(text)]));
}
