// National provider identifiers and the ways to reach a provider.

import type { SourceDirectory } from '@synthward/contracts';
import { concept } from '../concept';
import { stateCodes } from '../patient/state-codes';
import { hl7CodeSystem, US_NPI } from '../systems';
import type { Address, ContactPoint, Identifier } from '../types/data-types';

/** HL7 table 0203, with its display. */
const providerNumber = concept(hl7CodeSystem('v2-0203'), 'NPI', 'National provider identifier');

/** The number as FHIR has it. */
export function providerIdentifier(npi: string): Identifier {
  return { use: 'official', type: providerNumber, system: US_NPI, value: npi };
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
