// Facts and visits of made-up lives, for what is worked out from them.

import { addYears, type EpochDay, formatIsoDate, keyedStream, parseIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import type { EncounterPurpose, LifeEncounter, LifeFacts } from '../src/clinical/life/clinical-life';

export function dayOf(text: string): EpochDay {
  const day = parseIsoDate(text);
  if (day === undefined) throw new Error(`${text} is not a date`);
  return day;
}

/** Somebody born on a day, told from birth or 20 years before 2026 on; all else as given. */
export function factsOf(birthDate: string, given: Partial<LifeFacts> = {}): LifeFacts {
  const birthDay = dayOf(birthDate);
  const referenceDay = dayOf('2026-01-01');
  return {
    seed: 7,
    index: 0,
    sex: 'female',
    birthDay,
    deathDay: null,
    fromDay: Math.max(birthDay, addYears(referenceDay, -20)),
    referenceDay,
    toDay: referenceDay,
    history: [],
    payerOn: () => 'commercial',
    hasClaims: true,
    ...given,
  };
}

const settings = {
  wellness: 'ambulatory',
  'follow-up': 'ambulatory',
  problem: 'ambulatory',
  emergency: 'emergency',
  admission: 'inpatient',
  virtual: 'virtual',
} as const;

export function visitOn(day: EpochDay, purpose: EncounterPurpose = 'wellness'): LifeEncounter {
  return {
    key: `${purpose}/${formatIsoDate(day)}`,
    purpose,
    setting: settings[purpose],
    day,
    minute: 900,
    minutes: purpose === 'admission' ? 3000 : 30,
    type: { system: 'http://snomed.info/sct', code: '185349003', display: 'Encounter for check up' },
    reason: 'Check-up',
    condition: null,
  };
}

/** A check-up every so many days from the beginning of the history to its end. */
export function checkUpsOf({ fromDay, toDay }: LifeFacts, everyDays: number): LifeEncounter[] {
  const count = Math.floor((toDay - fromDay) / everyDays) + 1;
  return Array.from({ length: count }, (_, i) => visitOn(fromDay + i * everyDays));
}

/** A life of any age with visits of any purpose, each a day of its own. */
export interface VisitedLife {
  readonly facts: LifeFacts;
  readonly encounters: readonly LifeEncounter[];
}

const purposes = Object.keys(settings).filter((purpose) => purpose in settings) as EncounterPurpose[]; // keys of the table

export const anyVisitedLife: fc.Arbitrary<VisitedLife> = fc
  .record({
    seed: fc.nat(),
    index: fc.nat(1000),
    sex: fc.constantFrom('female' as const, 'male' as const),
    ageDays: fc.integer({ min: 0, max: 100 * 365 }),
    years: fc.integer({ min: 1, max: 20 }),
    hasDied: fc.boolean(),
    averageGap: fc.constantFrom(20, 60, 200, 400),
  })
  .map(({ seed, index, sex, ageDays, years, hasDied, averageGap }) => {
    const toDay = dayOf('2026-01-01');
    const birthDay = toDay - ageDays;
    const facts: LifeFacts = {
      ...factsOf(formatIsoDate(birthDay)),
      ...{ seed, index, sex, fromDay: Math.max(birthDay, addYears(toDay, -years)) },
      deathDay: hasDied ? toDay : null,
      payerOn: (day) => payerOn(seed, day),
    };
    return { facts, encounters: anyVisits(facts, averageGap) };
  });

function anyVisits({ seed, fromDay, toDay }: LifeFacts, averageGap: number): LifeEncounter[] {
  const random = keyedStream(seed, 'visits');
  const visits: LifeEncounter[] = [];
  for (let day = fromDay; day <= toDay; day += random.between(1, 2 * averageGap))
    visits.push(visitOn(day, random.chance(0.5) ? 'wellness' : random.pick(purposes)));
  return visits;
}

/** Changes every 400 days, and for some days more often. */
function payerOn(seed: number, day: EpochDay): string {
  const spell = Math.floor(day / 400) + (day % 400 < 3 ? 0.5 : 0);
  return keyedStream(seed, 'payer', spell).pick([
    'commercial',
    'medicaid',
    'self-pay',
    'uninsured',
    'medicare',
  ]);
}

/** The same life, looked at earlier. */
export function lookedAtEarlier({ facts, encounters }: VisitedLife, toDay: EpochDay): VisitedLife {
  return {
    facts: { ...facts, toDay, deathDay: null },
    encounters: encounters.filter(({ day }) => day <= toDay),
  };
}
