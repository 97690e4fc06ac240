// Whether the people of a study are those who are asked about.

import type { AgeGroup, EvidenceRecord } from '@synthward/contracts';
import { ageGroupOf } from '../query/population';
import type { PopulationOfInterest } from '../question';

export type PopulationFit = 'match' | 'unknown' | 'contradicts';

/** Studies of the one mostly hold for the other as well, and papers mix their names. */
const NEIGHBOURS: readonly (readonly [AgeGroup, AgeGroup])[] = [
  ['adult', 'older-adult'],
  ['newborn', 'infant'],
];
const RACE_WORDS: Readonly<Record<string, RegExp>> = {
  'american indian or alaskan native': /\b(?:american indian|alaska native|native american|indigenous)/i,
  'asian or pacific-islander': /\b(?:asian|pacific islander|chinese|japanese|korean|south asian)/i,
  black: /\b(?:black|african[- ]american|african)\b/i,
  hispanic: /\b(?:hispanic|latin[oax]|mexican[- ]american)/i,
  white: /\b(?:white (?:patients|people|participants|adults|men|women)|caucasian|european ancestry)/i,
};

/** `contradicts` if age, sex or species do; `match` if one of them is known to fit and none contradicts. */
export function populationFit(interest: PopulationOfInterest, record: EvidenceRecord): PopulationFit {
  const { ageGroups, sex, isHuman, isPregnancy } = record.population;
  const asked = interest.ageYears === undefined ? interest.ageGroup : ageGroupOf(interest.ageYears);
  const verdicts = [
    isHuman === false ? 'contradicts' : 'unknown',
    ageVerdict(asked, ageGroups),
    sexVerdict(interest.sex, isPregnancy ? 'female' : sex),
    pregnancyVerdict(interest, record),
  ];
  if (verdicts.includes('contradicts')) return 'contradicts';
  return verdicts.includes('match') ? 'match' : 'unknown';
}

/** Whether the paper tells of the people that the request's race names; it raises and never removes. */
export function tellsOfRace(race: string, { title, sections }: EvidenceRecord): boolean {
  const words = RACE_WORDS[race];
  return words !== undefined && [title, ...sections.map(({ text }) => text)].some((text) => words.test(text));
}

function ageVerdict(asked: AgeGroup | undefined, studied: readonly AgeGroup[]): PopulationFit {
  if (asked === undefined || studied.length === 0) return 'unknown';
  if (studied.includes(asked)) return 'match';
  const isNear = NEIGHBOURS.some(
    ([a, b]) => (a === asked && studied.includes(b)) || (b === asked && studied.includes(a)),
  );
  return isNear ? 'unknown' : 'contradicts';
}

function sexVerdict(
  asked: PopulationOfInterest['sex'],
  studied: EvidenceRecord['population']['sex'],
): PopulationFit {
  if (asked === undefined || studied === null) return 'unknown';
  return asked === studied ? 'match' : 'contradicts';
}

function pregnancyVerdict(interest: PopulationOfInterest, { population }: EvidenceRecord): PopulationFit {
  if (!interest.isPregnancy) return 'unknown';
  if (population.sex === 'male') return 'contradicts';
  return population.isPregnancy ? 'match' : 'unknown';
}
