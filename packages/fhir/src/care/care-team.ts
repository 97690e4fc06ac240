// Who carries out a care plan, as a CareTeam (US Core CareTeam).

import type { CarePlanEntry } from '@synthward/contracts';
import { concept } from '../concept';
import { constant } from '../constant';
import { derivedId } from '../derived-id';
import { lastChange } from '../instants';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { SNOMED_CT } from '../systems';
import type { CareTeam } from '../types/care-resources';
import { planPeriod } from './plan-period';

/** One for each plan: whoever saw the patient when it was made, and the patient. */
export function toCareTeam(plan: CarePlanEntry, mapping: Mapping): CareTeam {
  const { clinician, encounter, practitioner, recorded } = mapping.visit(plan.encounterID);
  const { organization, patient } = mapping;
  return {
    resourceType: 'CareTeam',
    id: careTeamId(plan),
    meta: resourceMeta(PROFILE, lastChange(recorded, plan.endDate)),
    status: plan.status === 'active' ? 'active' : 'inactive',
    name: `Care team: ${addressedBy(plan, mapping)}`,
    subject: patient,
    encounter,
    period: planPeriod(plan),
    participant: [
      { role: [clinician.specialty], member: practitioner, onBehalfOf: organization },
      { role: thePatient, member: patient },
    ],
    managingOrganization: [organization],
  };
}

/** The condition that the plan is for; the plan's title where the record has no such condition. */
function addressedBy({ conditionID, title }: CarePlanEntry, { record }: Mapping): string {
  return record.conditions.find(({ id }) => id === conditionID)?.display ?? title;
}

/** The id of the team of a plan. */
export function careTeamId({ id }: CarePlanEntry): string {
  return derivedId(id, 'CareTeam');
}

const PROFILE = claim('careteam');
const thePatient = constant([concept(SNOMED_CT, '116154003', 'Patient')]);
