// Who insured somebody, spell by spell.

import { addYears, type EpochDay, formatIsoDate, keyedStream } from '@synthward/kernel';
import type { LifeCoverage, LifeFacts } from '../life/clinical-life';
import { memberIDOf } from './member-ids';
import { type PayerTerms, payerTerms } from './plan-table';

/** Children are insured through a parent's commercial plan up to their 26th birthday (45 CFR 147.120). */
const DEPENDENT_UNTIL_AGE = 26;
/** Employers and programmes that each payer serves in one cohort; an engine assumption. */
const GROUPS = 400;

/**
 * The coverages from `fromDay` to `toDay`, without gaps but where somebody pays for oneself or has none. The last one has
 * no end while the person lives.
 */
export function coveragesOf(facts: LifeFacts): LifeCoverage[] {
  return spellsOf(facts).flatMap((spell) => {
    const terms = payerTerms[spell.payer];
    return terms ? [coverageOf(facts, spell, terms)] : [];
  });
}

interface PayerSpell {
  readonly payer: string;
  readonly fromDay: EpochDay;
  /** The last day. */
  readonly lastDay: EpochDay;
}

/** Every day is looked at: a payer that comes back within a month is two spells. */
function spellsOf(facts: LifeFacts): PayerSpell[] {
  const { fromDay, toDay } = facts;
  const independentDay = addYears(facts.birthDay, DEPENDENT_UNTIL_AGE);
  const spells: PayerSpell[] = [];
  let start = fromDay;
  let payer = facts.payerOn(fromDay);
  for (let day = fromDay + 1; day <= toDay; day += 1) {
    const next = facts.payerOn(day);
    const isNewTerms = day === independentDay && next === 'commercial';
    if (next === payer && !isNewTerms) continue;
    spells.push({ payer, fromDay: start, lastDay: day - 1 });
    start = day;
    payer = next;
  }
  spells.push({ payer, fromDay: start, lastDay: toDay });
  return spells;
}

function coverageOf(facts: LifeFacts, spell: PayerSpell, terms: PayerTerms): LifeCoverage {
  const { seed, index, birthDay } = facts;
  const { payer, fromDay } = spell;
  const isDependent = payer === 'commercial' && fromDay < addYears(birthDay, DEPENDENT_UNTIL_AGE);
  const random = keyedStream(seed, index, 'coverage/plan', payer);
  return {
    key: `${payer}/${formatIsoDate(fromDay)}`,
    payer,
    planName: random.pick(terms.plans),
    groupNumber: groupNumberOf(seed, payer, random.below(GROUPS)),
    memberID: memberIDOf({ seed, index, payer, letter: terms.letter }),
    relationship: isDependent ? 'child' : 'self',
    fromDay,
    endDay: endDayOf(facts, spell),
  };
}

function groupNumberOf(seed: number, payer: string, group: number): string {
  return String(keyedStream(seed, 'coverage/group', payer, group).between(100_000, 999_999));
}

function endDayOf({ deathDay, toDay }: LifeFacts, { lastDay }: PayerSpell): EpochDay | null {
  const goesOn = lastDay === toDay && (deathDay === null || deathDay > toDay);
  return goesOn ? null : lastDay;
}
