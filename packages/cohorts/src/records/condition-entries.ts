// The problem list of one record.

import type { Coding, ConditionDefinition, ConditionEntry } from '@synthward/contracts';
import { formatIsoDate, type RandomStream } from '@synthward/kernel';
import { conditionCatalogue } from '../clinical';
import type { PastCondition } from '../clinical/history/condition-history';
import { keyedUuid } from './keyed-uuid';
import type { Visit } from './visits';

/** Every condition of the person with the onset that all systems know, recorded at the given visit. */
export function conditionEntriesOf(
  history: readonly PastCondition[],
  visit: Visit,
  ids: RandomStream,
): ConditionEntry[] {
  return history.map(({ definition, onsetDay }) => ({
    id: keyedUuid(ids),
    name: definition.id,
    display: definition.display,
    codings: codingsByCondition.get(definition.id) ?? codingsOf(definition),
    onsetDate: formatIsoDate(onsetDay),
    recordedDate: visit.entry.date,
    encounterID: visit.entry.id,
  }));
}

/** Made once: every record of a carrier shares them. */
const codingsByCondition: ReadonlyMap<string, readonly Coding[]> = new Map(
  [...conditionCatalogue.values()].map((definition) => [definition.id, codingsOf(definition)]),
);

function codingsOf({ snomed, icd10, display }: ConditionDefinition): readonly Coding[] {
  return [
    { system: 'http://snomed.info/sct', code: snomed, display },
    { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: icd10, display },
  ];
}
