// The quality report: achieved against asked for, counted from what was generated.

import type { CohortQuality } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { CohortPlan } from '../plan/plan';
import { comorbidityOf, multimorbidityOf } from './comorbidity';
import { rateOf } from './counts';
import { laboratoryOf } from './laboratory';
import { marginalsOf } from './marginals';
import { fieldDisagreementOf, mutationReportOf } from './mutation-report';
import { carriersOf, pyramidOf } from './people-by-age';
import { plannedDemographics, plannedSourceSystems } from './preview';
import type { CohortTally } from './tally';
import { isReferenceDay, targetsOf } from './targets';

/**
 * The report of a finished cohort. Throws `quota_missed` when a counted figure differs from the plan: a cohort that
 * is not what was asked for is never delivered. On a day after the reference date, duplicates have come and gone and
 * phones and addresses changed; then people and regular records alone are held against the plan. Rates are rounded to
 * six decimals.
 */
export function qualityOf(plan: CohortPlan, tally: CohortTally): CohortQuality {
  const counted = {
    demographics: demographicsOf(plan, tally),
    conditionCounts: conditionCountsOf(plan, tally),
  };
  const sourceSystemCounts = inOrder(plannedSourceSystems(plan), tally.sourceSystems);
  refuseMisses(plan, tally, { ...counted, sourceSystemCounts });
  return {
    reportVersion: 1,
    seed: plan.spec.seed,
    population: tally.patients,
    documentCount: tally.resources.DocumentReference ?? 0,
    demographics: counted.demographics,
    pyramid: pyramidOf(tally),
    conditionCounts: counted.conditionCounts,
    carriers: carriersOf(tally, Object.keys(counted.conditionCounts)),
    multimorbidity: multimorbidityOf(tally),
    comorbidity: comorbidityOf(tally),
    mutations: mutationReportOf(plan.spec, tally),
    fieldDisagreement: fieldDisagreementOf(tally),
    demographicAgreement: agreementOf(tally),
    laboratory: laboratoryOf(tally),
    resources: { ...tally.resources },
    sourceSystemCounts,
    marginals: marginalsOf(plan.spec, tally),
    targets: targetsOf(plan, tally),
    warnings: [...plan.warnings],
  };
}

type Counts = Readonly<Record<string, number>>;

function demographicsOf(plan: CohortPlan, tally: CohortTally): CohortQuality['demographics'] {
  const planned = plannedDemographics(plan);
  return {
    ageBands: inOrder(planned.ageBands, tally.ageBands),
    sexAtBirth: inOrder(planned.sexAtBirth, tally.sexAtBirth),
    payerMix: inOrder(planned.payerMix, tally.payerMix),
    language: inOrder(planned.language, tally.language),
  };
}

function conditionCountsOf(plan: CohortPlan, tally: CohortTally): Counts {
  return inOrder(plannedConditions(plan), tally.conditions);
}

function plannedConditions({ conditions }: CohortPlan): Counts {
  return Object.fromEntries(conditions.map(({ definition, quota }) => [definition.id, quota]));
}

/** The names of the plan in its order, with the counts of the tally. */
function inOrder(planned: Counts, counted: Counts): Record<string, number> {
  return Object.fromEntries(Object.keys(planned).map((name) => [name, counted[name] ?? 0]));
}

function refuseMisses(
  plan: CohortPlan,
  tally: CohortTally,
  counted: Pick<CohortQuality, 'demographics' | 'conditionCounts' | 'sourceSystemCounts'>,
): void {
  refuseMiss('population', plan.spec.population, tally.patients);
  refuseMiss('demographics', plannedDemographics(plan), counted.demographics);
  refuseMiss('conditionCounts', plannedConditions(plan), counted.conditionCounts);
  refuseMiss('unplanned conditions', [], strangersOf(counted.conditionCounts, tally.conditions));
  refuseMiss('problem lists', 0, tally.mislisted);
  refuseMiss('regular records', coveredPatients(plan), regularRecords(plan, tally));
  if (!isReferenceDay(plan)) return;
  const { counts } = plan;
  refuseMiss('sourceSystems', plannedSourceSystems(plan), counted.sourceSystemCounts);
  refuseMiss(
    'hie',
    [counts.records, counts.duplicates, counts.drifted, counts.phoneless],
    [tally.sourceRecords, tally.duplicates, tally.addressDrift, tally.missingPhone],
  );
  refuseMiss('overlays and merges', [counts.overlays, counts.merges], [tally.overlaid, tally.merged]);
}

function coveredPatients({ counts }: CohortPlan): number[] {
  return counts.bySystem.map(({ covered }) => covered);
}

function regularRecords({ counts }: CohortPlan, tally: CohortTally): number[] {
  return counts.bySystem.map(
    ({ sourceSystem }) =>
      (tally.sourceSystems[sourceSystem] ?? 0) - (tally.duplicatesBySystem[sourceSystem] ?? 0),
  );
}

function strangersOf(planned: Counts, counted: Counts): string[] {
  return Object.keys(counted).filter((name) => planned[name] === undefined);
}

function refuseMiss(name: string, planned: unknown, counted: unknown): void {
  if (JSON.stringify(planned) === JSON.stringify(counted)) return;
  throw new AppError('quota_missed', `The generated ${name} are not what the plan says.`, {
    data: { name, planned, counted },
  });
}

function agreementOf({
  agreeing,
  sourceRecords,
  duplicates,
}: CohortTally): CohortQuality['demographicAgreement'] {
  const records = sourceRecords - duplicates;
  const of = (count: number) => ({ records, agreeing: count, rate: rateOf(count, records) });
  return {
    ageBand: of(agreeing.ageBand),
    sexAtBirth: of(agreeing.sexAtBirth),
    payer: of(agreeing.payer),
    language: of(agreeing.language),
  };
}
