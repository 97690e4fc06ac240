// Race and ethnicity as US Core's extensions have them.

import type { Ethnicity, Race, SourceRecord } from '@synthward/contracts';
import { constant } from '../constant';
import { CDC_RACE, usCore } from '../systems';
import type { Extension } from '../types/data-types';

/** An extension for each of the two that the system knows; nobody is given a category that nobody stated. */
export function raceAndEthnicity({ race, ethnicity }: SourceRecord): Extension[] {
  return [...(race === null ? [] : [races[race]]), ...(ethnicity === null ? [] : [ethnicities[ethnicity]])];
}

/** Names are those of the CDC's code system. */
const races: Readonly<Record<Race, Extension>> = {
  'american-indian-or-alaska-native': category('race', '1002-5', 'American Indian or Alaska Native'),
  asian: category('race', '2028-9', 'Asian'),
  'black-or-african-american': category('race', '2054-5', 'Black or African American'),
  'native-hawaiian-or-other-pacific-islander': category(
    'race',
    '2076-8',
    'Native Hawaiian or Other Pacific Islander',
  ),
  white: category('race', '2106-3', 'White'),
};

const ethnicities: Readonly<Record<Ethnicity, Extension>> = {
  'hispanic-or-latino': category('ethnicity', '2135-2', 'Hispanic or Latino'),
  'not-hispanic-or-latino': category('ethnicity', '2186-5', 'Not Hispanic or Latino'),
};

function category(extension: 'race' | 'ethnicity', code: string, display: string): Extension {
  return constant({
    url: usCore(extension),
    extension: [
      { url: 'ombCategory', valueCoding: { system: CDC_RACE, code, display } },
      { url: 'text', valueString: display },
    ],
  });
}
