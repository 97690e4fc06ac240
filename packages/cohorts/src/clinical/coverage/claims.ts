// What visits cost, and who paid.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeClaim, LifeCoverage, LifeEncounter, LifeFacts } from '../life/clinical-life';
import { type Billed, claimLinesOf } from './claim-lines';
import { payerTerms } from './plan-table';

/** Share of decided claims that are denied; an engine assumption. */
const DENIED = 0.05;
/** A claim is decided so many days after its visit. */
const DECIDED_AFTER_DAYS = 14;

/**
 * One claim a visit, in the order of the visits; none unless visits are billed. Without coverage the patient pays all. A
 * denied claim, and one not decided yet, has been paid by nobody. What payer and patient pay never exceeds the bill.
 */
export function claimsOf(facts: LifeFacts, billed: Billed): LifeClaim[] {
  if (!facts.hasClaims) return [];
  const lines = claimLinesOf(billed);
  return billed.encounters.map((encounter) => {
    const ofVisit = lines.get(encounter) ?? [];
    const billedCents = ofVisit.reduce((sum, line) => sum + line.billedCents, 0);
    const coverage = coverageOn(billed.coverages, encounter.day);
    return {
      key: encounter.key,
      encounter,
      coverage,
      billedCents,
      lines: ofVisit,
      ...settle({ facts, encounter, coverage, billedCents }),
    };
  });
}

function coverageOn(coverages: readonly LifeCoverage[], day: EpochDay): LifeCoverage | null {
  const found = coverages.find(({ fromDay, endDay }) => fromDay <= day && (endDay === null || day <= endDay));
  return found ?? null;
}

interface Bill {
  readonly facts: LifeFacts;
  readonly encounter: LifeEncounter;
  readonly coverage: LifeCoverage | null;
  readonly billedCents: number;
}

type Settlement = Pick<LifeClaim, 'status' | 'paidCents' | 'patientCents'>;

function settle({ facts, encounter, coverage, billedCents }: Bill): Settlement {
  const terms = coverage && payerTerms[coverage.payer];
  if (!terms) return { status: 'paid', paidCents: 0, patientCents: billedCents };
  if (!isDecided(facts, encounter)) return { status: 'submitted', paidCents: 0, patientCents: 0 };
  const random = keyedStream(facts.seed, facts.index, 'coverage/claim', encounter.key);
  if (random.chance(DENIED)) return { status: 'denied', paidCents: 0, patientCents: 0 };
  const allowedCents = percentOf(billedCents, terms.allowedPercent);
  const isPrevention = encounter.purpose === 'wellness';
  const patientCents = isPrevention ? 0 : percentOf(allowedCents, terms.patientPercent);
  return { status: 'paid', paidCents: allowedCents - patientCents, patientCents };
}

/** The history of somebody who died ends at death, whenever it is looked at: those claims are taken as decided. */
function isDecided({ deathDay, toDay }: LifeFacts, { day }: LifeEncounter): boolean {
  const hasDied = deathDay !== null && deathDay <= toDay;
  return hasDied || day + DECIDED_AFTER_DAYS < toDay;
}

/** Rounded down to whole cents. */
function percentOf(cents: number, percent: number): number {
  return Math.floor((cents * percent) / 100);
}
