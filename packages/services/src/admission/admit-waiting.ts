// One round of admission over the rows: as many chunks as the fleet can use soon, each tenant by its plan.

import { billingPlanOf } from '@synthward/contracts';
import {
  type AdmissionDecision,
  type AdmissionOutcome,
  type AdmissionState,
  countFleetSlots,
  type Database,
  runAdmissionRound,
} from '@synthward/db';
import { shareOut } from './share-out';

/** Chunks in the queue for each slot: enough that no slot waits for a round, few enough that a newcomer is soon served. */
const QUEUED_PER_SLOT = 2;
/** A worker reports every second. */
const REPORTED_WITHIN_SECONDS = 10;

export interface AdmissionWork {
  readonly database: Database;
  /** What to count on while no worker has reported. */
  readonly ownSlots: number;
}

/** Admits chunks until the queue holds two for each slot of the fleet, or every waiting tenant has met its cap. */
export async function admitWaiting({ database, ownSlots }: AdmissionWork): Promise<AdmissionOutcome> {
  const slots = (await countFleetSlots(database, REPORTED_WITHIN_SECONDS)) || ownSlots;
  return runAdmissionRound(database, slots * QUEUED_PER_SLOT, decideByPlan);
}

function decideByPlan({ tenants, ...state }: AdmissionState): AdmissionDecision {
  return shareOut({
    ...state,
    tenants: tenants.map(({ plan, ...tenant }) => {
      const { weight, chunksInFlight } = billingPlanOf(plan);
      return { ...tenant, weight, mostInFlight: chunksInFlight };
    }),
  });
}
