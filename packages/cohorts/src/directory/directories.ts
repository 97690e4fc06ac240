// The source systems as organizations, and who works there.

import type { Clinician, CohortSpec, SourceDirectory } from '@synthward/contracts';
import { keyedPermutation, keyedStream } from '@synthward/kernel';
import { type Geography, resolveGeography } from '../geography';
import { familyPoolOf, givenNamesOf, heritageOfLanguage } from '../people/names/name-pools';
import { streetNames, streetTypes } from '../people/names/street-names';
import { drawName } from '../people/names/weighted-names';
import { systemKindOf } from '../records/system-kind';
import { IDENTIFIERS, providerIdentifier } from './national-provider-identifier';
import { specialties } from './specialties';

/** A dozen clinicians for every system, and one more for every so many patients of the cohort. */
const LEAST_CLINICIANS = 12;
const MOST_CLINICIANS = 200;
const PATIENTS_PER_CLINICIAN = 500;

/** Engine assumption: clinicians are of the generations born in these years. */
const BIRTH_YEARS = { first: 1958, last: 1994 };

/**
 * One directory for each source system, in the order of the specification; a function of the specification alone, so
 * that every worker knows the same people. Identifiers are unique in the cohort. Throws a RangeError for an unknown
 * state.
 */
export function directoriesOf({ spec }: { readonly spec: CohortSpec }): readonly SourceDirectory[] {
  const geography = resolveGeography(spec.geography);
  if (!geography) throw new RangeError(`${spec.geography.state} is not a state`);
  const identifiers = keyedPermutation(IDENTIFIERS, spec.seed, 'directory/npi');
  const size = staffOf(spec.population);
  return spec.hie.sourceSystems.map((sourceSystem, number) => {
    const identifierAt = (place: number) =>
      providerIdentifier(identifiers.apply(number * (MOST_CLINICIANS + 1) + place));
    return {
      sourceSystem,
      kind: systemKindOf(sourceSystem),
      npi: identifierAt(0),
      ...premisesOf(geography, keyedStream(spec.seed, 'directory/premises', sourceSystem)),
      clinicians: [
        clinicianOf(spec.seed, sourceSystem, { place: 0, npi: identifierAt(1) }),
        ...Array.from({ length: size - 1 }, (_, i) =>
          clinicianOf(spec.seed, sourceSystem, { place: i + 1, npi: identifierAt(i + 2) }),
        ),
      ],
    };
  });
}

function staffOf(population: number): number {
  const more = Math.floor(population / PATIENTS_PER_CLINICIAN);
  return Math.min(MOST_CLINICIANS, LEAST_CLINICIANS + more);
}

function premisesOf(
  { city, state, postalCodes, areaCodes }: Geography,
  random: ReturnType<typeof keyedStream>,
): Pick<SourceDirectory, 'address' | 'phone'> {
  const line = `${random.between(100, 4999)} ${random.pick(streetNames)} ${random.pick(streetTypes)}`;
  const postalCode = random.pick(postalCodes);
  const subscriber = String(random.below(100)).padStart(2, '0');
  return {
    phone: `${random.pick(areaCodes)}-555-01${subscriber}`,
    address: { line, city, state, postalCode, country: 'US' },
  };
}

/** Specialties go round, so that every system has somebody for everything. */
function clinicianOf(
  seed: number,
  sourceSystem: string,
  { place, npi }: { readonly place: number; readonly npi: string },
): Clinician {
  const random = keyedStream(seed, 'directory/clinician', sourceSystem, place);
  const sex = random.chance(0.5) ? 'female' : 'male';
  const birthYear = random.between(BIRTH_YEARS.first, BIRTH_YEARS.last);
  const givenName = drawName(givenNamesOf(sex, birthYear), random);
  const heritage = heritageOfLanguage('en');
  const familyName = drawName(familyPoolOf(heritage, random), random);
  const specialty = specialties[place % specialties.length];
  if (!specialty) throw new RangeError('there are no specialties');
  return { npi, givenName, familyName, specialty };
}
