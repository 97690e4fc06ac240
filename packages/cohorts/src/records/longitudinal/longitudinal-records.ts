// The longitudinal records of one patient: a life, shared out among the systems that saw it.

import type {
  ClinicalDocument,
  ConditionDefinition,
  LongitudinalEntries,
  SourceRecord,
} from '@synthward/contracts';
import type { ClinicalLife } from '../../clinical/life/clinical-life';
import { lifeOf } from '../../clinical/life/life-of';
import type { Chart } from '../../documents/longitudinal/chart';
import { chartDocumentsOf } from '../../documents/longitudinal/chart-documents';
import type { RecordContext } from '../record-context';
import type { PatientRegistrations, Registration } from '../registrations';
import { encounterEntriesOf } from './encounter-entries';
import { historyEntriesOf, observationEntriesOf } from './history-entries';
import { lifeFactsOf } from './life-facts';
import { placesOfCare } from './places-of-care';
import { problemEntriesOf } from './problem-entries';
import { type RecordSlice, recordSliceOf } from './record-slice';

/** The clinical part of a longitudinal record. */
export interface RecordHistory extends LongitudinalEntries {
  readonly conditions: SourceRecord['conditions'];
  readonly encounters: SourceRecord['encounters'];
  readonly observations: SourceRecord['observations'];
  readonly documents: readonly ClinicalDocument[];
}

/** One history for each registration, in the same order: together they tell the life once, and no visit twice. */
export function recordHistoriesOf(context: RecordContext, patient: PatientRegistrations): RecordHistory[] {
  const { registrations, planned } = patient;
  const facts = lifeFactsOf(context, patient);
  const life = lifeOf(facts);
  const places = placesOfCare(context.seed, planned.index, { registrations, encounters: life.encounters });
  const lastOnsetDay = life.courses.reduce((last, { onsetDay }) => Math.max(last, onsetDay), facts.fromDay);
  return registrations.map((registration) => {
    const slice = recordSliceOf(registration, places.get(registration) ?? [], {
      firstDay: facts.fromDay,
      lastOnsetDay,
      referenceDay: context.referenceDay,
    });
    return historyOf(slice, life, patient);
  });
}

function historyOf(slice: RecordSlice, life: ClinicalLife, { person }: PatientRegistrations): RecordHistory {
  const { registration, ids } = slice;
  const conditions = problemEntriesOf(slice, life.courses);
  const facts = { slice, life, conditions };
  const measured = observationEntriesOf(facts);
  const history = {
    conditions: [...conditions.values()],
    encounters: encounterEntriesOf(slice, person.birthDay, conditions),
    observations: [...measured.values()],
    ...historyEntriesOf(facts, measured),
  };
  const chart = chartOf(registration, { history, birthDay: person.birthDay, life });
  return { ...history, documents: chartDocumentsOf(chart, registration.key, ids) };
}

function chartOf(
  { identity, planned }: Registration,
  facts: {
    readonly history: Omit<RecordHistory, 'documents'>;
    readonly birthDay: number;
    readonly life: ClinicalLife;
  },
): Chart {
  const { givenName, familyName, suffix, birthDate, birthDay, sexAtBirth } = identity;
  const definitions = facts.life.courses.map(({ definition }): [string, ConditionDefinition] => [
    definition.id,
    definition,
  ]);
  return {
    ...facts.history,
    sourceSystem: planned.sourceSystem,
    givenName,
    familyName,
    suffix,
    sexAtBirth,
    birthDate,
    birthDay,
    definitions: new Map(definitions),
  };
}
