// A postal address as FHIR has it.

import type { PostalAddress } from '@synthward/contracts';
import type { Address } from '../types/data-types';
import { stateCodes } from './state-codes';

/** States by their two letters; what the source system wrote instead of a state stays as it is. */
export function toAddress({ line, city, state, postalCode, country }: PostalAddress): Address {
  return {
    use: 'home',
    ...(line !== '' && { line: [line] }),
    ...(city !== '' && { city }),
    ...(state !== '' && { state: stateCodes.get(state) ?? state }),
    ...(postalCode !== '' && { postalCode }),
    country,
  };
}
