// What a treatment aims at, as a Goal (US Core Goal).

import type { GoalEntry } from '@synthward/contracts';
import { concept } from '../concept';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { measuredConcept } from '../observation/measured-concept';
import { hl7CodeSystem, UCUM } from '../systems';
import type { Goal } from '../types/care-resources';

/** Agreed with the patient, who expressed it; a completed one was reached. */
export function toGoal(entry: GoalEntry, mapping: Mapping): Goal {
  const { code, comparator, value, unit } = entry.target;
  return {
    resourceType: 'Goal',
    id: entry.id,
    meta: resourceMeta(PROFILE, mapping.visit(entry.encounterID).recorded),
    lifecycleStatus: entry.status,
    achievementStatus: entry.status === 'completed' ? achieved : inProgress,
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
const achieved = concept(hl7CodeSystem('goal-achievement'), 'achieved', 'Achieved');
const inProgress = concept(hl7CodeSystem('goal-achievement'), 'in-progress', 'In Progress');
