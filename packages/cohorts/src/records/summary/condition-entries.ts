// The problem list of one record.

import type { ConditionEntry } from '@synthward/contracts';
import { formatIsoDate, type RandomStream } from '@synthward/kernel';
import type { PastCondition } from '../../clinical/history/condition-history';
import { codingsOfCondition } from '../condition-codings';
import { keyedUuid } from '../keyed-uuid';
import type { Visit } from '../visits';

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
    codings: codingsOfCondition(definition),
    onsetDate: formatIsoDate(onsetDay),
    recordedDate: visit.entry.date,
    encounterID: visit.entry.id,
  }));
}
