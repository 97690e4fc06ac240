// A street address of the city of the specification.

import type { PostalAddress } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import type { Geography } from '../../geography';
import { streetNames, streetTypes } from '../names/street-names';

const QUADRANTS = ['', '', '', 'N ', 'S ', 'NE ', 'NW ', 'SE '];
const LIVES_IN_FLAT = 0.28; // engine assumption

/** A made-up house in a street that most towns have, with a real ZIP code of the city. */
export function drawAddress({ city, state, postalCodes }: Geography, random: RandomStream): PostalAddress {
  const house = random.between(101, 9899);
  const street = `${random.pick(QUADRANTS)}${random.pick(streetNames)} ${random.pick(streetTypes)}`;
  const flat = random.chance(LIVES_IN_FLAT) ? ` Apt ${random.between(1, 48)}` : '';
  return {
    line: `${house} ${street}${flat}`,
    city,
    state,
    postalCode: random.pick(postalCodes),
    country: 'US',
  };
}
