// National provider identifiers and the ways to reach a provider.

import type { SourceDirectory } from '@synthward/contracts';
import { stateCodes } from '../patient/state-codes';
import { US_NPI } from '../systems';
import type { Address, ContactPoint, Identifier } from '../types/data-types';

/** The number as FHIR has it; its system says what it is, and R4's types of identifiers have none for it. */
export function providerIdentifier(npi: string): Identifier {
  return { use: 'official', system: US_NPI, value: npi };
}

/** The telephone of the source system. */
export function workTelecom({ phone }: SourceDirectory): ContactPoint[] {
  return [{ system: 'phone', value: phone, use: 'work' }];
}

/** The address of the source system, its state by two letters. */
export function workAddress({ address }: SourceDirectory): Address {
  const { line, city, state, postalCode, country } = address;
  return { use: 'work', line: [line], city, state: stateCodes.get(state) ?? state, postalCode, country };
}
