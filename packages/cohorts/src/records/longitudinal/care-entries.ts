// What was prescribed, done and planned at the visits of a slice.

import type {
  CarePlanEntry,
  ConditionDefinition,
  ConditionEntry,
  GoalEntry,
  LongitudinalEntries,
  MedicationEntry,
  ProcedureEntry,
} from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import type {
  ClinicalLife,
  LifeCarePlan,
  LifeGoal,
  LifeMedication,
  LifeProcedure,
} from '../../clinical/life/clinical-life';
import { instantAt } from './instants';
import { type RecordSlice, requireEncounterID, within } from './record-slice';

interface CareFacts {
  readonly slice: RecordSlice;
  readonly life: ClinicalLife;
  readonly conditions: ReadonlyMap<string, ConditionEntry>;
}

/** Medications, procedures, care plans and goals, each in order of time. */
export function careEntriesOf(
  facts: CareFacts,
): Pick<LongitudinalEntries, 'medications' | 'procedures' | 'carePlans' | 'goals'> {
  const { slice, life } = facts;
  return {
    medications: within(slice, life.medications).map((medication) => medicationEntry(facts, medication)),
    procedures: within(slice, life.procedures).map((procedure) => procedureEntry(facts, procedure)),
    carePlans: within(slice, life.carePlans).map((plan) => carePlanEntry(facts, plan)),
    goals: within(slice, life.goals).map((goal) => goalEntry(facts, goal)),
  };
}

function medicationEntry({ slice, conditions }: CareFacts, medication: LifeMedication): MedicationEntry {
  const { endDay, isCompleted } = medication;
  const ended = isCompleted ? 'completed' : 'stopped';
  return {
    id: slice.ids('MedicationRequest', medication.key),
    encounterID: requireEncounterID(slice, medication.encounter),
    code: medication.code,
    status: endDay === null ? 'active' : ended,
    startDate: formatIsoDate(medication.startDay),
    endDate: endDay === null ? null : formatIsoDate(endDay),
    conditionID: conditionID(conditions, medication.condition),
    dosage: medication.dosage,
    route: medication.route,
    dosesPerDay: medication.dosesPerDay,
    asNeeded: medication.asNeeded,
    quantity: medication.quantity,
    unit: medication.unit,
    daysSupply: medication.daysSupply,
    refills: medication.refills,
    stopReason: medication.stopReason,
  };
}

function procedureEntry({ slice, conditions }: CareFacts, procedure: LifeProcedure): ProcedureEntry {
  const { day, minute } = procedure.encounter;
  return {
    id: slice.ids('Procedure', procedure.key),
    encounterID: requireEncounterID(slice, procedure.encounter),
    code: procedure.code,
    start: instantAt(day, minute),
    end: instantAt(day, minute + Math.min(procedure.minutes, procedure.encounter.minutes)),
    conditionID: conditionID(conditions, procedure.condition),
  };
}

function carePlanEntry({ slice, conditions }: CareFacts, plan: LifeCarePlan): CarePlanEntry {
  return {
    id: slice.ids('CarePlan', plan.key),
    encounterID: requireEncounterID(slice, plan.encounter),
    conditionID: requireConditionID(conditions, plan.condition),
    title: plan.title,
    status: plan.endDay === null ? 'active' : 'completed',
    startDate: formatIsoDate(plan.encounter.day),
    endDate: plan.endDay === null ? null : formatIsoDate(plan.endDay),
    activities: plan.activities,
    goalIDs: within(slice, plan.goals).map(({ key }) => slice.ids('Goal', key)),
  };
}

function goalEntry({ slice, conditions }: CareFacts, goal: LifeGoal): GoalEntry {
  return {
    id: slice.ids('Goal', goal.key),
    encounterID: requireEncounterID(slice, goal.encounter),
    conditionID: requireConditionID(conditions, goal.condition),
    text: goal.text,
    status: goal.isReached ? 'completed' : 'active',
    startDate: formatIsoDate(goal.encounter.day),
    dueDate: formatIsoDate(goal.dueDay),
    target: goal.target,
  };
}

function conditionID(
  conditions: ReadonlyMap<string, ConditionEntry>,
  definition: ConditionDefinition | null,
): string | null {
  return definition === null ? null : requireConditionID(conditions, definition);
}

function requireConditionID(
  conditions: ReadonlyMap<string, ConditionEntry>,
  { id }: ConditionDefinition,
): string {
  const entry = conditions.get(id);
  if (!entry) throw new RangeError(`the person does not have ${id}`);
  return entry.id;
}
