// What a treatment aims at, as a Goal (US Core Goal).

import type { GoalEntry } from '@synthward/contracts';
import { concept } from '../concept';
import { lastChange } from '../instants';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { measuredConcept } from '../observation/measured-concept';
import { hl7CodeSystem, UCUM } from '../systems';
import type { Goal } from '../types/care-resources';

/** Agreed with the patient, who expressed it; a completed one was reached, and one open at death never will be. */
export function toGoal(entry: GoalEntry, mapping: Mapping): Goal {
  const { code, comparator, value, unit } = entry.target;
  const { deceasedDate } = mapping.record;
  const state = entry.status === 'active' && deceasedDate !== null ? leftOpen : states[entry.status];
  return {
    resourceType: 'Goal',
    id: entry.id,
    meta: resourceMeta(
      PROFILE,
      lastChange(mapping.visit(entry.encounterID).recorded, state === leftOpen ? deceasedDate : null),
    ),
    ...state,
    description: { text: entry.text },
    subject: mapping.patient,
    startDate: entry.startDate,
    target: [
      {
        measure: measuredConcept(code),
        detailQuantity: { value, comparator, unit, system: UCUM, code: unit },
        dueDate: entry.dueDate,
      },
    ],
    expressedBy: mapping.patient,
    addresses: [mapping.reference('Condition', entry.conditionID)],
  };
}

const PROFILE = claim('goal');
const states = {
  active: { lifecycleStatus: 'active', achievementStatus: achievement('in-progress', 'In Progress') },
  completed: { lifecycleStatus: 'completed', achievementStatus: achievement('achieved', 'Achieved') },
} as const;
const leftOpen = {
  lifecycleStatus: 'cancelled',
  achievementStatus: achievement('not-achieved', 'Not Achieved'),
} as const;

function achievement(code: string, display: string) {
  return concept(hl7CodeSystem('goal-achievement'), code, display);
}
