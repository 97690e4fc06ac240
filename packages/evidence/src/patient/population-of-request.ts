// Whom a request is about: its filter beats the patient graph, which beats the words of the question.

import type { races, SynthesisRequest } from '@synthward/contracts';
import { ageGroupOf } from '../query/population';
import type { PopulationOfInterest } from '../question';

const FEMALE = /^(?:f|female|woman|girl)$/i;
const MALE = /^(?:m|male|man|boy)$/i;
const RACE_WORDS: readonly (readonly [RegExp, (typeof races)[number]])[] = [
  [/indian or alaska|native american|american indian|alaska native/i, 'american indian or alaskan native'],
  [/asian|pacific|hawaiian/i, 'asian or pacific-islander'],
  [/black|african/i, 'black'],
  [/hispanic|latin[oax]/i, 'hispanic'],
  [/white|caucasian/i, 'white'],
];

/** The population of the question's words, overlaid with what the request's patient and filter say. */
export function populationOfRequest(
  inWords: PopulationOfInterest,
  request: SynthesisRequest,
): PopulationOfInterest {
  const demographics = request.assembled_patient?.demographics;
  const filter = request.population_filter;
  return {
    ...inWords,
    ...ageOf(demographics?.age ?? null),
    ...sexOf(demographics?.gender ?? null),
    ...raceOf(demographics?.race ?? null),
    ...ageOf(filter?.age ?? null),
    ...sexOf(filter?.sex ?? null),
    ...raceOf(filter?.race ?? null),
  };
}

/** Years of birth are no ages: what is below 0 or above 130 is unknown. */
function ageOf(age: number | null): PopulationOfInterest {
  if (age === null || age < 0 || age > 130) return {};
  return { ageYears: age, ageGroup: ageGroupOf(age) };
}

function sexOf(word: string | null): PopulationOfInterest {
  if (FEMALE.test(word?.trim() ?? '')) return { sex: 'female' };
  return MALE.test(word?.trim() ?? '') ? { sex: 'male' } : {};
}

function raceOf(word: string | null): PopulationOfInterest {
  const race = RACE_WORDS.find(([pattern]) => pattern.test(word ?? ''))?.[1];
  return race === undefined ? {} : { race };
}
