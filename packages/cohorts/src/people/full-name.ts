// Given, middle and family names, and the suffix of some men.

import type { SexAtBirth } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import { givenNamesOf, namePoolsOf } from './names/name-pools';
import { drawName } from './names/weighted-names';
import type { Person } from './person';

/** Engine assumptions. */
const HAS_MIDDLE_NAME = 0.9;
const HAS_SUFFIX = 0.02;

/** Drawn evenly: four in seven are juniors. */
const SUFFIXES = ['Jr', 'Jr', 'Jr', 'Jr', 'Sr', 'II', 'III'];

/** Draws a name by frequency; the middle name differs from the given name and is null for one person in ten. */
export function fullNameOf(
  traits: { readonly sex: SexAtBirth; readonly birthYear: number; readonly language: string },
  random: RandomStream,
): Pick<Person, 'given' | 'middle' | 'family' | 'suffix'> {
  const pools = namePoolsOf(traits, random);
  const given = drawName(pools.given, random);
  const family = drawName(pools.family, random);
  const candidate = drawName(givenNamesOf(traits.sex, traits.birthYear), random);
  const hasMiddle = random.chance(HAS_MIDDLE_NAME) && candidate !== given;
  const hasSuffix = random.chance(HAS_SUFFIX) && traits.sex === 'male';
  const suffix = random.pick(SUFFIXES);
  return { given, middle: hasMiddle ? candidate : null, family, suffix: hasSuffix ? suffix : null };
}
