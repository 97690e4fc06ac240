// The name in a record as a FHIR HumanName.

import type { SourceRecord } from '@synthward/contracts';
import type { HumanName } from '../types/data-types';

type RecordedName = Pick<SourceRecord, 'givenName' | 'middleName' | 'familyName' | 'suffix'>;

/** FHIR knows no empty text: a part that the system left empty is left out, and a name without parts says why. */
export function toHumanName({ givenName, middleName, familyName, suffix }: RecordedName): HumanName {
  const given = [givenName, middleName ?? ''].filter((part) => part !== '');
  if (given.length === 0 && familyName === '') return nameless;
  return {
    use: 'official',
    ...(familyName !== '' && { family: familyName }),
    ...(given.length > 0 && { given }),
    ...(suffix && { suffix: [suffix] }),
  };
}

/** Invariant us-core-6: a family or a given name, or else the reason. */
const nameless: HumanName = {
  use: 'official',
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
};
