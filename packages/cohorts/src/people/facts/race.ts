// Race and ethnicity, as a family would answer the two questions of the US census.

import type { Ethnicity, Race } from '@synthward/contracts';
import { keyedStream, type RandomStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import type { PeopleContext } from '../people-context';
import { spokenLanguageOf } from './heritage';

export interface Background {
  readonly race: Race;
  readonly ethnicity: Ethnicity;
}

/**
 * What everybody in the household of `head` answers, and the head's twin: an engine assumption, as families of more than
 * one race are left out. The language spoken at home decides how likely each answer is.
 */
export function backgroundOf(context: PeopleContext, head: Seat): Background {
  const eldest = context.kin.isSecondTwin(head) ? (context.kin.twinOf(head) ?? head) : head;
  const shares = sharesByLanguage[spokenLanguageOf(context, head)] ?? sharesOfEnglish;
  const random = keyedStream(context.seed, eldest.index, 'people/race');
  const isHispanic = random.chance(shares.hispanic);
  return {
    race: drawRace(isHispanic ? racesOfHispanics : shares.races, random),
    ethnicity: isHispanic ? 'hispanic-or-latino' : 'not-hispanic-or-latino',
  };
}

/** Relative weights; a race that is left out has none. */
type RaceWeights = Readonly<Partial<Record<Race, number>>>;

interface Shares {
  readonly hispanic: number;
  /** Of those who are not Hispanic. */
  readonly races: RaceWeights;
}

/**
 * Race alone of Hispanics, per cent, American Community Survey 2019 (recalled, rounded). The quarter that answers "some
 * other race" is left out: the categories of 1997 have no such answer.
 */
const racesOfHispanics: RaceWeights = {
  white: 66,
  'black-or-african-american': 2.1,
  'american-indian-or-alaska-native': 1.1,
  asian: 0.4,
  'native-hawaiian-or-other-pacific-islander': 0.1,
};

/**
 * An engine assumption made so that the default mix of languages comes near the 2020 Census: 18.7 % Hispanic; of all,
 * white alone 57.8, Black 12.1, Asian 5.9, American Indian 0.7, Pacific Islander 0.2 % and not Hispanic.
 */
const sharesOfEnglish: Shares = {
  hispanic: 0.07,
  races: {
    white: 78,
    'black-or-african-american': 16.5,
    asian: 3.9,
    'american-indian-or-alaska-native': 1.2,
    'native-hawaiian-or-other-pacific-islander': 0.4,
  },
};

const mostly = (race: Race, other: Race, hispanic = 0.01): Shares => ({
  hispanic,
  races: { [race]: 97, [other]: 3 },
});

/** By ISO 639-1 code; engine assumptions. People from the Middle East are white by the categories of 1997. */
const sharesByLanguage: Readonly<Record<string, Shares>> = {
  en: sharesOfEnglish,
  es: { hispanic: 0.95, races: { white: 80, 'black-or-african-american': 14, asian: 6 } },
  zh: mostly('asian', 'white'),
  vi: mostly('asian', 'white'),
  tl: mostly('asian', 'native-hawaiian-or-other-pacific-islander', 0.03),
  ko: mostly('asian', 'white'),
  hi: mostly('asian', 'white'),
  ja: mostly('asian', 'white'),
  ar: mostly('white', 'black-or-african-american'),
  ru: mostly('white', 'asian'),
  de: mostly('white', 'black-or-african-american', 0.02),
  pl: mostly('white', 'black-or-african-american'),
  fr: { hispanic: 0.02, races: { white: 55, 'black-or-african-american': 43, asian: 2 } },
  pt: { hispanic: 0.08, races: { white: 82, 'black-or-african-american': 16, asian: 2 } },
  ht: mostly('black-or-african-american', 'white'),
};

const races = [
  'white',
  'black-or-african-american',
  'asian',
  'american-indian-or-alaska-native',
  'native-hawaiian-or-other-pacific-islander',
] as const satisfies readonly Race[];

function drawRace(weights: RaceWeights, random: RandomStream): Race {
  const total = races.reduce((sum, race) => sum + (weights[race] ?? 0), 0);
  let left = random.fraction() * total;
  for (const race of races) {
    left -= weights[race] ?? 0;
    if (left < 0) return race;
  }
  return 'white';
}
