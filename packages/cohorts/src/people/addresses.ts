// Where somebody lives and lived.

import type { PostalAddress } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';
import type { Geography } from '../geography';
import { streetNames, streetTypes } from './names/street-names';
import type { Person } from './person';

const QUADRANTS = ['', '', '', 'N ', 'S ', 'NE ', 'NW ', 'SE '];
const LIVES_IN_FLAT = 0.28; // engine assumption

/** A current and a different former address, both in the same city: most moves are short. */
export function addressesOf(
  geography: Geography,
  random: RandomStream,
): Pick<Person, 'address' | 'formerAddress'> {
  const address = drawAddress(geography, random);
  let formerAddress = drawAddress(geography, random);
  while (formerAddress.line === address.line) formerAddress = drawAddress(geography, random);
  return { address, formerAddress };
}

function drawAddress({ city, state, postalCodes }: Geography, random: RandomStream): PostalAddress {
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
