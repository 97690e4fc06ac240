// What is planned for a condition, as a CarePlan (US Core CarePlan).

import type { CarePlanEntry } from '@synthward/contracts';
import { concept } from '../concept';
import { constant } from '../constant';
import { lastChange } from '../instants';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import type { CarePlan } from '../types/care-resources';
import type { Mutable } from '../types/mutable';
import { careTeamId } from './care-team';
import { planNarrative } from './plan-narrative';
import { planPeriod } from './plan-period';

/** Made by whoever saw the patient; its activities go on as long as the plan does. */
export function toCarePlan(entry: CarePlanEntry, mapping: Mapping): CarePlan {
  const { encounter, practitioner, practitioners, recorded } = mapping.visit(entry.encounterID);
  const plan: Mutable<CarePlan> = {
    resourceType: 'CarePlan',
    id: entry.id,
    meta: resourceMeta(PROFILE, lastChange(recorded, entry.endDate)),
    text: planNarrative(entry),
    status: entry.status,
    intent: 'plan',
    category: assessPlan,
    title: entry.title,
    subject: mapping.patient,
    encounter,
    period: planPeriod(entry),
    created: entry.startDate,
    author: practitioner,
    contributor: practitioners,
    careTeam: [mapping.reference('CareTeam', careTeamId(entry))],
    addresses: [mapping.reference('Condition', entry.conditionID)],
  };
  if (entry.goalIDs.length > 0) plan.goal = entry.goalIDs.map((id) => mapping.reference('Goal', id));
  const status = entry.status === 'active' ? 'in-progress' : 'completed';
  if (entry.activities.length > 0) {
    plan.activity = entry.activities.map((description) => ({ detail: { status, description } }));
  }
  return plan;
}

const PROFILE = claim('careplan');
const assessPlan = constant([
  concept(
    'http://hl7.org/fhir/us/core/CodeSystem/careplan-category',
    'assess-plan',
    'Assessment and Plan of Treatment',
  ),
]);
